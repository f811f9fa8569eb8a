package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.learning.ListwiseModel;
import id.tanyapaspor.indexer.ranking.Retrieval.Candidate;
import id.tanyapaspor.knowledge.Kind;

/** The candidates of a question with their probabilities, best first. */
public record Ranking(Words question, List<Placed> placed, int entries) {

    /** Names of what a confidence is made of, in the order of {@link #evidence}. */
    public static final List<String> EVIDENCE = List.of("probability", "logit", "margin", "classifier", "trigrams",
            "trigrams-mean-of-3", "overlap", "coverage", "phrase-bm25", "agreement", "unknown-share", "log-length",
            "outside-probability", "is-handoff", "is-outside", "is-smalltalk", "spread", "other-answers",
            "other-handoffs", "other-outsides", "topic", "topic-logit", "topic-margin");

    /** A candidate and the probability that it is meant. */
    public record Placed(Candidate candidate, double probability) {

        double feature(String name) {
            return candidate.features()[Retrieval.FEATURES.indexOf(name)];
        }
    }

    /** Orders the candidates by a learnt choice. */
    public static Ranking of(Words question, List<Candidate> candidates, ListwiseModel chooser, int entries) {
        double[] probabilities = chooser
                .probabilities(candidates.stream().map(Candidate::features).toArray(double[][]::new));
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            placed.add(new Placed(candidates.get(i), probabilities[i]));
        }
        placed.sort(
                Comparator.comparingDouble(Placed::probability).reversed().thenComparing(p -> p.candidate().owner()));
        return new Ranking(question, List.copyOf(placed), entries);
    }

    /** Probability that nothing of ours is meant. */
    public double outside() {
        return placed.stream().filter(p -> p.candidate().owner() >= entries).mapToDouble(Placed::probability).sum();
    }

    /** The entries, best first, without the classes of what must not be answered. */
    public List<Placed> entriesOnly() {
        return placed.stream().filter(p -> p.candidate().owner() < entries).toList();
    }

    /** What a confidence in the first entry is made of; there must be one. */
    public double[] evidence(Kinds kinds) {
        List<Placed> best = entriesOnly();
        Placed first = best.getFirst();
        double second = best.size() > 1 ? best.get(1).probability() : 0;
        int length = Math.max(1, question.official().size());
        double agreement = first.feature("probability-first") + first.feature("trigrams-first")
                + first.feature("phrase-first");
        double spread = -placed.stream().mapToDouble(x -> x.probability() * Math.log(Math.max(1e-9, x.probability())))
                .sum();
        int owner = first.candidate().owner();
        double topic = best.stream().filter(one -> kinds.related(owner, one.candidate().owner()))
                .mapToDouble(Placed::probability).sum();
        double rival = best.stream().filter(one -> !kinds.related(owner, one.candidate().owner()))
                .mapToDouble(Placed::probability).max().orElse(0);
        return new double[]{ first.probability(), logit(first.probability()), first.probability() - second,
            first.feature("probability"), first.feature("trigrams"), first.feature("trigrams-mean-of-3"),
            first.feature("overlap"), first.feature("coverage"), first.feature("phrase-bm25"), agreement,
            (double) question.unknown() / length, Math.log(length), outside(), kinds.handoff(owner),
            kinds.outside(owner), kinds.smalltalk(owner), spread, others(best, kinds, owner, Kind.ANSWER),
            others(best, kinds, owner, Kind.HANDOFF), others(best, kinds, owner, Kind.OUTSIDE), topic, logit(topic),
            topic - rival };
    }

    private static double logit(double probability) {
        double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
        return Math.log(p / (1 - p));
    }

    /** Probability that falls to entries of a kind which the first is not: a general answer may be a case for an officer. */
    private static double others(List<Placed> entries, Kinds kinds, int first, Kind kind) {
        return kinds.is(first, kind)
                ? 0
                : entries.stream().filter(one -> kinds.is(one.candidate().owner(), kind))
                        .mapToDouble(Placed::probability)
                        .sum();
    }

    /** The evidence by name. */
    public Map<String, Double> explained(Kinds kinds) {
        Map<String, Double> explained = new LinkedHashMap<>();
        double[] evidence = evidence(kinds);
        for (int i = 0; i < evidence.length; i++) {
            explained.put(EVIDENCE.get(i), evidence[i]);
        }
        return explained;
    }
}
