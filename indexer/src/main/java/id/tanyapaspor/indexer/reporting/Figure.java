package id.tanyapaspor.indexer.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.Reliability;
import id.tanyapaspor.knowledge.Labelled.Distance;

/** A measure in one number, with the name by which other programs rely on it. */
enum Figure {
    QUESTIONS("questions", "questions asked", Unit.COUNT, all -> all.verdicts().size()),
    TOP1("top1",
            "right entry first, of in-scope questions", Unit.SHARE, Evaluation::top1),
    RECALL("recallAt3",
            "right entry among the first three", Unit.SHARE, Evaluation::recallAt3),
    MRR("mrr",
            "mean reciprocal rank of the right entry", Unit.INDEX, Evaluation::mrr),
    DIRECT(
            "answeredDirectly", "in-scope questions answered directly and rightly", Unit.SHARE,
            Evaluation::answeredDirectly),
    ONE_TAP("answeredDirectlyOrByOneTap",
            "in-scope questions answered rightly at once or by one tap", Unit.SHARE,
            Evaluation::answeredWithOneTap),
    WRONG("directWrong",
            "wrong among direct answers", Unit.SHARE,
            Evaluation::directWrong),
    QUOTED("quotedAmongDirect", "direct answers that quote a document", Unit.SHARE, Evaluation::quoted),
    OUTSIDE("outsideAnswered",
            "questions that must not be answered, answered with one of our answers",
            Unit.SHARE,
            Evaluation::outsideAnswered),
    OUTSIDE_NEAR(
            "outsideNearAnswered", "the same, near ones alone",
            Unit.SHARE,
            all -> all.outsideAnswered(Distance.NEAR),
            has(Distance.NEAR)),
    OUTSIDE_FAR(
            "outsideFarAnswered",
            "the same, far ones alone", Unit.SHARE,
            all -> all.outsideAnswered(Distance.FAR),
            has(Distance.FAR)),
    OWN_CASE(
            "ownCaseHandedOver",
            "questions on one's own case that reach a person",
            Unit.SHARE,
            Evaluation::ownCaseHandedOver),
    COVERAGE_3(
            "coverageAt3PercentWrong",
            "coverage at 3 % wrong, had the threshold been set by hindsight",
            Unit.SHARE,
            all -> all.coverageAt(
                    0.03)),
    COVERAGE_5(
            "coverageAt5PercentWrong",
            "the same at 5 % wrong",
            Unit.SHARE,
            all -> all
                    .coverageAt(
                            0.05)),
    RISK_80(
            "riskAt80PercentCoverage",
            "wrong among answers if 80 % of the in-scope questions were answered",
            Unit.SHARE,
            all -> all
                    .riskAt(0.8)),
    AUROC(
            "aurocInAgainstOut",
            "in scope told from outside (area under the ROC curve)",
            Unit.INDEX,
            Evaluation::auroc),
    AUROC_NEAR(
            "aurocInAgainstNear",
            "the same, against near ones alone",
            Unit.INDEX,
            all -> all
                    .auroc(Distance.NEAR),
            has(Distance.NEAR)),
    AUROC_FAR(
            "aurocInAgainstFar",
            "the same, against far ones alone",
            Unit.INDEX,
            all -> all
                    .auroc(Distance.FAR),
            has(Distance.FAR)),
    CALIBRATION(
            "expectedCalibrationError",
            "mean distance between confidence and truth",
            Unit.INDEX,
            all -> Reliability
                    .of(all)
                    .expectedError());

    /** How a number is written. */
    private enum Unit {
        COUNT,
        SHARE,
        INDEX
    }

    private final String key;
    private final String meaning;
    private final Unit unit;
    private final ToDoubleFunction<Evaluation> value;
    private final Predicate<Evaluation> applies;

    Figure(String key, String meaning, Unit unit, ToDoubleFunction<Evaluation> value) {
        this(key, meaning, unit, value, all -> true);
    }

    Figure(String key, String meaning, Unit unit, ToDoubleFunction<Evaluation> value, Predicate<Evaluation> applies) {
        this.key = key;
        this.meaning = meaning;
        this.unit = unit;
        this.value = value;
        this.applies = applies;
    }

    private static Predicate<Evaluation> has(Distance distance) {
        return all -> !all.outside(distance).isEmpty();
    }

    /** The figures that mean something for these questions. */
    static List<Figure> all(Evaluation of) {
        return Stream.of(values()).filter(figure -> figure.applies.test(of)).toList();
    }

    /** All of them by name, counts as whole numbers. */
    static Map<String, Object> named(Evaluation of) {
        Map<String, Object> named = new LinkedHashMap<>();
        all(of).forEach(figure -> named.put(figure.key,
                figure.unit == Unit.COUNT ? (Object) (long) figure.of(of) : (Object) figure.of(of)));
        return named;
    }

    double of(Evaluation evaluation) {
        return value.applyAsDouble(evaluation);
    }

    String key() {
        return key;
    }

    String meaning() {
        return meaning;
    }

    /** As an editor reads it: 92.3 %, 0.962 or 1,125. */
    String read(Evaluation evaluation) {
        return write(of(evaluation), "");
    }

    /** From one to the other, with its sign. */
    String change(Evaluation before, Evaluation after) {
        return write(of(after) - of(before), "+");
    }

    private String write(double number, String sign) {
        return switch (unit) {
            case COUNT -> String.format(Locale.ROOT, "%" + sign + ",d", (long) number);
            case SHARE -> String.format(Locale.ROOT, "%" + sign + ".1f %%", number * 100);
            case INDEX -> String.format(Locale.ROOT, "%" + sign + ".3f", number);
        };
    }
}
