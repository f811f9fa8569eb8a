package id.tanyapaspor.knowledge.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is filled in of an entry, in the order in which its files name it. */
public enum EntryField {
    ID("id", Shape.VALUE),
    TITLE("title", Shape.VALUE),
    KIND("kind", Shape.VALUE),
    GROUP("group", Shape.VALUE),
    TOPICS("topics", Shape.ROW),
    STRICT("strict", Shape.FLAG),
    FACETS("facets", Shape.PAIRS),
    QUESTIONS("questions", Shape.LINES),
    ENGLISH_QUESTIONS("questions.en", Shape.LINES),
    FROM("valid-from", Shape.VALUE),
    UNTIL("valid-until", Shape.VALUE),
    REVIEW("review-by", Shape.VALUE),
    SOURCES("sources", Shape.LINES),
    CHECKED("checked", Shape.VALUE),
    RELATED("related", Shape.ROW),
    LABELS("labels", Shape.ROW),
    TEXT("text", Shape.TEXT),
    ENGLISH_TITLE("title.en", Shape.VALUE),
    ENGLISH_TEXT("text.en", Shape.TEXT);

    /** How a file holds it. */
    enum Shape {
        VALUE,
        /** `true`, or nothing. */
        FLAG,
        /** A list, one a line. */
        LINES,
        /** A list on one line. */
        ROW,
        /** `name: value` lines. */
        PAIRS,
        /** The Markdown below the head. */
        TEXT
    }

    private final String key;
    private final Shape shape;

    EntryField(String key, Shape shape) {
        this.key = key;
        this.shape = shape;
    }

    /** Its name in the head of the file, and in forms. */
    public String key() {
        return key;
    }

    Shape shape() {
        return shape;
    }

    /** Whether it stands in the file of the English text. */
    public boolean isEnglish() {
        return this == ENGLISH_TITLE || this == ENGLISH_TEXT;
    }

    /** The field of this name. */
    public static Optional<EntryField> of(String key) {
        return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** What somebody typed, as it will be read: one value, or one a line, without what only fills space. */
    public String normal(String typed) {
        if (shape == Shape.TEXT) {
            return typed.isBlank() ? "" : typed.replace("\r\n", "\n");
        }
        String plain = typed.replaceAll("[\\p{Cntrl}\\p{Cs}\uFEFF&&[^\n]]", " ");
        return switch (shape) {
            case LINES, ROW -> plain.lines().map(String::strip).filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            case PAIRS -> pairs(plain);
            case FLAG -> plain.strip().equals("true") ? "true" : "";
            case VALUE, TEXT -> plain.replace('\n', ' ').strip();
        };
    }

    /** Each name once, with all that was said of it. */
    private static String pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(line -> !line.replace(":", "").isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon).strip();
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            pairs.merge(name.isEmpty() ? value : name, name.isEmpty() ? "" : value, (one, other) -> one + ", " + other);
        });
        return pairs.entrySet().stream().map(pair -> (pair.getKey() + ": " + pair.getValue()).strip())
                .collect(Collectors.joining("\n"));
    }
}
