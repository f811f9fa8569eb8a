package id.tanyapaspor.indexer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.indexer.analysis.Grams;
import id.tanyapaspor.indexer.analysis.Words;
import org.jspecify.annotations.Nullable;

/**
 * What tells questions apart: stems and letter trigrams, each weighed by how few of many phrasings have it. Trigrams that many
 * have are left out: they tell nothing, and would cost most.
 */
final class Traits {

    /** Share of the likeness that is the words'; the letters' is the rest. */
    private static final double WORDS = 0.7;
    /** One phrasing of so many is many. */
    private static final int COMMON = 20;

    private final Map<String, Integer> stems;
    private final Map<Integer, Integer> grams;
    private final int phrasings;

    private Traits(Map<String, Integer> stems, Map<Integer, Integer> grams, int phrasings) {
        this.stems = stems;
        this.grams = grams;
        this.phrasings = phrasings;
    }

    /** A direction of length one: traits by number, each with its weight. */
    record Vector(int[] traits, float[] weights) {}

    /** @param traits how many there are in all */
    record Vectors(List<Vector> each, int traits) {}

    static Traits among(List<Words> phrasings) {
        Map<String, Integer> stems = new HashMap<>();
        Map<Integer, Integer> grams = new HashMap<>();
        for (Words read : phrasings) {
            read.stems().stream().distinct().forEach(stem -> stems.merge(stem, 1, Integer::sum));
            for (int gram : Grams.of(read.line())) {
                grams.merge(gram, 1, Integer::sum);
            }
        }
        return new Traits(stems, grams, phrasings.size());
    }

    /** The vectors of some questions, one each, in which the same trait has the same number. */
    Vectors of(List<Words> questions) {
        Map<Object, Integer> numbers = new HashMap<>();
        return new Vectors(questions.stream().map(read -> vector(read, numbers)).toList(), numbers.size());
    }

    private Vector vector(Words read, Map<Object, Integer> numbers) {
        List<String> ours = read.stems().stream().distinct().toList();
        int[] letters = Arrays.stream(Grams.of(read.line()))
                .filter(gram -> grams.getOrDefault(gram, 0) * COMMON <= phrasings).toArray();
        int[] traits = new int[ours.size() + letters.length];
        float[] weights = new float[traits.length];
        for (int i = 0; i < traits.length; i++) {
            boolean word = i < ours.size();
            Object trait = word ? ours.get(i) : (Object) letters[i - ours.size()];
            traits[i] = numbers.computeIfAbsent(trait, _ -> numbers.size());
            weights[i] = rarity(word ? stems.get(trait) : grams.get(trait));
        }
        scale(weights, 0, ours.size(), letters.length == 0 ? 1 : WORDS);
        scale(weights, ours.size(), weights.length, 1 - WORDS);
        return new Vector(traits, weights);
    }

    private float rarity(@Nullable Integer count) {
        return (float) Math.log((phrasings + 1.0) / (count == null ? 1 : count + 1));
    }

    private static void scale(float[] weights, int from, int to, double share) {
        double square = 0;
        for (int i = from; i < to; i++) {
            square += weights[i] * weights[i];
        }
        float factor = (float) Math.sqrt(share / Math.max(square, 1e-9));
        for (int i = from; i < to; i++) {
            weights[i] *= factor;
        }
    }
}
