package id.tanyapaspor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people write and what they mean, all in lower case.
 *
 * @param rewrites informal, abbreviated or misspelt words (one or several, joined by a space) → official words
 * @param synonyms groups of words that find each other
 * @param stems words whose stem the stemmer gets wrong → the right stem
 * @param known words that are right as they stand though no entry uses them: their spelling is not corrected
 */
public record Vocabulary(Map<String, String> rewrites, List<List<String>> synonyms, Map<String, String> stems,
        Set<String> known) {

    public static final Vocabulary EMPTY = new Vocabulary(Map.of(), List.of(), Map.of(), Set.of());
}
