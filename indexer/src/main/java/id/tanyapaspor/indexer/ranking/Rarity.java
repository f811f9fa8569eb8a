package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.indexer.analysis.Words;

/** How rare each stem is among the phrasings, and who uses it: what a question says that an entry or a phrasing does not. */
final class Rarity {

    private final Map<String, Integer> ids = new HashMap<>();
    private final double[] weights;
    private final double unseen;
    private final int[][] byPhrase;
    private final double[] sums;
    /** The classes that have ever used each stem. */
    private final int[][] users;

    /** The stems of a question as numbers, each once, in order, with the weight of all. Stems that nobody used weigh most. */
    record Asked(int[] stems, double sum) {}

    Rarity(List<Corpus.Phrase> phrases, List<Words> bodies, int classes) {
        byPhrase = new int[phrases.size()][];
        List<List<String>> pooled = new ArrayList<>();
        for (int owner = 0; owner < classes; owner++) {
            pooled.add(new ArrayList<>(owner < bodies.size() ? bodies.get(owner).stems() : List.of()));
        }
        for (int i = 0; i < byPhrase.length; i++) {
            List<String> stems = phrases.get(i).words().stems();
            byPhrase[i] = learn(stems);
            pooled.get(phrases.get(i).owner()).addAll(stems);
        }
        users = users(pooled.stream().map(this::learn).toList());
        unseen = Math.log(byPhrase.length + 1.0);
        weights = Arrays.stream(counts(List.of(byPhrase)))
                .mapToDouble(count -> Math.log((byPhrase.length + 1.0) / Math.max(1, count))).toArray();
        sums = Arrays.stream(byPhrase).mapToDouble(this::sum).toArray();
    }

    private int[][] users(List<int[]> byClass) {
        int[] counts = counts(byClass);
        int[][] users = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int owner = byClass.size() - 1; owner >= 0; owner--) {
            for (int stem : byClass.get(owner)) {
                users[stem][--counts[stem]] = owner;
            }
        }
        return users;
    }

    /** In how many of these each stem stands. */
    private int[] counts(List<int[]> used) {
        int[] counts = new int[ids.size()];
        for (int[] stems : used) {
            for (int stem : stems) {
                counts[stem]++;
            }
        }
        return counts;
    }

    Asked asked(Words words) {
        HashSet<String> distinct = new HashSet<>(words.stems());
        int[] known = new int[distinct.size()];
        int count = 0;
        for (String stem : distinct) {
            Integer id = ids.get(stem);
            if (id != null) {
                known[count++] = id;
            }
        }
        int[] stems = Arrays.copyOf(known, count);
        Arrays.sort(stems);
        return new Asked(stems, sum(stems) + (distinct.size() - count) * unseen);
    }

    /** Share of the question, by weight, that each class has ever used. */
    double[] coverage(Asked asked, int classes) {
        double[] coverage = new double[classes];
        for (int stem : asked.stems()) {
            double share = weights[stem] / Math.max(1e-9, asked.sum());
            for (int owner : users[stem]) {
                coverage[owner] += share;
            }
        }
        return coverage;
    }

    /** Share of words, by weight, that the question and a phrasing have in common (Dice). */
    double overlap(Asked asked, int phrase) {
        int[] one = asked.stems();
        int[] other = byPhrase[phrase];
        double shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            if (one[i] == other[j]) {
                shared += weights[one[i]];
            }
            int left = one[i];
            i += left <= other[j] ? 1 : 0;
            j += left >= other[j] ? 1 : 0;
        }
        return 2 * shared / Math.max(1e-9, asked.sum() + sums[phrase]);
    }

    private double sum(int[] stems) {
        double sum = 0;
        for (int stem : stems) {
            sum += weights[stem];
        }
        return sum;
    }

    private int[] learn(List<String> stems) {
        int[] learnt = new int[stems.size()];
        for (int i = 0; i < learnt.length; i++) {
            learnt[i] = ids.computeIfAbsent(stems.get(i), key -> ids.size());
        }
        return Arrays.stream(learnt).sorted().distinct().toArray();
    }
}
