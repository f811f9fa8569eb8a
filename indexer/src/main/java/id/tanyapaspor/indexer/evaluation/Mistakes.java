package id.tanyapaspor.indexer.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What went wrong, a line each: wrong answers, right entries that were not first, own cases that met no person. */
public final class Mistakes {

    private Mistakes() {}

    public static List<String> of(Evaluation evaluation) {
        return evaluation.verdicts().stream().map(Mistakes::line).filter(Objects::nonNull).toList();
    }

    private static @Nullable String line(Verdict verdict) {
        String sort = sort(verdict);
        if (sort.isEmpty()) {
            return null;
        }
        String ranking = verdict.answer().explanation().ranking().stream().limit(3)
                .map(ranked -> "%s %.2f".formatted(ranked.entryId(), ranked.score())).collect(Collectors.joining(", "));
        return "%-14s %s [%s %s] %s (%s %.3f) ← %s".formatted(sort, verdict.question().id(), verdict.question().kind(),
                String.join("|", verdict.question().topics()),
                verdict.answer().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                ranking, verdict.confidence(), verdict.question().text());
    }

    private static String sort(Verdict verdict) {
        return switch (verdict.grade()) {
            case WRONG -> "WRONG";
            case WRONG_CHOICE -> "wrong-choice";
            case Grade _ when verdict.isInScope() && !verdict.firstRight() -> "not-first";
            case UNSURE -> verdict.isInScope() ? "unsure" : "";
            case RIGHT_CHOICE, RIGHT -> "";
        };
    }
}
