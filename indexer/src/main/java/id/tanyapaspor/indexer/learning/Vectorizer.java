package id.tanyapaspor.indexer.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.tanyapaspor.indexer.analysis.Words;

/**
 * Turns the words of a question into a vector of unit length: stems, pairs of neighbouring stems, and letter 3- and 4-grams
 * within words, each weighed by its rarity (log of the share of questions without it). Knows only what its questions had.
 */
public final class Vectorizer {

    private static final int MIN_COUNT = 2;
    private static final int MIN_COUNT_OF_GRAMS = 4;
    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 4;
    private static final float STEM = 1f;
    private static final float PAIR = 0.8f;
    private static final float GRAM = 0.6f;

    private final Map<String, Integer> ids;
    private final float[] rarity;

    Vectorizer(Map<String, Integer> ids, float[] rarity) {
        this.ids = ids;
        this.rarity = rarity;
    }

    /** Learns which features there are and how rare each is. */
    public static Vectorizer learn(List<Words> questions) {
        Map<String, Integer> counts = new HashMap<>();
        for (Words words : questions) {
            Set<String> seen = new HashSet<>();
            features(words, (feature, weight) -> {
                if (seen.add(feature)) {
                    counts.merge(feature, 1, Integer::sum);
                }
            });
        }
        List<String> kept = new ArrayList<>();
        counts.forEach((feature, count) -> {
            if (count >= (feature.charAt(0) == '#' ? MIN_COUNT_OF_GRAMS : MIN_COUNT)) {
                kept.add(feature);
            }
        });
        kept.sort(null);
        Map<String, Integer> ids = new HashMap<>(kept.size() * 2);
        float[] rarity = new float[kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            ids.put(kept.get(i), i);
            rarity[i] = (float) Math.log((questions.size() + 1.0) / counts.get(kept.get(i)));
        }
        return new Vectorizer(ids, rarity);
    }

    public int size() {
        return rarity.length;
    }

    Map<String, Integer> ids() {
        return ids;
    }

    float[] rarity() {
        return rarity;
    }

    public SparseVector vector(Words words) {
        Map<Integer, Float> found = new HashMap<>();
        features(words, (feature, weight) -> {
            Integer id = ids.get(feature);
            if (id != null) {
                found.putIfAbsent(id, weight * rarity[id]);
            }
        });
        int[] at = found.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        float[] values = new float[at.length];
        double squares = 0;
        for (int i = 0; i < at.length; i++) {
            values[i] = found.get(at[i]);
            squares += values[i] * values[i];
        }
        float length = (float) Math.max(1e-6, Math.sqrt(squares));
        for (int i = 0; i < at.length; i++) {
            values[i] /= length;
        }
        return new SparseVector(at, values);
    }

    /** Receives each feature of a question. */
    private interface Sink {
        void accept(String feature, float weight);
    }

    private static void features(Words words, Sink sink) {
        String before = "^";
        for (String stem : words.stems()) {
            sink.accept(stem, STEM);
            sink.accept(before + " " + stem, PAIR);
            before = stem;
        }
        sink.accept(before + " $", PAIR);
        for (String word : words.official()) {
            grams(" " + word + " ", sink);
        }
    }

    private static void grams(String word, Sink sink) {
        for (int size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
            for (int i = 0; i + size <= word.length(); i++) {
                sink.accept("#" + word.substring(i, i + size), GRAM);
            }
        }
    }
}
