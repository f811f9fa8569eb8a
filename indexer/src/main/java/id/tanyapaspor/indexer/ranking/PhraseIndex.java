package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

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

    private final List<Corpus.Phrase> phrases;
    private final int[] sizes;
    private final Map<Integer, int[]> postings = new HashMap<>();
    private final Set<Integer> common = new HashSet<>();
    private final ThreadLocal<int[]> counters;

    PhraseIndex(List<Corpus.Phrase> phrases) {
        this.phrases = phrases;
        this.sizes = new int[phrases.size()];
        Map<Integer, IntList> lists = new HashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            int[] grams = Grams.of(phrases.get(i).words().line());
            sizes[i] = grams.length;
            for (int gram : grams) {
                lists.computeIfAbsent(gram, key -> new IntList()).add(i);
            }
        }
        lists.forEach((gram, list) -> {
            if (list.size() <= Math.max(FEW, phrases.size() / COMMON)) {
                postings.put(gram, list.toArray());
            } else {
                for (int i = 0; i < list.size(); i++) {
                    sizes[list.get(i)]--;
                }
                common.add(gram);
            }
        });
        counters = ThreadLocal.withInitial(() -> new int[sizes.length]);
    }

    /** How near each class comes to the question; classes that share nothing are left at zero. */
    Closeness closeness(Words words, int classes) {
        int[] grams = Arrays.stream(Grams.of(words.line())).filter(gram -> !common.contains(gram)).toArray();
        int[] counts = counters.get();
        IntList touched = new IntList();
        for (int gram : grams) {
            for (int phrase : postings.getOrDefault(gram, NONE)) {
                if (counts[phrase]++ == 0) {
                    touched.add(phrase);
                }
            }
        }
        Closeness closeness = new Closeness(classes);
        for (int i = 0; i < touched.size(); i++) {
            int phrase = touched.get(i);
            closeness.add(phrases.get(phrase).owner(), Grams.jaccard(counts[phrase], grams.length, sizes[phrase]),
                    phrase);
            counts[phrase] = 0;
        }
        return closeness;
    }

    Corpus.Phrase phrase(int at) {
        return phrases.get(at);
    }

    /** The three nearest phrasings of each class: their similarities, and which the nearest is. */
    static final class Closeness {

        private static final int KEPT = 3;
        private final double[] best;
        private final int[] nearest;

        private Closeness(int classes) {
            best = new double[classes * KEPT];
            nearest = new int[classes];
            Arrays.fill(nearest, -1);
        }

        private void add(int owner, double similarity, int phrase) {
            int at = owner * KEPT;
            if (similarity > best[at]) {
                nearest[owner] = phrase;
            }
            for (int i = at; i < at + KEPT; i++) {
                if (similarity > best[i]) {
                    double pushed = best[i];
                    best[i] = similarity;
                    similarity = pushed;
                }
            }
        }

        double best(int owner) {
            return best[owner * KEPT];
        }

        double mean(int owner) {
            int at = owner * KEPT;
            return (best[at] + best[at + 1] + best[at + 2]) / KEPT;
        }

        int nearest(int owner) {
            return nearest[owner];
        }

        /** The nearest classes, at most `count`, the nearest first. */
        List<Integer> top(int count) {
            PriorityQueue<Integer> kept = new PriorityQueue<>(Comparator.comparingDouble(this::best));
            for (int owner = 0; owner < nearest.length; owner++) {
                if (nearest[owner] >= 0 && (kept.size() < count || best(owner) > best(kept.element()))) {
                    kept.add(owner);
                    if (kept.size() > count) {
                        kept.remove();
                    }
                }
            }
            List<Integer> owners = new ArrayList<>(kept);
            owners.sort(Comparator.comparingDouble(this::best).reversed());
            return owners;
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

        int get(int at) {
            return values[at];
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
