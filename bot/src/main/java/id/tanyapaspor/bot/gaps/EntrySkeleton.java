package id.tanyapaspor.bot.gaps;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import id.tanyapaspor.bot.editor.ContentPath;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.writing.EntryField;
import id.tanyapaspor.knowledge.writing.EntrySheet;

/**
 * The beginning of an entry: what is known of it stands in its place, and the check tells what is still missing. The one place
 * where a new entry begins with words from elsewhere.
 *
 * @param answer an officer's words, or nothing
 * @param source law or page, or nothing
 */
record EntrySkeleton(String id, String title, List<String> questions, String answer, String source) {

    static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    /** Until somebody says where it belongs. */
    private static final String GROUP = "lain";
    private static final int LONGEST_TITLE = 60;
    private static final int WORDS = 5;

    ContentPath path() {
        return new ContentPath("entries/" + id + ".md");
    }

    /** An id that a question suggests. */
    static String id(String question) {
        return List.of(question.toLowerCase().replaceAll("[^a-z0-9]+", " ").strip().split(" ")).stream().limit(WORDS)
                .collect(Collectors.joining("-"));
    }

    static String title(String question) {
        String plain = question.strip().replaceAll("\\s+", " ").replaceFirst("[?!. ]+$", "");
        String cut = plain.length() <= LONGEST_TITLE ? plain : plain.substring(0, LONGEST_TITLE - 1).strip() + "…";
        return cut.isEmpty() ? cut : cut.substring(0, 1).toUpperCase() + cut.substring(1);
    }

    /** The file. Whoever publishes it has looked at it today, and again within a year. */
    String text(LocalDate today) {
        Map<EntryField, String> known = new EnumMap<>(EntryField.class);
        known.putAll(QuestionLines.fields(questions));
        known.put(EntryField.ID, id);
        known.put(EntryField.TITLE, title.isBlank() ? id : title);
        known.put(EntryField.KIND, Kind.ANSWER.name().toLowerCase(Locale.ROOT));
        known.put(EntryField.GROUP, GROUP);
        known.put(EntryField.FROM, today.toString());
        known.put(EntryField.REVIEW, today.plusYears(1).toString());
        known.put(EntryField.SOURCES, source);
        known.put(EntryField.CHECKED, today.toString());
        known.put(EntryField.TEXT, answer.strip());
        return EntrySheet.blank().with(known).entryText();
    }
}
