package id.tanyapaspor.indexer;

import java.util.List;
import java.util.Map;

/**
 * Tells corrections that a reader could wonder at from slips of the thumb: "selat" read as "sehat" is another word, "jatoh"
 * or "hialng" is not. Costs are halves of an edit (Damerau and Levenshtein): a vowel for a vowel, a neighbouring key or two
 * letters that changed places cost one, a letter missing or too many two, any other change four.
 */
final class Misreading {

    private static final int SHOWN = 3;
    private static final int SLIP = 1;
    private static final int LETTER = 2;
    private static final int CHANGE = 4;
    private static final String VOWELS = "aeiou";
    private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private Misreading() {}

    /** "selat → sehat" for each correction that changed what is asked. */
    static List<String> of(Map<String, String> corrections) {
        return corrections.entrySet().stream().filter(each -> isMaterial(each.getKey(), each.getValue())).limit(SHOWN)
                .map(each -> each.getKey() + " → " + each.getValue()).toList();
    }

    static boolean isMaterial(String typed, String read) {
        String from = letters(typed);
        String to = letters(read);
        return !Tongue.isCommon(read) && !isWithin(from, to) && !isWithin(to, from) && cost(from, to) >= CHANGE;
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

    private static int cost(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                int best = i == 0 && j == 0 ? 0 : Integer.MAX_VALUE;
                best = i == 0 ? best : Math.min(best, cost[i - 1][j] + LETTER);
                best = j == 0 ? best : Math.min(best, cost[i][j - 1] + LETTER);
                if (i > 0 && j > 0) {
                    best = Math.min(best, cost[i - 1][j - 1] + change(one.charAt(i - 1), other.charAt(j - 1)));
                }
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    best = Math.min(best, cost[i - 2][j - 2] + SLIP);
                }
                cost[i][j] = best;
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int change(char one, char other) {
        if (one == other) {
            return 0;
        }
        boolean vowels = VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0;
        boolean beside = KEYS.stream().anyMatch(row -> row.indexOf(one) >= 0 && row.indexOf(other) >= 0
                && Math.abs(row.indexOf(one) - row.indexOf(other)) == 1);
        return vowels || beside ? SLIP : CHANGE;
    }
}
