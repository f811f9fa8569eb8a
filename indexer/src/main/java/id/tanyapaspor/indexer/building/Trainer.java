package id.tanyapaspor.indexer.building;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.building.Folds.Asked;
import id.tanyapaspor.indexer.building.Threshold.Outcome;
import id.tanyapaspor.indexer.learning.ListwiseModel;
import id.tanyapaspor.indexer.learning.ListwiseModel.Choice;
import id.tanyapaspor.indexer.learning.LogisticModel;
import id.tanyapaspor.indexer.learning.LogisticModel.Sample;
import id.tanyapaspor.indexer.ranking.Corpus;
import id.tanyapaspor.indexer.ranking.Kinds;
import id.tanyapaspor.indexer.ranking.Ranking;
import id.tanyapaspor.indexer.ranking.Retrieval;
import id.tanyapaspor.indexer.ranking.Retrieval.Candidate;
import id.tanyapaspor.knowledge.Labelled;

/** Learns from a corpus alone to choose among candidates and to know how sure it is, and sets the thresholds. */
final class Trainer {

    /** Entries shown when asking back. */
    static final int SHOWN = 4;
    /** Fewer labelled questions than this set no threshold: the content's own questions do. */
    private static final int ENOUGH_LABELLED = 200;
    private static final double CLARIFY_ALPHA = 0.15;
    /** Of the share promised for all, for entries where an error costs most. */
    private static final double STRICTER = 5.0 / 6;

    private final Corpus corpus;
    private final Kinds kinds;
    private final Judgement judgement;

    Trainer(Corpus corpus) {
        this.corpus = corpus;
        this.kinds = Kinds.of(corpus.entries());
        this.judgement = new Judgement(corpus);
    }

    /** Learns everything. `full` is the retrieval that will serve; labelled questions are asked of it, never learnt from. */
    Brain learn(List<Asked> asked, Optional<Retrieval.Classifier> classifier, Retrieval full, List<Labelled> labelled,
            double maxWrong) {
        ListwiseModel chooser = ListwiseModel.fit(choices(asked), Retrieval.FEATURES.size());
        List<Judged> judged = asked.stream().filter(question -> !question.candidates().isEmpty())
                .map(question -> judge(question, chooser)).filter(one -> !one.ranking().entriesOnly().isEmpty())
                .toList();
        LogisticModel confidence = fit(judged, true);
        LogisticModel amongShown = fit(judged, false);
        List<Judged> sample = labelled.size() >= ENOUGH_LABELLED ? judge(labelled, full, chooser) : judged;
        return new Brain(classifier, chooser, confidence, amongShown,
                Threshold.choose(outcomes(sample, confidence, true), maxWrong),
                Threshold.choose(outcomes(sample, confidence, true), maxWrong * STRICTER),
                Threshold.choose(outcomes(sample, amongShown, false), CLARIFY_ALPHA),
                new Brain.Sample(sample.size(), labelled.size() >= ENOUGH_LABELLED));
    }

    /** A question with its ranking, and whether the first entry, or any of the shown, is right. */
    private record Judged(Ranking ranking, boolean firstRight, boolean shownRight) {}

    private Judged judge(Asked question, ListwiseModel chooser) {
        Ranking ranking = Ranking.of(question.phrase().words(), question.candidates(), chooser,
                corpus.entries().size());
        List<Integer> shown = shown(ranking);
        boolean first = question.right().isPresent() && !shown.isEmpty()
                && judgement.same(shown.getFirst(), question.right().get());
        boolean any = question.right().isPresent()
                && shown.stream().anyMatch(owner -> judgement.same(owner, question.right().get()));
        return new Judged(ranking, first, any);
    }

    private List<Judged> judge(List<Labelled> labelled, Retrieval full, ListwiseModel chooser) {
        List<Judged> judged = new ArrayList<>();
        for (Labelled question : labelled) {
            Words words = corpus.reader().read(question.text());
            List<Candidate> candidates = full.candidates(words, owner -> true);
            if (!candidates.isEmpty()) {
                Ranking ranking = Ranking.of(words, candidates, chooser, corpus.entries().size());
                List<Integer> shown = shown(ranking);
                if (!shown.isEmpty()) {
                    judged.add(new Judged(ranking, judgement.right(shown.getFirst(), question),
                            shown.stream().anyMatch(owner -> judgement.right(owner, question))));
                }
            }
        }
        return judged;
    }

    private static List<Integer> shown(Ranking ranking) {
        return ranking.entriesOnly().stream().limit(SHOWN).map(placed -> placed.candidate().owner()).toList();
    }

    private LogisticModel fit(List<Judged> judged, boolean first) {
        List<Sample> samples = judged.stream()
                .map(one -> new Sample(one.ranking().evidence(kinds), first ? one.firstRight() : one.shownRight(), 1))
                .toList();
        return LogisticModel.fit(samples, Ranking.EVIDENCE.size());
    }

    private List<Outcome> outcomes(List<Judged> judged, LogisticModel model, boolean first) {
        return judged.stream().map(one -> new Outcome(model.probability(one.ranking().evidence(kinds)),
                first ? !one.firstRight() : !one.shownRight())).toList();
    }

    private List<Choice> choices(List<Asked> asked) {
        List<Choice> choices = new ArrayList<>();
        for (Asked question : asked) {
            List<Candidate> candidates = question.candidates();
            boolean[] right = new boolean[candidates.size()];
            boolean any = false;
            for (int i = 0; i < right.length && question.right().isPresent(); i++) {
                right[i] = judgement.same(candidates.get(i).owner(), question.right().get());
                any |= right[i];
            }
            if (any) {
                choices.add(new Choice(candidates.stream().map(Candidate::features).toArray(double[][]::new), right));
            }
        }
        return choices;
    }
}
