package id.tanyapaspor.indexer.ranking;

import java.util.HashSet;
import java.util.Set;

import id.tanyapaspor.indexer.analysis.Words;

/** Whether two questions agree on what must not be mixed up: "5 tahun" is not "10 tahun", "tanpa KK" is not "KK". */
final class Agreement {

    private static final Set<String> NEGATIONS = Set.of("tidak", "tanpa", "bukan", "belum", "jangan", "no", "not",
            "without");

    private Agreement() {}

    /** 1 when both name the same numbers, −1 when each names another, 0 when one names none. */
    static double numbers(Words a, Words b) {
        Set<String> left = numbers(a);
        Set<String> right = numbers(b);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        return left.stream().anyMatch(right::contains) ? 1 : -1;
    }

    /** 1 when both or neither say no, else −1. */
    static double negation(Words a, Words b) {
        return negates(a) == negates(b) ? 1 : -1;
    }

    private static boolean negates(Words words) {
        return words.official().stream().anyMatch(NEGATIONS::contains);
    }

    private static Set<String> numbers(Words words) {
        Set<String> numbers = new HashSet<>();
        for (String word : words.official()) {
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            }
        }
        return numbers;
    }
}
