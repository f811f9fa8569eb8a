package id.tanyapaspor.indexer.building;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.building.Folds.Asked;
import id.tanyapaspor.indexer.building.Threshold.Outcome;
import id.tanyapaspor.indexer.learning.BoostedLogistic;
import id.tanyapaspor.indexer.learning.ListwiseModel;
import id.tanyapaspor.indexer.learning.ListwiseModel.Choice;
import id.tanyapaspor.indexer.learning.LogisticModel.Sample;
import id.tanyapaspor.indexer.ranking.Corpus;
import id.tanyapaspor.indexer.ranking.Kinds;
import id.tanyapaspor.indexer.ranking.Ranking;
import id.tanyapaspor.indexer.ranking.Retrieval;
import id.tanyapaspor.indexer.ranking.Retrieval.Candidate;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Labelled;

/** Learns from a corpus alone to choose among candidates and to know how sure it is, and sets the thresholds. */
final class Trainer {

    /** Entries shown when asking back. */
    static final int SHOWN = 4;
    /** Fewer labelled questions than this set no threshold: the content's own questions do. */
    private static final int ENOUGH_LABELLED = 200;
    private static final double CLARIFY_ALPHA = 0.15;
    /** Of the promised share, what is allowed on the sample: it also sets the guards, and it is not the traffic itself. */
    static final double MARGIN = 5.0 / 6;
    /** Of that, for entries where an error costs most. */
    private static final double STRICTER = 5.0 / 6;
    /** Guards are set on what is said, and thresholds on what no guard stops: each once more for the other. */
    private static final int ROUNDS = 2;
    /** Of the questions that must not be answered, the share that may be answered with one of our entries. */
    private static final double OUTSIDE_ANSWERED = 0.01;
    /** Of the questions on one's own case, the share that may be given a general answer. */
    private static final double OWN_CASE_ANSWERED = 0.03;

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
        List<Judged> all = asked.parallelStream().flatMap(question -> judge(question, chooser).stream()).toList();
        boolean enough = labelled.size() >= ENOUGH_LABELLED;
        List<Judged> judged = enough ? all : everySecond(all, 0);
        List<Judged> sample = enough ? judge(labelled, full, chooser) : everySecond(all, 1);
        List<BoostedLogistic> models = Stream.<Supplier<BoostedLogistic>>of(
                () -> fit(judged, Judged::firstRight).rescaled(samples(sample, Judged::firstRight)),
                () -> fit(judged, Judged::shownRight).rescaled(samples(sample, Judged::shownRight)),
                () -> fit(of(judged, Sense.GENERAL, Sense.OWN_CASE, Sense.ELSEWHERE),
                        one -> one.sense() == Sense.ELSEWHERE),
                () -> fit(of(judged, Sense.GENERAL, Sense.OWN_CASE), one -> one.sense() == Sense.OWN_CASE))
                .parallel().map(Supplier::get).toList();
        BoostedLogistic confidence = models.get(0);
        BoostedLogistic amongShown = models.get(1);
        BoostedLogistic outside = models.get(2);
        BoostedLogistic ownCase = models.get(3);
        double allowed = maxWrong * MARGIN;
        Guards guards = Guards.NONE;
        Threshold direct = Threshold.choose(outcomes(sample, confidence, Judged::firstRight), allowed);
        for (int round = 0; round < ROUNDS; round++) {
            double from = direct.value();
            guards = guards(sample, one -> confidence.probability(one.evidence()) >= from, outside, ownCase);
            direct = Threshold.choose(outcomes(open(sample, guards, outside, ownCase), confidence, Judged::firstRight),
                    allowed);
        }
        Threshold strict = Threshold.choose(
                outcomes(open(sample, guards, outside, ownCase), confidence, Judged::firstRight), allowed * STRICTER);
        return new Brain(classifier, chooser, confidence, amongShown, outside, ownCase, direct, strict,
                Threshold.choose(outcomes(sample, amongShown, Judged::shownRight), CLARIFY_ALPHA), guards.outside(),
                guards.ownCase(), new Brain.Sample(sample.size(), enough));
    }

    /** Without enough labelled questions one half teaches, and the other sets the thresholds. */
    private static List<Judged> everySecond(List<Judged> all, int from) {
        return IntStream.range(0, all.size()).filter(i -> i % 2 == from).mapToObj(all::get).toList();
    }

    private record Guards(Guard outside, Guard ownCase) {

        static final Guards NONE = new Guards(Guard.OPEN, Guard.OPEN);
    }

    private static Guards guards(List<Judged> sample, Predicate<Judged> said, BoostedLogistic outside,
            BoostedLogistic ownCase) {
        return new Guards(
                guard(sample, said.and(one -> one.first().isOurs()), Sense.ELSEWHERE, outside, OUTSIDE_ANSWERED),
                guard(sample, said.and(one -> one.first().kind() == Kind.ANSWER), Sense.OWN_CASE, ownCase,
                        OWN_CASE_ANSWERED));
    }

    private static Guard guard(List<Judged> sample, Predicate<Judged> slips, Sense sense, BoostedLogistic model,
            double alpha) {
        List<Judged> asked = of(sample, sense);
        return Guard.choose(asked.stream().filter(slips).map(one -> model.probability(one.evidence())).toList(),
                asked.size(), alpha);
    }

    /** The questions that no guard stops. */
    private static List<Judged> open(List<Judged> sample, Guards guards, BoostedLogistic outside,
            BoostedLogistic ownCase) {
        return sample.stream()
                .filter(one -> !(one.first().isOurs() && guards.outside().stops(outside.probability(one.evidence()))))
                .filter(one -> !(one.first().kind() == Kind.ANSWER
                        && guards.ownCase().stops(ownCase.probability(one.evidence()))))
                .toList();
    }

    /** What a question is after; nobody knows of a near miss. */
    private enum Sense {
        GENERAL,
        OWN_CASE,
        ELSEWHERE,
        UNKNOWN
    }

    /** A question, what its confidence is made of, its first entry, and whether that, or any of the shown, is right. */
    private record Judged(Sense sense, double[] evidence, Entry first, boolean firstRight, boolean shownRight) {}

    private Optional<Judged> judge(Asked question, ListwiseModel chooser) {
        Sense sense = question.right().map(this::sense).orElse(Sense.UNKNOWN);
        return judge(question.phrase().words(), question.candidates(), chooser, sense,
                owner -> question.right().isPresent() && judgement.same(owner, question.right().get()));
    }

    private List<Judged> judge(List<Labelled> labelled, Retrieval full, ListwiseModel chooser) {
        return labelled.parallelStream().flatMap(question -> {
            Words words = corpus.reader().read(question.text());
            Sense sense = switch (question.kind()) {
                case "in" -> Sense.GENERAL;
                case "person" -> Sense.OWN_CASE;
                default -> Sense.ELSEWHERE;
            };
            return judge(words, full.candidates(words, owner -> true), chooser, sense,
                    owner -> judgement.right(owner, question)).stream();
        }).toList();
    }

    private Optional<Judged> judge(Words words, List<Candidate> candidates, ListwiseModel chooser, Sense sense,
            IntPredicate right) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Ranking ranking = Ranking.of(words, candidates, chooser, corpus.entries().size());
        List<Integer> shown = ranking.entriesOnly().stream().limit(SHOWN).map(placed -> placed.candidate().owner())
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Judged(sense, ranking.evidence(kinds), corpus.entries().get(shown.getFirst()),
                        right.test(shown.getFirst()), shown.stream().anyMatch(right::test)));
    }

    private Sense sense(int owner) {
        if (corpus.isOutside(owner)) {
            return Sense.ELSEWHERE;
        }
        return switch (corpus.entries().get(owner).kind()) {
            case ANSWER -> Sense.GENERAL;
            case HANDOFF -> Sense.OWN_CASE;
            case OUTSIDE, SMALLTALK -> Sense.ELSEWHERE;
        };
    }

    private static List<Judged> of(List<Judged> judged, Sense... senses) {
        return judged.stream().filter(one -> List.of(senses).contains(one.sense())).toList();
    }

    private static BoostedLogistic fit(List<Judged> judged, Predicate<Judged> yes) {
        return BoostedLogistic.fit(samples(judged, yes), Ranking.EVIDENCE.size());
    }

    private static List<Sample> samples(List<Judged> judged, Predicate<Judged> yes) {
        return judged.stream().map(one -> new Sample(one.evidence(), yes.test(one))).toList();
    }

    private static List<Outcome> outcomes(List<Judged> judged, BoostedLogistic model, Predicate<Judged> right) {
        return judged.stream().map(one -> new Outcome(model.probability(one.evidence()), !right.test(one))).toList();
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
