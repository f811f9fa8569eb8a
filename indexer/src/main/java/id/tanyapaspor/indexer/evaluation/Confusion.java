package id.tanyapaspor.indexer.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.knowledge.Labelled;

/**
 * An entry that takes questions from another.
 *
 * @param wanted id of the right entry that came nearest; when none of the ten is right, the topic or what else it is in
 *        brackets
 * @param taken id of the entry that came first instead
 * @param count how many questions it took
 * @param said how many of these were answered with it
 * @param example one of them, of those that were said if there are any
 */
public record Confusion(String wanted, String taken, int count, int said, Labelled example) {

    private record Pair(String wanted, String taken) {}

    /**
     * All confusions, the most frequent first: in-scope questions whose first entry is not right, and others that got a
     * wrong answer or a wrong choice.
     */
    public static List<Confusion> of(Evaluation evaluation) {
        Map<Pair, List<Verdict>> pairs = evaluation.verdicts().stream().filter(Confusion::confused)
                .collect(Collectors.groupingBy(verdict -> new Pair(wanted(verdict), taken(verdict))));
        return pairs.entrySet().stream().map(pair -> of(pair.getKey(), pair.getValue()))
                .sorted(Comparator.comparingInt(Confusion::count).thenComparingInt(Confusion::said).reversed()
                        .thenComparing(Confusion::wanted).thenComparing(Confusion::taken))
                .toList();
    }

    private static Confusion of(Pair pair, List<Verdict> verdicts) {
        List<Verdict> said = verdicts.stream().filter(Verdict::isDirect).toList();
        Verdict example = said.isEmpty() ? verdicts.getFirst() : said.getFirst();
        return new Confusion(pair.wanted(), pair.taken(), verdicts.size(), said.size(), example.question());
    }

    private static boolean confused(Verdict verdict) {
        boolean wrong = verdict.isInScope() ? !verdict.firstRight() : !verdict.right();
        return wrong && verdict.first().isPresent();
    }

    private static String taken(Verdict verdict) {
        return verdict.answer() instanceof Answer.Direct direct
                ? direct.entry().id()
                : verdict.first().orElseThrow();
    }

    private static String wanted(Verdict verdict) {
        if (verdict.rank() > 0) {
            return verdict.answer().explanation().ranking().get(verdict.rank() - 1).entryId();
        }
        Labelled question = verdict.question();
        return switch (question.kind()) {
            case "in" -> "(" + question.topics().stream().findFirst().orElse("no topic") + ")";
            case "person" -> "(own case)";
            case "chat" -> "(small talk)";
            default -> switch (question.distance()) {
                case NEAR -> "(outside, near)";
                case FAR -> "(outside, far)";
                case UNKNOWN -> "(outside)";
            };
        };
    }
}
