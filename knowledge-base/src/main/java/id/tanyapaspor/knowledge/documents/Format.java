package id.tanyapaspor.knowledge.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that a document can be, by the ending of its name. */
public enum Format {
    MARKDOWN(".md"),
    HTML(".html"),
    PDF(".pdf"),
    DOCX(".docx");

    /** Bytes of a file, characters of its text: far above any regulation, far below what would hurt. */
    public static final int MOST_BYTES = 10_000_000;
    static final int MOST_CHARACTERS = 2_000_000;

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** The format of a file, or empty when it is none of ours. */
    public static Optional<Format> of(String file) {
        return Stream.of(values()).filter(format -> file.toLowerCase(Locale.ROOT).endsWith(format.ending)).findFirst();
    }

    public String ending() {
        return ending;
    }

    /** Headings and paragraphs in the order of the document. */
    public List<Block> read(byte[] bytes) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable("The document has more than {0} MB.", "Split it, or leave its pictures out.",
                    MOST_BYTES / 1_000_000);
        }
        List<Block> blocks = switch (this) {
            case MARKDOWN -> MarkdownBlocks.read(new String(bytes, StandardCharsets.UTF_8));
            case HTML -> HtmlBlocks.read(new String(bytes, StandardCharsets.UTF_8));
            case PDF -> PdfBlocks.read(bytes);
            case DOCX -> DocxBlocks.read(bytes);
        };
        if (blocks.stream().mapToLong(block -> block.text().length()).sum() > MOST_CHARACTERS) {
            throw tooLong();
        }
        if (blocks.stream().allMatch(block -> block.text().isBlank())) {
            throw new Unreadable("The document has no text.",
                    "A scan has pictures of letters only: type it, or run text recognition first.");
        }
        return blocks;
    }

    static Unreadable tooLong() {
        return new Unreadable("The document has more than {0} characters.", "Split it.", MOST_CHARACTERS);
    }
}
