package id.tanyapaspor.indexer.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that content uses, and the nearest of them to a word that it does not. Near means one typing error (a letter
 * missing, added, changed, or two swapped), or two in words of eight letters and more: Damerau–Levenshtein distance, found
 * through the deletions that two near words share (W. Garbe's symmetric delete). The first letter must be right: thumbs miss
 * it seldom, and "perangkat" is not "berangkat".
 */
public final class Lexicon {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    /** A word must stand this often before others are read as it: the content's own misspellings stand once or twice. */
    private static final int TRUSTED = 3;

    private final Map<String, Integer> counts;
    private final Map<String, List<String>> byDeletion;

    /** Builds a lexicon of words with the number of their occurrences. */
    public Lexicon(Map<String, Integer> counts) {
        this.counts = Map.copyOf(counts);
        this.byDeletion = new HashMap<>();
        this.counts.forEach((word, count) -> {
            if (count >= TRUSTED && word.length() >= SHORTEST && isLetters(word)) {
                for (String deletion : deletions(word)) {
                    byDeletion.computeIfAbsent(deletion, key -> new ArrayList<>(1)).add(word);
                }
            }
        });
    }

    private Lexicon(Map<String, Integer> counts, Map<String, List<String>> byDeletion) {
        this.counts = Map.copyOf(counts);
        this.byDeletion = byDeletion;
    }

    /** One that knows some more words; no other word is ever read as one of these. */
    Lexicon knowing(Set<String> more) {
        Map<String, Integer> all = new HashMap<>(counts);
        more.forEach(word -> all.putIfAbsent(word, 1));
        return new Lexicon(all, byDeletion);
    }

    public boolean knows(String word) {
        return counts.containsKey(word);
    }

    /** The commonest of the nearest words, or empty when none is near. */
    public Optional<String> correct(String word) {
        if (byDeletion.isEmpty() || word.length() < SHORTEST || !isLetters(word)) {
            return Optional.empty();
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        int allowed = word.length() >= LONG ? 2 : 1;
        for (String deletion : deletions(word)) {
            for (String candidate : byDeletion.getOrDefault(deletion, List.of())) {
                int distance = candidate.charAt(0) == word.charAt(0) ? distance(word, candidate, allowed) : allowed + 1;
                if (distance < bestDistance || distance == bestDistance && best != null && isBetter(candidate, best)) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return bestDistance <= allowed ? Optional.ofNullable(best) : Optional.empty();
    }

    private boolean isBetter(String candidate, String best) {
        int more = Integer.compare(counts.get(candidate), counts.get(best));
        return more > 0 || more == 0 && candidate.compareTo(best) < 0;
    }

    private static boolean isLetters(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    private static Collection<String> deletions(String word) {
        List<String> deletions = new ArrayList<>();
        deletions.add(word);
        for (int i = 0; i < word.length(); i++) {
            String shorter = word.substring(0, i) + word.substring(i + 1);
            deletions.add(shorter);
            if (word.length() >= LONG) {
                for (int j = i; j < shorter.length(); j++) {
                    deletions.add(shorter.substring(0, j) + shorter.substring(j + 1));
                }
            }
        }
        return deletions;
    }

    /** Damerau–Levenshtein distance (adjacent swaps), or more than `limit` when it is more. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
