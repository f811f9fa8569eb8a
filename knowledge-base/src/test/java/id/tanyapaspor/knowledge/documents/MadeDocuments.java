package id.tanyapaspor.knowledge.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Makes a PDF or a DOCX from Markdown: the two of the shipped content, and samples for tests. From the module's folder:
 * `java … MadeDocuments src/test/documents content/documents`.
 */
final class MadeDocuments {

    private static final Instant MADE = Instant.parse("2026-11-20T00:00:00Z");
    private static final float EDGE = 64;
    private static final float BODY = 11;
    private static final float LEADING = 1.35f;

    private MadeDocuments() {}

    public static void main(String[] folders) throws IOException {
        Path from = Path.of(folders[0]);
        Path to = Path.of(folders[1]);
        Files.write(to.resolve("survei-kepuasan.pdf"), pdf(Files.readString(from.resolve("survei-kepuasan.md"))));
        Files.write(to.resolve("pengaduan-layanan.docx"), docx(Files.readString(from.resolve("pengaduan-layanan.md"))));
    }

    static byte[] pdf(String markdown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
            made.setTimeInMillis(MADE.toEpochMilli());
            document.getDocumentInformation().setCreationDate(made);
            new Pen(document).write(MarkdownBlocks.read(markdown));
            COSArray id = new COSArray(List.of(new COSString("tanyapaspor"), new COSString("tanyapaspor")));
            document.getDocument().getTrailer().setItem(COSName.ID, id);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes blocks onto pages with numbers at their feet. */
    private static final class Pen {

        private final PDDocument document;
        private final PDFont plain = new PDType1Font(FontName.HELVETICA);
        private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
        private PDPageContentStream page;
        private float y;
        private int number;

        private Pen(PDDocument document) throws IOException {
            this.document = document;
            this.page = newPage();
        }

        private PDPageContentStream newPage() throws IOException {
            PDPage sheet = new PDPage(PDRectangle.A5);
            document.addPage(sheet);
            y = sheet.getMediaBox().getHeight() - EDGE;
            number++;
            return new PDPageContentStream(document, sheet);
        }

        private void write(List<Block> blocks) throws IOException {
            for (Block block : blocks) {
                float size = block.isHeading() ? BODY + 6 - 2 * block.level() : BODY;
                PDFont font = block.isHeading() ? bold : plain;
                List<String> lines = lines(block.text(), font, size);
                y -= size * (block.isHeading() ? 1.2f : 0.7f);
                if (y - (block.isHeading() ? 4 : 1) * size * LEADING < EDGE) {
                    turn();
                }
                for (String line : lines) {
                    if (y < EDGE) {
                        turn();
                    }
                    put(line, font, size, EDGE, y);
                    y -= size * LEADING;
                }
            }
            put("- " + number + " -", plain, 9, PDRectangle.A5.getWidth() / 2 - 8, EDGE / 2);
            page.close();
        }

        private void turn() throws IOException {
            put("- " + number + " -", plain, 9, PDRectangle.A5.getWidth() / 2 - 8, EDGE / 2);
            page.close();
            page = newPage();
        }

        private void put(String line, PDFont font, float size, float x, float at) throws IOException {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(x, at);
            page.showText(line);
            page.endText();
        }

        private static List<String> lines(String text, PDFont font, float size) throws IOException {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (font.getStringWidth(longer) / 1000 * size > PDRectangle.A5.getWidth() - 2 * EDGE
                        && !line.isEmpty()) {
                    lines.add(line.toString());
                    line = new StringBuilder(word);
                } else {
                    line = new StringBuilder(longer);
                }
            }
            lines.add(line.toString());
            return lines;
        }
    }

    static byte[] docx(String markdown) {
        StringBuilder body = new StringBuilder();
        for (Block block : MarkdownBlocks.read(markdown)) {
            String style = block.isHeading() ? "<w:pPr><w:pStyle w:val=\"Judul" + block.level() + "\"/></w:pPr>" : "";
            body.append("<w:p>").append(style).append("<w:r><w:t xml:space=\"preserve\">").append(escape(block.text()))
                    .append("</w:t></w:r></w:p>");
        }
        return zip(wrapped("document", "<w:body>" + body + "</w:body>"), wrapped("styles", styles()));
    }

    private static String styles() {
        StringBuilder styles = new StringBuilder();
        for (int level = 1; level <= 6; level++) {
            styles.append("<w:style w:type=\"paragraph\" w:styleId=\"Judul").append(level)
                    .append("\"><w:name w:val=\"heading ").append(level).append("\"/><w:pPr><w:outlineLvl w:val=\"")
                    .append(level - 1).append("\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>");
        }
        return styles.toString();
    }

    private static String wrapped(String root, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:" + root
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + inside + "</w:" + root
                + ">";
    }

    /** The fewest parts that a word processor opens. */
    static byte[] zip(String document, String styles) {
        String types = """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types \
                xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
                </Types>""";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", types);
            put(zip, "_rels/.rels", related("rId1", office + "officeDocument", "word/document.xml"));
            put(zip, "word/document.xml", document);
            put(zip, "word/_rels/document.xml.rels", related("rId1", office + "styles", "styles.xml"));
            put(zip, "word/styles.xml", styles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String related(String id, String type, String target) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\""
                + "http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"" + id
                + "\" Type=\"" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(MADE));
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
