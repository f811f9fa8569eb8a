package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.learning.Perceptron;
import id.tanyapaspor.indexer.learning.Vectorizer;

/**
 * Gathers the classes that come near a question from four sides (pooled words, single phrasings, letter trigrams, a learnt
 * classifier) and describes each by the same row of features. Immutable; safe for many threads.
 */
public final class Retrieval {

    /** Names of a candidate's features, in the order of its row. */
    public static final List<String> FEATURES = List.of("entry-bm25", "entry-bm25-share", "phrase-bm25",
            "phrase-bm25-share",
            "trigrams", "trigrams-share", "trigrams-mean-of-3", "log-probability", "probability", "probability-first",
            "coverage", "overlap", "trigrams-first", "phrase-first", "numbers", "negation", "outside", "habits");
    private static final int FROM_TRIGRAMS = 10;
    private static final int FROM_CLASSIFIER = 10;
    private static final double LEAST_PROBABILITY = 1e-6;

    private final WordIndex words;
    private final PhraseIndex phrases;
    private final Rarity rarity;
    private final Optional<Classifier> classifier;
    private final Habits habits;
    private final int classes;
    private final int entries;

    /** Tells classes apart by what was learnt. */
    public record Classifier(Vectorizer vectorizer, Perceptron model) {

        float[] probabilities(Words words) {
            return model.probabilities(vectorizer.vector(words));
        }
    }

    /** A class that may be meant, its features, and its phrasing that comes nearest (or -1). */
    public record Candidate(int owner, double[] features, int nearest) {}

    public Retrieval(WordIndex words, List<Corpus.Phrase> phrases, List<Words> bodies, Optional<Classifier> classifier,
            int entries) {
        this.words = words;
        this.phrases = new PhraseIndex(phrases);
        this.entries = entries;
        this.classes = entries + 2;
        this.rarity = new Rarity(phrases, bodies, classes);
        this.classifier = classifier;
        this.habits = new Habits(phrases, classes);
    }

    /** The text of a phrasing that a candidate names. */
    public String phrase(int at) {
        return at < 0 ? "" : phrases.phrase(at).text();
    }

    /** The candidates for a question among the allowed classes, in no order; empty when nothing comes near. */
    public List<Candidate> candidates(Words question, IntPredicate allowed) {
        Map<Integer, Float> byEntry = words.entries(question);
        Map<Integer, Float> byPhrase = words.phrases(question);
        PhraseIndex.Closeness closeness = phrases.closeness(question, classes);
        float[] probabilities = classifier.map(known -> known.probabilities(question)).orElse(new float[classes]);
        Set<Integer> owners = new LinkedHashSet<>(byEntry.keySet());
        owners.addAll(byPhrase.keySet());
        owners.addAll(closeness.top(FROM_TRIGRAMS));
        owners.addAll(likeliest(probabilities));
        owners.removeIf(owner -> !allowed.test(owner));
        Sides sides = new Sides(question, byEntry, byPhrase, closeness, renormalised(probabilities, allowed),
                rarity.asked(question), owners);
        return owners.stream().map(owner -> new Candidate(owner, sides.features(owner), closeness.nearest(owner)))
                .toList();
    }

    private static float[] renormalised(float[] probabilities, IntPredicate allowed) {
        float sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = allowed.test(i) ? probabilities[i] : 0;
            sum += probabilities[i];
        }
        for (int i = 0; i < probabilities.length && sum > 0; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    private List<Integer> likeliest(float[] probabilities) {
        if (classifier.isEmpty()) {
            return List.of();
        }
        List<Integer> top = new ArrayList<>();
        boolean[] taken = new boolean[probabilities.length];
        for (int n = 0; n < Math.min(FROM_CLASSIFIER, probabilities.length); n++) {
            int best = -1;
            for (int i = 0; i < probabilities.length; i++) {
                if (!taken[i] && (best < 0 || probabilities[i] > probabilities[best])) {
                    best = i;
                }
            }
            taken[best] = true;
            top.add(best);
        }
        return top;
    }

    /** What the four sides say of one question, from which each candidate's row is made. */
    private final class Sides {

        private final Words question;
        private final Map<Integer, Float> byEntry;
        private final Map<Integer, Float> byPhrase;
        private final PhraseIndex.Closeness closeness;
        private final float[] probabilities;
        private final Rarity.Asked asked;
        private final int[] said;
        private final double weight;
        private final double bestEntry;
        private final double bestPhrase;
        private final double bestTrigrams;
        private final double bestProbability;

        Sides(Words question, Map<Integer, Float> byEntry, Map<Integer, Float> byPhrase,
                PhraseIndex.Closeness closeness,
                float[] probabilities, Rarity.Asked asked, Set<Integer> owners) {
            this.question = question;
            this.byEntry = byEntry;
            this.byPhrase = byPhrase;
            this.closeness = closeness;
            this.probabilities = probabilities;
            this.asked = asked;
            this.said = habits.said(question);
            this.weight = Math.max(1e-9, asked.sum());
            this.bestEntry = owners.stream().mapToDouble(o -> byEntry.getOrDefault(o, 0f)).max().orElse(0);
            this.bestPhrase = owners.stream().mapToDouble(o -> byPhrase.getOrDefault(o, 0f)).max().orElse(0);
            this.bestTrigrams = owners.stream().mapToDouble(closeness::best).max().orElse(0);
            this.bestProbability = owners.stream().mapToDouble(o -> probabilities[o]).max().orElse(0);
        }

        double[] features(int owner) {
            double entry = byEntry.getOrDefault(owner, 0f);
            double phrase = byPhrase.getOrDefault(owner, 0f);
            double trigrams = closeness.best(owner);
            double probability = probabilities[owner];
            int nearest = closeness.nearest(owner);
            Words other = nearest < 0 ? null : phrases.phrase(nearest).words();
            return new double[]{ entry / weight, share(entry, bestEntry), phrase / weight, share(phrase, bestPhrase),
                trigrams, share(trigrams, bestTrigrams), closeness.mean(owner),
                Math.log(Math.max(LEAST_PROBABILITY, probability)), probability, first(probability, bestProbability),
                rarity.coverage(asked, owner), other == null ? 0 : rarity.overlap(asked, nearest),
                first(trigrams, bestTrigrams), first(phrase, bestPhrase),
                other == null ? 0 : Agreement.numbers(question, other),
                other == null ? 0 : Agreement.negation(question, other), owner >= entries ? 1 : 0,
                habits.ratio(said, owner) };
        }

        private static double share(double value, double best) {
            return best <= 0 ? 0 : value / best;
        }

        private static double first(double value, double best) {
            return value > 0 && value >= best ? 1 : 0;
        }
    }
}
