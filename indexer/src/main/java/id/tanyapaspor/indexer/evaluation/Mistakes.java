package id.tanyapaspor.indexer.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.Answer;

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
        if (verdict.isDirect() && !verdict.right()) {
            return "WRONG";
        }
        if (verdict.isClarify() && !verdict.right()) {
            return "wrong-choice";
        }
        if (verdict.question().kind().equals("in") && verdict.rank() != 1) {
            return "not-first";
        }
        if (verdict.question().kind().equals("in") && verdict.answer() instanceof Answer.Unsure) {
            return "unsure";
        }
        return "";
    }
}
