package id.tanyapaspor.indexer.ranking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.indexer.analysis.Grams;
import id.tanyapaspor.indexer.analysis.Words;

/**
 * Finds the phrasings that share most letter trigrams with a question; all in memory. Trigrams that a tenth of all phrasings
 * have ("pas", "spo") tell nothing apart and would cost most: they are left out on both sides.
 */
final class PhraseIndex {

    private static final int COMMON = 10;
    private static final int FEW = 50;
    private static final int[] NONE = {};
    private static final int[] TOO_MANY = {};

    private final List<Corpus.Phrase> phrases;
    /** Where the phrasings of each class begin; they stand together. */
    private final int[] starts;
    /** How many telling trigrams each phrasing has. */
    private final int[] sizes;
    private final Map<Integer, int[]> postings = new HashMap<>();
    private final ThreadLocal<short[]> counters;

    /** @param phrases in the order of their classes */
    PhraseIndex(List<Corpus.Phrase> phrases, int classes) {
        this.phrases = phrases;
        this.starts = starts(phrases, classes);
        this.sizes = new int[phrases.size()];
        Map<Integer, IntList> lists = new HashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            for (int gram : Grams.of(phrases.get(i).words().line())) {
                lists.computeIfAbsent(gram, key -> new IntList()).add(i);
            }
        }
        lists.forEach((gram, list) -> postings.put(gram, telling(list)));
        counters = ThreadLocal.withInitial(() -> new short[sizes.length]);
    }

    private static int[] starts(List<Corpus.Phrase> phrases, int classes) {
        int[] starts = new int[classes + 1];
        int last = 0;
        for (Corpus.Phrase phrase : phrases) {
            if (phrase.owner() < last) {
                throw new IllegalArgumentException("The phrasings of a class do not stand together.");
            }
            last = phrase.owner();
            starts[last + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    private int[] telling(IntList list) {
        if (list.size > Math.max(FEW, phrases.size() / COMMON)) {
            return TOO_MANY;
        }
        int[] found = list.toArray();
        for (int phrase : found) {
            sizes[phrase]++;
        }
        return found;
    }

    /** How near each class comes to the question; classes that share nothing are left at zero. */
    Closeness closeness(Words words) {
        short[] counts = counters.get();
        int asked = 0;
        for (int gram : Grams.of(words.line())) {
            int[] found = postings.getOrDefault(gram, NONE);
            asked += found == TOO_MANY ? 0 : 1;
            for (int phrase : found) {
                counts[phrase]++;
            }
        }
        Closeness closeness = new Closeness(starts.length - 1);
        for (int owner = 0; owner + 1 < starts.length; owner++) {
            closeness.find(owner, starts[owner], starts[owner + 1], counts, sizes, asked);
        }
        Arrays.fill(counts, (short) 0);
        return closeness;
    }

    Corpus.Phrase phrase(int at) {
        return phrases.get(at);
    }

    /** The three nearest phrasings of each class: their similarities (Jaccard), and which the nearest is. */
    static final class Closeness {

        private final float[] best;
        private final float[] mean;
        private final int[] nearest;

        private Closeness(int classes) {
            best = new float[classes];
            mean = new float[classes];
            nearest = new int[classes];
        }

        private void find(int owner, int from, int to, short[] shared, int[] sizes, int asked) {
            float first = 0;
            float second = 0;
            float third = 0;
            int nearestOne = -1;
            for (int phrase = from; phrase < to; phrase++) {
                int all = asked + sizes[phrase] - shared[phrase];
                // Nearly all fail this test, and a product costs less than a quotient.
                if (shared[phrase] > third * all) {
                    float similarity = (float) shared[phrase] / all;
                    if (similarity > first) {
                        third = second;
                        second = first;
                        first = similarity;
                        nearestOne = phrase;
                    } else if (similarity > second) {
                        third = second;
                        second = similarity;
                    } else {
                        third = similarity;
                    }
                }
            }
            best[owner] = first;
            mean[owner] = (first + second + third) / 3;
            nearest[owner] = nearestOne;
        }

        double best(int owner) {
            return best[owner];
        }

        double mean(int owner) {
            return mean[owner];
        }

        int nearest(int owner) {
            return nearest[owner];
        }

        /** The nearest classes, at most `count`. */
        int[] top(int count) {
            return Top.of(best, count);
        }
    }

    private static final class IntList {

        private int[] values = new int[8];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
