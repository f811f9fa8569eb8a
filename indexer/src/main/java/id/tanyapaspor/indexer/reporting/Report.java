package id.tanyapaspor.indexer.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.tanyapaspor.indexer.evaluation.Comparison;
import id.tanyapaspor.indexer.evaluation.Confusion;
import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.PromiseCheck;
import id.tanyapaspor.indexer.evaluation.Reliability;

/** All that is told about one evaluation, reckoned once. */
public record Report(
        Circumstances circumstances,
        Evaluation evaluation,
        Reliability reliability,
        PromiseCheck promise,
        List<Confusion> confusions,
        Optional<Comparison> comparison) {

    /**
     * What was measured, so that a report can be found again.
     *
     * @param questions the file of labelled questions
     * @param index the release that answered
     * @param before the release that it is compared with
     * @param day (WIB) on which it was asked
     * @param maxWrong share of direct answers that the release promises may be wrong
     */
    public record Circumstances(String questions, String index, Optional<String> before, LocalDate day,
            double maxWrong) {}

    public static Report of(Circumstances circumstances, Evaluation evaluation, Optional<Evaluation> before) {
        return new Report(circumstances, evaluation, Reliability.of(evaluation),
                PromiseCheck.of(evaluation, circumstances.maxWrong()), Confusion.of(evaluation),
                before.map(other -> Comparison.of(other, evaluation)));
    }

    /** The evaluation by style of writing; nothing when no style is named. */
    Map<String, Evaluation> styles() {
        Map<String, Evaluation> styles = evaluation.by(verdict -> verdict.question().style());
        return styles.size() == 1 && styles.containsKey("") ? Map.of() : styles;
    }
}
