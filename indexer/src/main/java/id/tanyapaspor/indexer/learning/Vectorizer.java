package id.tanyapaspor.indexer.learning;

import java.util.Arrays;
import java.util.List;

import id.tanyapaspor.indexer.analysis.Words;

/**
 * Turns the words of a question into a vector of unit length: stems, pairs of stems, and letter 3- and 4-grams
 * within words, each weighed by its rarity (log of the share of questions without it). Knows only what its questions had.
 * Features are told apart by a 64-bit hash of their letters (FNV-1a), so that none is ever written out.
 */
public final class Vectorizer {

    private static final int MIN_COUNT = 2;
    private static final int MIN_COUNT_OF_GRAMS = 4;
    private static final int MIN_COUNT_OF_DISTANT = 3;
    private static final int SHORTEST_GRAM = 3;
    private static final float STEM = 1f;
    private static final float PAIR = 0.8f;
    private static final float GRAM = 0.6f;
    private static final float DISTANT = 0.5f;
    private static final int FARTHEST = 3;
    private static final long HASH_START = 0xcbf29ce484222325L;
    private static final long HASH_PRIME = 0x100000001b3L;

    private final FeatureIds ids;
    private final float[] weights;

    Vectorizer(FeatureIds ids, float[] weights) {
        this.ids = ids;
        this.weights = weights;
    }

    /** Learns which features there are and how rare each is. */
    public static Vectorizer learn(List<Words> questions) {
        Counts counts = new Counts();
        for (Words words : questions) {
            counts.question++;
            features(words, counts);
        }
        FeatureIds kept = new FeatureIds();
        float[] weights = new float[counts.ids.size()];
        long[] keys = counts.ids.keys();
        for (int i = 0; i < keys.length; i++) {
            if (counts.counts[i] >= fewest(counts.kinds[i])) {
                float rarity = (float) Math.log((questions.size() + 1.0) / counts.counts[i]);
                weights[kept.add(keys[i])] = counts.kinds[i] * rarity;
            }
        }
        return new Vectorizer(kept, Arrays.copyOf(weights, kept.size()));
    }

    private static int fewest(float kind) {
        return kind == GRAM ? MIN_COUNT_OF_GRAMS : kind == DISTANT ? MIN_COUNT_OF_DISTANT : MIN_COUNT;
    }

    public int size() {
        return weights.length;
    }

    long[] keys() {
        return ids.keys();
    }

    float[] weights() {
        return weights;
    }

    public SparseVector vector(Words words) {
        Found found = new Found(ids);
        features(words, found);
        int[] at = found.distinct();
        float[] values = new float[at.length];
        double squares = 0;
        for (int i = 0; i < at.length; i++) {
            values[i] = weights[at[i]];
            squares += values[i] * values[i];
        }
        float length = (float) Math.max(1e-6, Math.sqrt(squares));
        for (int i = 0; i < at.length; i++) {
            values[i] /= length;
        }
        return new SparseVector(at, values);
    }

    private static void features(Words words, Sink sink) {
        long before = hash(HASH_START, '^');
        for (String stem : words.stems()) {
            long one = hash(HASH_START, stem);
            sink.accept(one, STEM);
            sink.accept(hash(hash(before, ' '), stem), PAIR);
            before = one;
        }
        sink.accept(hash(hash(before, ' '), '$'), PAIR);
        distant(words.stems(), sink);
        for (String word : words.official()) {
            grams(" " + word + " ", sink);
        }
    }

    /** Pairs with one or two stems between: "paspor … hilang". */
    private static void distant(List<String> stems, Sink sink) {
        for (int i = 0; i < stems.size(); i++) {
            long one = hash(hash(hash(HASH_START, '~'), stems.get(i)), ' ');
            for (int j = i + 2; j < Math.min(stems.size(), i + FARTHEST + 1); j++) {
                sink.accept(hash(one, stems.get(j)), DISTANT);
            }
        }
    }

    private static void grams(String word, Sink sink) {
        for (int i = 0; i + SHORTEST_GRAM <= word.length(); i++) {
            long gram = hash(HASH_START, '#');
            for (int j = i; j < i + SHORTEST_GRAM; j++) {
                gram = hash(gram, word.charAt(j));
            }
            sink.accept(gram, GRAM);
            if (i + SHORTEST_GRAM < word.length()) {
                sink.accept(hash(gram, word.charAt(i + SHORTEST_GRAM)), GRAM);
            }
        }
    }

    private static long hash(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        return hash;
    }

    private static long hash(long before, char letter) {
        return (before ^ letter) * HASH_PRIME;
    }

    /** Receives each feature of a question. */
    private interface Sink {
        void accept(long feature, float kind);
    }

    /** In how many questions each feature was met. */
    private static final class Counts implements Sink {

        private final FeatureIds ids = new FeatureIds();
        private int question;
        private int[] counts = new int[1024];
        private int[] last = new int[1024];
        private float[] kinds = new float[1024];

        @Override
        public void accept(long feature, float kind) {
            int id = ids.add(feature);
            if (id == counts.length) {
                counts = Arrays.copyOf(counts, id * 2);
                last = Arrays.copyOf(last, id * 2);
                kinds = Arrays.copyOf(kinds, id * 2);
            }
            if (last[id] != question) {
                last[id] = question;
                counts[id]++;
                kinds[id] = kind;
            }
        }
    }

    /** The known features of one question. */
    private static final class Found implements Sink {

        private final FeatureIds ids;
        private int[] found = new int[64];
        private int count;

        private Found(FeatureIds ids) {
            this.ids = ids;
        }

        @Override
        public void accept(long feature, float kind) {
            int id = ids.id(feature);
            if (id != FeatureIds.UNKNOWN) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = id;
            }
        }

        private int[] distinct() {
            return Arrays.stream(found, 0, count).sorted().distinct().toArray();
        }
    }
}
