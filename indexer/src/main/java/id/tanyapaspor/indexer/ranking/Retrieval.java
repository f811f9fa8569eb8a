package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.learning.Committee;
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
    /** What each phrasing says that must not be mixed up. */
    private final List<Agreement> agreements;
    private final Rarity rarity;
    private final Optional<Classifier> classifier;
    private final Habits habits;
    private final int classes;
    private final int entries;

    /** Tells classes apart by what was learnt. */
    public record Classifier(Vectorizer vectorizer, Committee model) {

        float[] probabilities(Words words) {
            return model.probabilities(vectorizer.vector(words));
        }
    }

    /** A class that may be meant, its features, and its phrasing that comes nearest (or -1). */
    public record Candidate(int owner, double[] features, int nearest) {}

    public Retrieval(WordIndex words, List<Corpus.Phrase> phrases, List<Words> bodies, Optional<Classifier> classifier,
            int entries) {
        this.words = words;
        this.entries = entries;
        this.classes = entries + 2;
        // The two halves take equally long, and somebody may be waiting for a release: in a thread that nothing else keeps.
        CompletableFuture<PhraseIndex> nearest = CompletableFuture.supplyAsync(() -> new PhraseIndex(phrases, classes),
                half -> Thread.ofPlatform().daemon().start(half));
        this.agreements = phrases.stream().map(phrase -> Agreement.of(phrase.words())).toList();
        this.rarity = new Rarity(phrases, bodies, classes);
        this.classifier = classifier;
        this.habits = new Habits(phrases, classes);
        this.phrases = nearest.join();
    }

    /** The text of a phrasing that a candidate names. */
    public String phrase(int at) {
        return at < 0 ? "" : phrases.phrase(at).text();
    }

    /** The candidates for a question among the allowed classes, in no order; empty when nothing comes near. */
    public List<Candidate> candidates(Words question, IntPredicate allowed) {
        Sides sides = new Sides(question, allowed);
        List<Candidate> candidates = new ArrayList<>();
        for (int owner : sides.near) {
            candidates.add(new Candidate(owner, sides.features(owner), sides.closeness.nearest(owner)));
        }
        return candidates;
    }

    /** What the four sides say of one question, from which each candidate's row is made. */
    private final class Sides {

        private final float[] byEntry;
        private final float[] byPhrase;
        private final PhraseIndex.Closeness closeness;
        private final float[] probabilities;
        private final int[] near;
        private final Rarity.Asked asked;
        private final double[] coverage;
        private final Agreement agreement;
        private final int[] said;
        private final double weight;
        private final double bestEntry;
        private final double bestPhrase;
        private final double bestTrigrams;
        private final double bestProbability;

        Sides(Words question, IntPredicate allowed) {
            byEntry = words.entries(question, classes);
            byPhrase = words.phrases(question, classes);
            closeness = phrases.closeness(question);
            probabilities = classifier.map(known -> known.probabilities(question)).orElse(new float[classes]);
            near = near(allowed);
            renormalise(allowed);
            asked = rarity.asked(question);
            coverage = rarity.coverage(asked, classes);
            agreement = Agreement.of(question);
            said = habits.said(question);
            weight = Math.max(1e-9, asked.sum());
            bestEntry = best(owner -> byEntry[owner]);
            bestPhrase = best(owner -> byPhrase[owner]);
            bestTrigrams = best(closeness::best);
            bestProbability = best(owner -> probabilities[owner]);
        }

        private int[] near(IntPredicate allowed) {
            boolean[] near = new boolean[classes];
            for (int owner = 0; owner < classes; owner++) {
                near[owner] = byEntry[owner] > 0 || byPhrase[owner] > 0;
            }
            for (int owner : closeness.top(FROM_TRIGRAMS)) {
                near[owner] = true;
            }
            for (int owner : Top.of(probabilities, FROM_CLASSIFIER)) {
                near[owner] = true;
            }
            return IntStream.range(0, classes).filter(owner -> near[owner] && allowed.test(owner)).toArray();
        }

        private void renormalise(IntPredicate allowed) {
            float sum = 0;
            for (int owner = 0; owner < classes; owner++) {
                probabilities[owner] = allowed.test(owner) ? probabilities[owner] : 0;
                sum += probabilities[owner];
            }
            for (int owner = 0; owner < classes && sum > 0; owner++) {
                probabilities[owner] /= sum;
            }
        }

        private double best(IntToDoubleFunction value) {
            return Arrays.stream(near).mapToDouble(value).max().orElse(0);
        }

        double[] features(int owner) {
            double entry = byEntry[owner];
            double phrase = byPhrase[owner];
            double trigrams = closeness.best(owner);
            double probability = probabilities[owner];
            int nearest = closeness.nearest(owner);
            Agreement other = nearest < 0 ? null : agreements.get(nearest);
            return new double[]{ entry / weight, share(entry, bestEntry), phrase / weight, share(phrase, bestPhrase),
                trigrams, share(trigrams, bestTrigrams), closeness.mean(owner),
                Math.log(Math.max(LEAST_PROBABILITY, probability)), probability, first(probability, bestProbability),
                coverage[owner], other == null ? 0 : rarity.overlap(asked, nearest),
                first(trigrams, bestTrigrams), first(phrase, bestPhrase),
                other == null ? 0 : agreement.onNumbers(other), other == null ? 0 : agreement.onNegation(other),
                owner >= entries ? 1 : 0, habits.ratio(said, owner) };
        }

        private static double share(double value, double best) {
            return best <= 0 ? 0 : value / best;
        }

        private static double first(double value, double best) {
            return value > 0 && value >= best ? 1 : 0;
        }
    }
}
