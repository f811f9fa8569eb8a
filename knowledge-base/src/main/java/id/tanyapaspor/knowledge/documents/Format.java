package id.tanyapaspor.knowledge.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
    /** Bytes in which a file says what it is; a PDF may have some before its first line (ISO 32000-1, annex H). */
    private static final int BEGINNING = 1_024;
    private static final Pattern PAGE = Pattern
            .compile(
                    "(?is)^[^\\p{Graph}]*(\u00ef\u00bb\u00bf)?\\s*(<!--.*?-->\\s*)*<(!doctype html|html|head|body|div|p|h1|meta)\\b");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** The format of a file, or empty when it is none of ours. */
    public static Optional<Format> of(String file) {
        return Stream.of(values()).filter(format -> file.toLowerCase(Locale.ROOT).endsWith(format.ending)).findFirst();
    }

    /**
     * What bytes are, whatever their name says: a PDF by its first line, a DOCX by the part that holds its text, HTML by how it
     * begins, and any other text as Markdown; empty when they are none of these.
     */
    public static Optional<Format> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("PK")) {
            return DocxBlocks.isDocx(bytes) ? Optional.of(DOCX) : Optional.empty();
        }
        if (start.indexOf('\0') >= 0 || !isUtf8(bytes)) {
            return Optional.empty();
        }
        return Optional.of(PAGE.matcher(start).find() ? HTML : MARKDOWN);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false; // which is what was asked
        }
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
