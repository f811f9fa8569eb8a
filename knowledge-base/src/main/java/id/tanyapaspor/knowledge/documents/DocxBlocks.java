package id.tanyapaspor.knowledge.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads DOCX (ECMA-376, WordprocessingML): paragraphs with their styles, rows of tables as one paragraph. Numbers that Word
 * makes by itself are not in the text and are not read.
 */
final class DocxBlocks {

    private static final String TEXT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    /** Bytes of one part when unpacked: a zip of a few kilobytes may hold gigabytes. */
    private static final int MOST_UNPACKED = 30_000_000;
    private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
    private static final Pattern HEADING = Pattern.compile("heading ([1-6])");
    private static final String TITLE = "title";
    private static final String CELLS = " – ";

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> levels;

    private DocxBlocks(Map<String, Integer> levels) {
        this.levels = levels;
    }

    static List<Block> read(byte[] bytes) throws Unreadable {
        if (bytes.length > OLE.length && new String(bytes, 0, OLE.length, StandardCharsets.ISO_8859_1)
                .equals(new String(OLE, StandardCharsets.ISO_8859_1))) {
            throw new Unreadable("The document is protected by a password, or in Word's format before 2007.",
                    "Save it without a password as .docx.");
        }
        Map<String, String> parts = parts(bytes);
        String text = parts.get(TEXT);
        if (text == null) {
            throw new Unreadable("This is no DOCX document.", "Save it as .docx from a word processor.");
        }
        DocxBlocks reading = new DocxBlocks(levels(parts.getOrDefault(STYLES, "")));
        reading.walk(xml(text));
        return reading.blocks;
    }

    /** Whether a zip holds a text as DOCX does; a zip that cannot be read holds none. */
    static boolean isDocx(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(TEXT)) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            return false;
        }
    }

    private static Map<String, String> parts(byte[] bytes) throws Unreadable {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(TEXT) || entry.getName().equals(STYLES)) {
                    byte[] part = zip.readNBytes(MOST_UNPACKED + 1);
                    if (part.length > MOST_UNPACKED) {
                        throw Format.tooLong();
                    }
                    parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new Unreadable(e, "The DOCX file is broken: {0}.", "Open it in a word processor and save it again.",
                    e.getMessage());
        }
        return parts;
    }

    /** Levels of styles by their ids; the names "heading 1", "title" are the same in every language of Word. */
    private static Map<String, Integer> levels(String styles) {
        Map<String, Integer> levels = new HashMap<>();
        for (Element style : xml(styles).getElementsByTag("w:style")) {
            String name = style.getElementsByTag("w:name").attr("w:val").toLowerCase(Locale.ROOT);
            Matcher heading = HEADING.matcher(name);
            if (heading.matches()) {
                levels.put(style.attr("w:styleId"), Integer.parseInt(heading.group(1)));
            } else if (name.equals(TITLE)) {
                levels.put(style.attr("w:styleId"), 1);
            }
        }
        return levels;
    }

    private static Element xml(String text) {
        return Jsoup.parse(text, Parser.xmlParser());
    }

    private void walk(Element parent) {
        for (Element element : parent.children()) {
            switch (element.tagName()) {
                case "w:p" -> paragraph(element);
                case "w:tr" -> add(0, element.children().stream().filter(cell -> cell.tagName().equals("w:tc"))
                        .map(DocxBlocks::text).map(Block::oneLine).collect(Collectors.joining(CELLS)));
                case "mc:Fallback" -> {
                } // says again what stands beside it
                default -> walk(element);
            }
        }
    }

    private void paragraph(Element paragraph) {
        String style = paragraph.select("> w|pPr > w|pStyle").attr("w:val");
        boolean listed = !paragraph.select("> w|pPr > w|numPr").isEmpty();
        int level = levels.getOrDefault(style, 0);
        add(level, (listed && level == 0 ? "• " : "") + text(paragraph));
    }

    private void add(int level, String text) {
        String line = Block.oneLine(text);
        if (!line.isEmpty() && !line.equals("•")) {
            blocks.add(level > 0 ? Block.heading(level, line, 0) : Block.ofRegulation(line, 0));
        }
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Element part : element.children()) {
            switch (part.tagName()) {
                case "w:t" -> text.append(part.wholeText());
                case "w:tab", "w:br", "w:cr" -> text.append(' ');
                case "w:noBreakHyphen" -> text.append('-');
                case "w:p" -> text.append(text(part)).append(' ');
                case "mc:Fallback" -> {
                }
                default -> text.append(text(part));
            }
        }
        return text.toString();
    }
}
