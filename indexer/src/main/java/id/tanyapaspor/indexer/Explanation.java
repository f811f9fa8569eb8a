package id.tanyapaspor.indexer;

import java.util.List;
import java.util.Map;

/**
 * What was read and weighed.
 *
 * @param readAs the words that were searched for, after spelling and slang were read as official words
 * @param corrections words that were read as others, in the order of the question: typed → read
 * @param matchedQuestion the phrasing of the best entry that comes nearest
 * @param confidence probability that the best entry is the right one
 * @param threshold confidence from which it would be said directly
 * @param features what the confidence was made of, by name
 * @param ranking the likeliest entries, best first, at most ten
 */
public record Explanation(
        String readAs,
        Map<String, String> corrections,
        String matchedQuestion,
        double confidence,
        double threshold,
        Map<String, Double> features,
        List<Ranked> ranking) {

    /** There was nothing to weigh. */
    public static final Explanation EMPTY = new Explanation("", Map.of(), "", 0, 1, Map.of(), List.of());

    /** The corrections that changed what is asked, "selat → sehat", at most three; slips that nobody wonders at are left out. */
    public List<String> misreadings() {
        return Misreading.of(corrections);
    }

    /** An entry and how likely it is, the ten together at most 1. */
    public record Ranked(String entryId, double score) {}
}
