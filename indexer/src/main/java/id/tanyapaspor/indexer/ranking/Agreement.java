package id.tanyapaspor.indexer.ranking;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.tanyapaspor.indexer.analysis.Words;

/**
 * What must not be mixed up between two questions: "5 tahun" is not "10 tahun", "tanpa KK" is not "KK".
 *
 * @param numbers that are named
 * @param negates whether it says no
 */
record Agreement(Set<String> numbers, boolean negates) {

    private static final Set<String> NEGATIONS = Set.of("tidak", "tanpa", "bukan", "belum", "jangan", "no", "not",
            "without");

    static Agreement of(Words words) {
        return new Agreement(numbers(words.official()), words.official().stream().anyMatch(NEGATIONS::contains));
    }

    /** 1 when both name the same numbers, −1 when each names another, 0 when one names none. */
    double onNumbers(Agreement other) {
        if (numbers.isEmpty() || other.numbers.isEmpty()) {
            return 0;
        }
        return Collections.disjoint(numbers, other.numbers) ? -1 : 1;
    }

    /** 1 when both or neither say no, else −1. */
    double onNegation(Agreement other) {
        return negates == other.negates ? 1 : -1;
    }

    private static Set<String> numbers(List<String> words) {
        return words.stream().filter(word -> Character.isDigit(word.charAt(0))).collect(Collectors.toUnmodifiableSet());
    }
}
