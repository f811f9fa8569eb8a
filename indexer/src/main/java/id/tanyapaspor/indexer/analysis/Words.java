package id.tanyapaspor.indexer.analysis;

import java.util.List;
import java.util.Map;

/**
 * A question as it was read.
 *
 * @param official the words after rewriting and correcting, in order
 * @param stems their stems, one for each word
 * @param corrections typed → read, only where spelling was corrected
 * @param unknown how many words no content knows
 */
public record Words(List<String> official, List<String> stems, Map<String, String> corrections, int unknown) {

    public boolean isEmpty() {
        return official.isEmpty();
    }

    /** The official words as one line. */
    public String line() {
        return String.join(" ", official);
    }
}
