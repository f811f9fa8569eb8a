package id.tanyapaspor.bot.gaps;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.tanyapaspor.bot.editor.SideFile;

/** What people wrote as rows of the vocabulary and of the questions that must not be answered. */
final class SideLines {

    private SideLines() {}

    /** How a word is to be read: as other words, for the same as another, or as it stands. */
    enum Sign {
        MEANS("→"),
        SAME("~"),
        KNOWN("==");

        private final String sign;

        Sign(String sign) {
            this.sign = sign;
        }

        boolean needsMeaning() {
            return this != KNOWN;
        }
    }

    static String vocabulary(String text, Sign sign, String word, String meaning) {
        return SideFile.VOCABULARY.with(Map.of("sign", sign.sign, "left", plain(word), "right", plain(meaning)), text);
    }

    /** A question that is there already is not added again. */
    static String outside(String text, boolean near, List<String> questions) {
        Set<String> there = text.lines().map(line -> line.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String whole = text;
        for (String question : questions) {
            String line = question.strip().replaceAll("\\s+", " ");
            if (!line.isEmpty() && there.add(line.toLowerCase(Locale.ROOT))) {
                String row = line.startsWith("#") || line.startsWith("[") ? "… " + line : line;
                whole = SideFile.OUTSIDE.with(Map.of("text", row, "near", near ? "near" : "far"), whole);
            }
        }
        return whole;
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[→~=#\\s]+", " ").strip();
    }
}
