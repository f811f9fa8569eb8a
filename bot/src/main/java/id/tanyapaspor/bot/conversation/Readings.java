package id.tanyapaspor.bot.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that were read as others: shown when a reader could wonder, not for every abbreviation. */
final class Readings {

    private static final int SHOWN = 3;
    private static final Set<String> COMMON = WordTables.of("indonesian");

    private Readings() {}

    /** "capeng → calon pengantin", or empty when nothing was read that is worth a line. */
    static Optional<String> of(Map<String, String> corrections) {
        String shown = corrections.entrySet().stream().filter(each -> isSurprising(each.getKey(), each.getValue()))
                .limit(SHOWN).map(each -> each.getKey() + " → " + each.getValue()).collect(Collectors.joining(", "));
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown);
    }

    /** Not one of the commonest words, not short for the word nor nearly it, as "brp" and "brapa" are for "berapa". */
    static boolean isSurprising(String typed, String read) {
        String from = letters(typed);
        String to = letters(read);
        return !COMMON.contains(read) && !isWithin(from, to) && !isWithin(to, from)
                && distance(from, to) > Math.max(1, to.length() / 3);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Whether the letters of the short form stand in the long one in their order. */
    private static boolean isWithin(String brief, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < brief.length(); i++) {
            at += whole.charAt(i) == brief.charAt(at) ? 1 : 0;
        }
        return at == brief.length();
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[other.length()];
    }
}
