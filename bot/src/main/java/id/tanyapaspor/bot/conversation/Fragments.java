package id.tanyapaspor.bot.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells a whole question from the beginning of one: "kak", "mau tanya dong", "kalau". */
final class Fragments {

    private static final Set<String> PASSPORT = WordTables.of("passport");
    private static final Set<String> ABOUT = WordTables.of("about");
    private static final Set<String> QUESTION = WordTables.of("question");
    private static final Set<String> CONNECTOR = WordTables.of("connector");
    private static final Set<String> CLOSING = WordTables.of("closing");
    private static final Set<String> STORY = WordTables.of("story");
    private static final Set<String> EMPTY = union("vocative", "greeting", "asking", "filler");
    private static final Set<String> CALLS = union("vocative", "greeting");
    private static final int SHORT_STORY = 6;

    private Fragments() {}

    /** Whether nothing is asked yet: a greeting, a call, the wish to ask. */
    static boolean isOpener(String text) {
        List<String> words = WordTables.words(text);
        return !words.isEmpty() && words.stream().allMatch(EMPTY::contains);
    }

    /** Whether somebody is only called or greeted. */
    static boolean isCall(String text) {
        List<String> words = WordTables.words(text);
        return !words.isEmpty() && words.stream().allMatch(CALLS::contains);
    }

    /** Whether more is likely to follow; the lines are what was written so far. */
    static boolean waits(List<String> lines) {
        List<String> telling = lines.stream().filter(line -> !isOpener(line)).toList();
        if (telling.isEmpty()) {
            return lines.stream().anyMatch(line -> !WordTables.words(line).isEmpty());
        }
        return breaksOff(lines.getLast()) || !asks(String.join(" ", telling));
    }

    /** Whether a line stops in the middle of a sentence. */
    static boolean breaksOff(String line) {
        List<String> words = WordTables.words(line);
        boolean closed = line.endsWith("?") || words.isEmpty();
        boolean maksudSaya = words.size() > 1 && words.get(words.size() - 2).equals("maksud");
        return !closed && (CONNECTOR.contains(words.getLast()) || maksudSaya);
    }

    /** Whether a text only goes on with something: "untuk anak", "yang elektronik". */
    static boolean leans(String text) {
        List<String> words = WordTables.words(text);
        return !words.isEmpty() && CONNECTOR.contains(words.getFirst()) && !standsAlone(text, words);
    }

    private static boolean standsAlone(String text, List<String> words) {
        return words.isEmpty() || text.contains("?")
                || words.stream().anyMatch(word -> QUESTION.contains(word) || CLOSING.contains(word));
    }

    private static boolean asks(String text) {
        List<String> words = WordTables.words(text);
        if (standsAlone(text, words)) {
            return true;
        }
        if (STORY.contains(words.getFirst()) && words.size() <= SHORT_STORY) {
            return false;
        }
        boolean onlyNamed = words.stream().anyMatch(ABOUT::contains); // "mau tanya soal paspor" names a subject
        return words.stream().filter(word -> !EMPTY.contains(word) && !ABOUT.contains(word))
                .filter(word -> !onlyNamed || !PASSPORT.contains(word)).count() > 1;
    }

    private static Set<String> union(String... headings) {
        Set<String> union = new HashSet<>();
        for (String heading : headings) {
            union.addAll(WordTables.of(heading));
        }
        return union;
    }
}
