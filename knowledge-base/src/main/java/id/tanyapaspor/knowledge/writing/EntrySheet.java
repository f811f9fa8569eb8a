package id.tanyapaspor.knowledge.writing;

import java.util.Map;
import java.util.Optional;

import id.tanyapaspor.knowledge.Problem;
import id.tanyapaspor.knowledge.writing.EntryField.Shape;

/**
 * An entry as the fields that people fill in: its own file and that of its English text. What is not changed keeps its bytes
 * in both.
 */
public final class EntrySheet {

    private static final String DOS = "\r\n";

    private final EntryFile entry;
    private final EntryFile english;
    private final boolean dos;
    private final boolean englishDos;

    private EntrySheet(EntryFile entry, EntryFile english, boolean dos, boolean englishDos) {
        this.entry = entry;
        this.english = english;
        this.dos = dos;
        this.englishDos = englishDos;
    }

    /**
     * Nothing where a file is written in a way that fields could not keep: then it is edited as text.
     *
     * @param entry text of the entry's file; empty for a new one
     * @param english text of the English file; empty where there is none
     */
    public static Optional<EntrySheet> of(String entry, String english) {
        return file(entry).flatMap(one -> file(english)
                .map(other -> new EntrySheet(one, other, isDos(entry), isDos(english))));
    }

    /** An entry that nobody has written yet. */
    public static EntrySheet blank() {
        return new EntrySheet(EntryFile.blank(), EntryFile.blank(), false, false);
    }

    private static Optional<EntryFile> file(String text) {
        return text.isEmpty() ? Optional.of(EntryFile.blank()) : EntryFile.of(isDos(text) ? unix(text) : text);
    }

    /** Whether all its lines end as DOS did. */
    private static boolean isDos(String text) {
        return text.contains(DOS) && !text.replace(DOS, "").contains("\n");
    }

    private static String unix(String text) {
        return text.replace(DOS, "\n");
    }

    public String value(EntryField field) {
        return switch (field) {
            case TEXT -> entry.body();
            case ENGLISH_TEXT -> english.body();
            case ENGLISH_TITLE -> english.value(EntryField.TITLE.key());
            default -> entry.value(field.key());
        };
    }

    /** The same with what somebody typed in some fields. */
    public EntrySheet with(Map<EntryField, String> typed) {
        EntrySheet sheet = this;
        for (Map.Entry<EntryField, String> one : typed.entrySet()) {
            sheet = sheet.with(one.getKey(), one.getKey().normal(one.getValue()));
        }
        return sheet;
    }

    private EntrySheet with(EntryField field, String value) {
        return switch (field) {
            case TEXT -> with(entry.withBody(value), english);
            case ENGLISH_TEXT -> with(entry, english.withBody(value));
            case ENGLISH_TITLE -> with(entry, english.with(EntryField.TITLE.key(), Shape.VALUE, value));
            default -> with(entry.with(field.key(), field.shape(), value), english);
        };
    }

    private EntrySheet with(EntryFile one, EntryFile other) {
        return new EntrySheet(one, other, dos, englishDos);
    }

    /** Whether both would be written as the same files. */
    public boolean saysSame(EntrySheet other) {
        return entryText().equals(other.entryText()) && englishText().equals(other.englishText());
    }

    public String entryText() {
        return dos ? entry.text().replace("\n", DOS) : entry.text();
    }

    /** The file of the English text; empty where nothing English was written. */
    public Optional<String> englishText() {
        return english.isBlank()
                ? Optional.empty()
                : Optional.of(englishDos ? english.text().replace("\n", DOS) : english.text());
    }

    /** The field that a problem of one of the two files is about. */
    public EntryField place(Problem problem, boolean ofEnglish) {
        if (ofEnglish) {
            boolean title = isAbout(problem, "title") || english.key(problem.line()).isPresent()
                    && !isAbout(problem, "lead") && problem.line() > 1;
            return title ? EntryField.ENGLISH_TITLE : EntryField.ENGLISH_TEXT;
        }
        return named(problem).or(() -> problem.line() == 1
                ? Optional.of(EntryField.TEXT)
                : entry.key(problem.line())
                        .flatMap(EntryField::of))
                .orElse(EntryField.TEXT);
    }

    /** What is missing stands on no line of its own, so the words tell. */
    private static Optional<EntryField> named(Problem problem) {
        String message = problem.wording().message();
        return switch (message) {
            case "`{0}` is missing." -> EntryField.of(problem.wording().values().getFirst());
            case "`valid-from` is missing." -> Optional.of(EntryField.FROM);
            case "`review-by` is missing." -> Optional.of(EntryField.REVIEW);
            case "No source is named." -> Optional.of(EntryField.SOURCES);
            case "There are no questions." -> Optional.of(EntryField.QUESTIONS);
            case "The title is longer than {0} characters." -> Optional.of(EntryField.TITLE);
            case "The lead is missing.", "The lead has {0} characters." -> Optional.of(EntryField.TEXT);
            default -> Optional.empty();
        };
    }

    private static boolean isAbout(Problem problem, String word) {
        return problem.wording().message().contains(word) || problem.wording().values().contains(word);
    }
}
