package id.tanyapaspor.knowledge.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/** Reads PDF page by page; what a PDF does not say (headings, paragraphs) is told from the size and place of its lines. */
final class PdfBlocks {

    private static final int MOST_PAGES = 500;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    static {
        FontMappers.set(new BundledFont());
    }

    private PdfBlocks() {}

    static List<Block> read(byte[] bytes) throws Unreadable {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw locked(null);
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Unreadable("The PDF has more than {0} pages.", "Split it.", MOST_PAGES);
            }
            return PdfLayout.blocks(lines(document));
        } catch (InvalidPasswordException e) {
            throw locked(e);
        } catch (IOException | RuntimeException e) { // a crooked PDF ends in either
            throw new Unreadable(e, "The PDF is broken: {0}.", "Print it anew as PDF, or use .docx.", e.getMessage());
        }
    }

    private static List<PdfLine> lines(PDDocument document) throws IOException, Unreadable {
        long start = System.nanoTime();
        long characters = 0;
        List<PdfLine> lines = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PdfLines stripper = new PdfLines(page);
            stripper.writeText(document, new StringWriter());
            lines.addAll(stripper.lines());
            characters += stripper.lines().stream().mapToLong(line -> line.text().length()).sum();
            if (characters > Format.MOST_CHARACTERS) {
                throw Format.tooLong();
            }
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new Unreadable("Reading the PDF takes more than {0} seconds.",
                        "Print it anew as PDF, or use .docx.", LONGEST.toSeconds());
            }
        }
        return lines;
    }

    private static Unreadable locked(@Nullable Throwable cause) {
        return new Unreadable(cause, "The PDF is protected against reading.", "Save it without a password.");
    }
}
