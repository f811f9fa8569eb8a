package id.tanyapaspor.indexer.building;

import java.util.List;

import id.tanyapaspor.indexer.learning.ClopperPearson;

/**
 * The probability of being something else (outside, one's own case) below which an answer may still be said, so that at most a
 * share `alpha` of the questions of that sort slips through: the most that an exact binomial bound
 * allows on the sample, with 80 % confidence. The promise on all direct answers has 95 %; of one sort there are too few questions
 * to carry that.
 *
 * @param value probability from which an answer is withheld; above 1 when none slipped through too often anyway
 * @param alpha share that may slip through
 * @param asked questions of that sort in the sample
 * @param answered how many of these are still answered
 */
public record Guard(double value, double alpha, int asked, int answered) {

    /** Stops nothing. */
    static final Guard OPEN = new Guard(2, 1, 0, 0);
    private static final double DELTA = 0.2;

    /** @param slipping the probabilities of the questions of that sort that would be answered without a guard */
    static Guard choose(List<Double> slipping, int asked, double alpha) {
        List<Double> sorted = slipping.stream().sorted().toList();
        int allowed = 0;
        while (allowed < sorted.size() && ClopperPearson.upper(allowed + 1, asked, DELTA) <= alpha) {
            allowed++;
        }
        return allowed == sorted.size()
                ? new Guard(OPEN.value(), alpha, asked, allowed)
                : new Guard(sorted.get(allowed), alpha, asked, allowed);
    }

    /** Whether something so likely to be of that sort must not be answered. */
    public boolean stops(double probability) {
        return probability >= value;
    }
}
