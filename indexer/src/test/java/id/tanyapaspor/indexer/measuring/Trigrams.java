package id.tanyapaspor.indexer.measuring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.tanyapaspor.indexer.measuring.Phrasings.Phrasing;

/**
 * The share of trigrams that a question has in common with the nearest phrasing (Jaccard), and nothing else. Trigrams are of
 * words with two spaces before and one after them.
 */
final class Trigrams implements Rival.Scorer {

    private final List<Phrasing> phrasings;
    private final int[] sizes;
    private final Map<String, int[]> postings = new HashMap<>();

    Trigrams(List<Phrasing> phrasings) {
        this.phrasings = phrasings;
        sizes = new int[phrasings.size()];
        Map<String, Set<Integer>> found = new HashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            Set<String> trigrams = of(phrasings.get(i).text());
            sizes[i] = trigrams.size();
            for (String trigram : trigrams) {
                found.computeIfAbsent(trigram, _ -> new HashSet<>()).add(i);
            }
        }
        found.forEach((trigram, in) -> postings.put(trigram, in.stream().mapToInt(Integer::intValue).toArray()));
    }

    @Override
    public Map<String, Double> scores(String question) {
        Set<String> trigrams = of(question);
        int[] common = new int[sizes.length];
        for (String trigram : trigrams) {
            for (int phrasing : postings.getOrDefault(trigram, new int[0])) {
                common[phrasing]++;
            }
        }
        Map<String, Double> scores = new HashMap<>();
        for (int i = 0; i < common.length; i++) {
            if (common[i] > 0) {
                scores.merge(phrasings.get(i).owner(), (double) common[i] / (trigrams.size() + sizes[i] - common[i]),
                        Math::max);
            }
        }
        return scores;
    }

    static Set<String> of(String text) {
        Set<String> trigrams = new HashSet<>();
        for (String word : Phrasings.words(text)) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        }
        return trigrams;
    }
}
