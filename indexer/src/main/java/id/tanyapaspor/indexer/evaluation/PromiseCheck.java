package id.tanyapaspor.indexer.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.building.Threshold;
import id.tanyapaspor.indexer.building.Threshold.Outcome;

/**
 * Whether the promise is kept for questions that set no threshold: the labelled questions are halved at random many times, one
 * half chooses a threshold by the same test as a build, and the other half shows what comes of it. It is the confidence that
 * is checked: one threshold for all entries, no guards, and no margin, unlike a build. The other half is a sample too, so that even a threshold that is right breaks
 * the promise now and then; at most some 15 % of the halves is good.
 *
 * @param alpha share of wrong answers that is promised
 */
public record PromiseCheck(double alpha, List<Half> halves) {

    public static final int ROUNDS = 300;
    private static final long SEED = 20261120L;

    /**
     * What came of a threshold on the half that did not choose it.
     *
     * @param threshold from which confidence it answers; above 1 when the choosing half could carry no promise
     * @param wrong share of its answers that were wrong
     * @param coverage share of its in-scope questions that were answered
     */
    public record Half(double threshold, double wrong, double coverage) {

        boolean isWithheld() {
            return threshold > 1;
        }
    }

    /** Halves the questions of an evaluation {@value #ROUNDS} times; the same questions give the same halves. */
    public static PromiseCheck of(Evaluation evaluation, double alpha) {
        Random random = new Random(SEED);
        List<Verdict> shuffled = new ArrayList<>(evaluation.verdicts());
        List<Half> halves = Stream.generate(() -> {
            Collections.shuffle(shuffled, random);
            int middle = shuffled.size() / 2;
            return half(shuffled.subList(0, middle), shuffled.subList(middle, shuffled.size()), alpha);
        }).limit(ROUNDS).toList();
        return new PromiseCheck(alpha, halves);
    }

    private static Half half(List<Verdict> choosing, List<Verdict> other, double alpha) {
        List<Outcome> sample = choosing.stream().filter(verdict -> verdict.first().isPresent())
                .map(verdict -> new Outcome(verdict.confidence(), !verdict.firstRight())).toList();
        double threshold = Threshold.choose(sample, alpha).value();
        List<Verdict> answered = other.stream()
                .filter(verdict -> verdict.first().isPresent() && verdict.confidence() >= threshold).toList();
        long inScope = other.stream().filter(Verdict::isInScope).count();
        long covered = answered.stream().filter(Verdict::isInScope).count();
        return new Half(threshold, Evaluation.share(answered, verdict -> !verdict.firstRight()),
                inScope == 0 ? 0 : (double) covered / inScope);
    }

    /** Share of the halves in which more was wrong than promised. */
    public double broken() {
        return share(halves.stream().filter(half -> half.wrong() > alpha).count());
    }

    /** Share of the halves that could carry no promise, being too few or too often wrong, so that nothing is answered. */
    public double withheld() {
        return share(halves.stream().filter(Half::isWithheld).count());
    }

    /** Mean share of wrong answers. */
    public double meanWrong() {
        return mean(halves.stream().mapToDouble(Half::wrong));
    }

    /** Mean share of in-scope questions that are answered. */
    public double meanCoverage() {
        return mean(halves.stream().mapToDouble(Half::coverage));
    }

    private double share(long count) {
        return halves.isEmpty() ? 0 : (double) count / halves.size();
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(0);
    }
}
