package id.tanyapaspor.indexer.building;

import java.util.Comparator;
import java.util.List;

import id.tanyapaspor.indexer.learning.ClopperPearson;

/**
 * The lowest confidence from which answers may be given so that, with 95 % confidence, at most a share `alpha` of them is
 * wrong. Candidates are tested from the strictest down, each by an exact binomial bound, and the walk stops at the first
 * that fails: fixed-sequence testing, so the promise holds for the threshold chosen (Angelopoulos et al., "Learn then Test",
 * Ann. Appl. Stat. 19(2), 2025, arXiv 2110.01052).
 *
 * @param value confidence from which to answer; above 1 when no threshold can carry the promise
 * @param alpha share promised
 * @param answered questions of the sample at or above the value
 * @param wrong how many of these were wrong
 */
public record Threshold(double value, double alpha, int answered, int wrong) {

    public static final double DELTA = 0.05;
    private static final double NEVER = 2;
    private static final double STEP = 1.01;
    private static final double START = 4;

    /** A question of the sample: how sure we would be, and whether saying it would be wrong. */
    public record Outcome(double confidence, boolean wrong) {}

    /**
     * Walks down from four times the fewest answers that could carry the promise at all, so that a single wrong one among the
     * surest, or a label that two people would set differently, does not end the walk at its first step; 1 % more at each step.
     */
    public static Threshold choose(List<Outcome> sample, double alpha) {
        return choose(sample, alpha, START);
    }

    /** The same, from `start` times the fewest answers; to be the same for every sample. */
    static Threshold choose(List<Outcome> sample, double alpha, double start) {
        List<Outcome> sorted = sample.stream().sorted(Comparator.comparingDouble(Outcome::confidence).reversed())
                .toList();
        Threshold chosen = new Threshold(NEVER, alpha, 0, 0);
        int wrong = 0;
        int counted = 0;
        for (double size = fewest(alpha) * start; size <= sorted.size(); size = Math.max(size + 1, size * STEP)) {
            int n = (int) size;
            for (; counted < n; counted++) {
                wrong += sorted.get(counted).wrong() ? 1 : 0;
            }
            if (ClopperPearson.upper(wrong, n, DELTA) > alpha) {
                return chosen;
            }
            chosen = new Threshold(sorted.get(n - 1).confidence(), alpha, n, wrong);
        }
        return chosen;
    }

    /** Answers needed before none wrong shows a share of at most alpha. */
    static int fewest(double alpha) {
        return (int) Math.ceil(Math.log(DELTA) / Math.log1p(-alpha));
    }

    /** Whether any answer may be given at all. */
    public boolean carries() {
        return value <= 1;
    }
}
