package id.tanyapaspor.bot.gaps;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds lines to the vocabulary and to the questions that must not be answered; every other byte stays as it is. */
final class SideLines {

    static final String VOCABULARY = "vocabulary.txt";
    static final String OUTSIDE = "outside.txt";
    private static final String FAR = "[far]";

    private SideLines() {}

    /** How a word is to be read: as other words, for the same as another, or as it stands. */
    enum Sign {
        MEANS("%s → %s"),
        SAME("%s ~ %s"),
        KNOWN("= %s");

        private final String line;

        Sign(String line) {
            this.line = line;
        }

        boolean needsMeaning() {
            return this != KNOWN;
        }
    }

    static String vocabulary(String text, Sign sign, String word, String meaning) {
        String line = sign.line.formatted(plain(word), plain(meaning));
        return text + (text.isEmpty() || text.endsWith("\n") ? "" : end(text)) + line + end(text);
    }

    /** What stands before the far ones is near; a question that is there already is not added again. */
    static String outside(String text, boolean near, List<String> questions) {
        String end = end(text);
        Set<String> there = text.lines().map(line -> line.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String lines = questions.stream().map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty() && !there.contains(line.toLowerCase(Locale.ROOT))).distinct()
                .map(line -> (line.startsWith("#") || line.startsWith("[") ? "… " + line : line) + end)
                .collect(Collectors.joining());
        int far = text.indexOf(FAR + end);
        if (near && far > 0 && !lines.isEmpty()) {
            int at = text.substring(0, far).stripTrailing().length();
            return text.substring(0, at) + end + lines.substring(0, lines.length() - end.length())
                    + text.substring(at);
        }
        return lines.isEmpty() ? text : text + (text.isEmpty() || text.endsWith("\n") ? "" : end) + lines;
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[→~=#\\s]+", " ").strip();
    }

    private static String end(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }
}
