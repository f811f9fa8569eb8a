package id.tanyapaspor.indexer.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.Labelled.Distance;

/** What came of asking many labelled questions. Shares are of 1; a share of nothing is 0. */
public record Evaluation(List<Verdict> verdicts) {

    /** Asks every question as it would be asked on a day. */
    public static Evaluation run(Answerer answerer, KnowledgeBase knowledge, List<Labelled> questions, LocalDate day) {
        return new Evaluation(questions.stream()
                .map(question -> Verdict.of(question, answerer.answer(Question.of(question.text(), day)), knowledge))
                .toList());
    }

    /** A point of the risk–coverage curve: answering so large a share of the questions gives so large a share of wrong ones. */
    public record Point(double coverage, double risk) {}

    /** A part of the questions, by a name such as a topic. */
    public record Part(String name, Evaluation evaluation) {

        /** In-scope questions whose first entry is not right. */
        public long lost() {
            return evaluation.of("in").stream().filter(verdict -> !verdict.firstRight()).count();
        }
    }

    /** The verdicts on questions of a kind. */
    public List<Verdict> of(String kind) {
        return verdicts.stream().filter(verdict -> verdict.question().kind().equals(kind)).toList();
    }

    /** The verdicts on questions that must not be answered and are so near. */
    public List<Verdict> outside(Distance distance) {
        return of("out").stream().filter(verdict -> verdict.question().distance() == distance).toList();
    }

    /** In-scope questions whose first entry is right. */
    public double top1() {
        return share(of("in"), Verdict::firstRight);
    }

    /** In-scope questions with the right entry among the first three. */
    public double recallAt3() {
        return share(of("in"), verdict -> verdict.rank() >= 1 && verdict.rank() <= 3);
    }

    /** Mean reciprocal rank of the first right entry of in-scope questions. */
    public double mrr() {
        return of("in").stream().mapToDouble(verdict -> verdict.rank() == 0 ? 0 : 1.0 / verdict.rank()).average()
                .orElse(0);
    }

    /** In-scope questions that were answered directly and rightly. */
    public double answeredDirectly() {
        return share(of("in"), verdict -> verdict.isDirect() && verdict.right());
    }

    /** In-scope questions answered rightly at once or by one tap. */
    public double answeredWithOneTap() {
        return share(of("in"), verdict -> (verdict.isDirect() || verdict.isClarify()) && verdict.right());
    }

    /** Direct answers that were wrong, of all direct answers. */
    public double directWrong() {
        return share(verdicts.stream().filter(Verdict::isDirect).toList(), verdict -> !verdict.right());
    }

    /** Answers that quote a document, of all direct answers. */
    public double quoted() {
        return share(verdicts.stream().filter(Verdict::isDirect).toList(), Verdict::isQuoted);
    }

    /** Questions that must not be answered, answered directly with one of our answers. */
    public double outsideAnswered() {
        return share(of("out"), Verdict::answersWhatItMustNot);
    }

    /** The same, of the near or the far ones alone. */
    public double outsideAnswered(Distance distance) {
        return share(outside(distance), Verdict::answersWhatItMustNot);
    }

    /** Questions on one's own case that reached a person. */
    public double ownCaseHandedOver() {
        return share(of("person"), Verdict::reachesPerson);
    }

    /** Share of in-scope questions that could be answered if `risk` of all answers might be wrong. */
    public double coverageAt(double risk) {
        return curve().stream().filter(point -> point.risk() <= risk).mapToDouble(Point::coverage).max().orElse(0);
    }

    /** Share of wrong answers when so large a share of the in-scope questions is answered. */
    public double riskAt(double coverage) {
        return curve().stream().filter(point -> point.coverage() >= coverage).mapToDouble(Point::risk).findFirst()
                .orElse(1);
    }

    /**
     * Answering the surest first: the share of in-scope questions answered and the share of wrong among all answered so far,
     * in scope or not. Questions of the same confidence are answered together, so no order among them is better luck.
     */
    public List<Point> curve() {
        List<Verdict> surest = verdicts.stream().filter(verdict -> verdict.first().isPresent())
                .sorted(Comparator.comparingDouble(Verdict::confidence).reversed()).toList();
        double inScope = Math.max(1, of("in").size());
        Stream.Builder<Point> points = Stream.builder();
        int wrong = 0;
        int covered = 0;
        int shown = 0;
        for (int i = 0; i < surest.size(); i++) {
            wrong += surest.get(i).firstRight() ? 0 : 1;
            covered += surest.get(i).isInScope() ? 1 : 0;
            boolean tied = i + 1 < surest.size() && surest.get(i + 1).confidence() == surest.get(i).confidence();
            if (covered > shown && !tied) {
                points.add(new Point(covered / inScope, wrong / (i + 1.0)));
                shown = covered;
            }
        }
        return points.build().toList();
    }

    /**
     * Probability that one of our answers is surer for an in-scope question than for one that must not be answered (area
     * under the ROC curve). A question whose first entry points elsewhere or is small talk counts as less sure, the surer
     * that is.
     */
    public double auroc() {
        return auroc(of("out"));
    }

    /** The same, against the near or the far ones alone. */
    public double auroc(Distance distance) {
        return auroc(outside(distance));
    }

    private double auroc(List<Verdict> out) {
        double wins = 0;
        List<Verdict> in = of("in");
        for (Verdict inside : in) {
            for (Verdict outside : out) {
                wins += inside.oursness() > outside.oursness() ? 1 : inside.oursness() == outside.oursness() ? 0.5 : 0;
            }
        }
        return in.isEmpty() || out.isEmpty() ? 0 : wins / ((double) in.size() * out.size());
    }

    /** The verdicts in parts, by name. */
    public Map<String, Evaluation> by(Function<Verdict, String> key) {
        return verdicts.stream().collect(Collectors.groupingBy(key, TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Evaluation::new)));
    }

    /** In-scope questions by the first topic that each names. */
    public Map<String, Evaluation> byTopic() {
        return new Evaluation(of("in")).by(verdict -> verdict.question().topics().stream().findFirst().orElse(""));
    }

    /** Topics that lose the most in-scope questions to others, at most so many; ties by the share lost. */
    public List<Part> worstTopics(int most) {
        return byTopic().entrySet().stream().map(topic -> new Part(topic.getKey(), topic.getValue()))
                .filter(topic -> topic.lost() > 0)
                .sorted(Comparator.comparingLong(Part::lost).reversed()
                        .thenComparingDouble(topic -> topic.evaluation().top1()).thenComparing(Part::name))
                .limit(most).toList();
    }

    static double share(List<Verdict> of, Predicate<Verdict> that) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(that).count() / of.size();
    }
}
