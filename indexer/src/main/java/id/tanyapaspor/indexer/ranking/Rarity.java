package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.indexer.analysis.Words;

/** How rare each stem is among the phrasings, and who uses it: what a question says that an entry or a phrasing does not. */
final class Rarity {

    private static final int UNSEEN = -1;

    private final Map<String, Integer> ids = new HashMap<>();
    private final double[] weights;
    private final int[][] byPhrase;
    private final int[][] byClass;

    /** The stems of a question as numbers, each once, with their weights. Stems that nobody used weigh most. */
    record Asked(int[] stems, double[] weights, double sum) {}

    Rarity(List<Corpus.Phrase> phrases, List<Words> bodies, int classes) {
        byPhrase = new int[phrases.size()][];
        List<List<String>> pooled = new ArrayList<>();
        for (int owner = 0; owner < classes; owner++) {
            pooled.add(new ArrayList<>(owner < bodies.size() ? bodies.get(owner).stems() : List.of()));
        }
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < byPhrase.length; i++) {
            List<String> stems = phrases.get(i).words().stems();
            byPhrase[i] = learn(stems);
            Arrays.stream(byPhrase[i]).forEach(stem -> count(stem, counts));
            pooled.get(phrases.get(i).owner()).addAll(stems);
        }
        byClass = pooled.stream().map(this::learn).toArray(int[][]::new);
        weights = new double[ids.size()];
        for (int stem = 0; stem < weights.length; stem++) {
            weights[stem] = Math
                    .log((byPhrase.length + 1.0) / Math.max(1, stem < counts.size() ? counts.get(stem) : 1));
        }
    }

    Asked asked(Words words) {
        int[] stems = words.stems().stream().mapToInt(stem -> ids.getOrDefault(stem, UNSEEN)).toArray();
        int[] known = Arrays.stream(stems).filter(stem -> stem != UNSEEN).sorted().distinct().toArray();
        long unknown = words.stems().stream().filter(stem -> !ids.containsKey(stem)).distinct().count();
        double[] weight = Arrays.stream(known).mapToDouble(stem -> weights[stem]).toArray();
        return new Asked(known, weight, Arrays.stream(weight).sum() + unknown * Math.log(byPhrase.length + 1.0));
    }

    /** Share of the question, by weight, that a class has ever used. */
    double coverage(Asked asked, int owner) {
        return shared(asked, byClass[owner]) / Math.max(1e-9, asked.sum());
    }

    /** Share of words, by weight, that the question and a phrasing have in common (Dice). */
    double overlap(Asked asked, int phrase) {
        double other = 0;
        for (int stem : byPhrase[phrase]) {
            other += weights[stem];
        }
        return 2 * shared(asked, byPhrase[phrase]) / Math.max(1e-9, asked.sum() + other);
    }

    private static double shared(Asked asked, int[] stems) {
        double shared = 0;
        for (int i = 0; i < asked.stems().length; i++) {
            if (Arrays.binarySearch(stems, asked.stems()[i]) >= 0) {
                shared += asked.weights()[i];
            }
        }
        return shared;
    }

    private int[] learn(List<String> stems) {
        return stems.stream().mapToInt(stem -> ids.computeIfAbsent(stem, key -> ids.size())).sorted().distinct()
                .toArray();
    }

    private static void count(int stem, List<Integer> counts) {
        while (counts.size() <= stem) {
            counts.add(0);
        }
        counts.set(stem, counts.get(stem) + 1);
    }
}
