package id.tanyapaspor.indexer.reporting;

import java.util.ArrayList;
import java.util.List;

import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.PromiseCheck;
import id.tanyapaspor.indexer.evaluation.Reliability;
import id.tanyapaspor.indexer.reporting.Chart.Axis;
import id.tanyapaspor.indexer.reporting.Chart.Dot;

/** The pictures of a report. */
public final class Pictures {

    private static final double MOST_RISK = 0.30;
    private static final int BARS = 15;

    private Pictures() {}

    /** The risk–coverage curve as a file of its own. */
    public static String riskCoverageFile(Evaluation evaluation, double promised) {
        return riskCoverageChart(evaluation, promised).file();
    }

    static String riskCoverage(Evaluation evaluation, double promised) {
        return riskCoverageChart(evaluation, promised).svg();
    }

    private static Chart riskCoverageChart(Evaluation evaluation, double promised) {
        Dot now = new Dot(Figure.DIRECT.of(evaluation), evaluation.directWrong());
        return new Chart("Risk–coverage curve",
                "A line that rises from %s wrong where half of the in-scope questions are answered to %s at 80 %%; a dot at %s answered, %s wrong."
                        .formatted(Table.percent(evaluation.riskAt(0.5)), Table.percent(evaluation.riskAt(0.8)),
                                Table.percent(now.x()), Table.percent(now.y())),
                new Axis("in-scope questions answered, %", 1, 0.2), new Axis("wrong among answers, %", MOST_RISK, 0.05))
                .line(evaluation.curve().stream().map(point -> new Dot(point.coverage(), point.risk())).toList())
                .aim(new Dot(0, promised), new Dot(1, promised)).dots(List.of(now));
    }

    static String reliability(Reliability reliability) {
        List<Dot> dots = reliability.bins().stream().filter(bin -> bin.questions() > 0)
                .map(bin -> new Dot(bin.confidence(), bin.right())).toList();
        return new Chart("Reliability curve",
                "A line with a dot for each tenth of confidence, beside a dashed diagonal that would be perfect; they are "
                        + Table.number(reliability.expectedError()) + " apart in the mean.",
                new Axis("confidence told, %", 1, 0.2), new Axis("right, %", 1, 0.2))
                .aim(new Dot(0, 0), new Dot(1, 1)).line(dots).dots(dots).svg();
    }

    /** How many of the halves had which share wrong. */
    static String promise(PromiseCheck promise) {
        double most = promise.alpha() * 2;
        double width = most / BARS;
        List<Dot> bars = new ArrayList<>();
        for (int bar = 0; bar < BARS; bar++) {
            double from = bar * width;
            double to = bar == BARS - 1 ? 1.01 : from + width;
            long inside = promise.halves().stream().filter(half -> half.wrong() >= from && half.wrong() < to).count();
            bars.add(new Dot(from, (double) inside / Math.max(1, promise.halves().size())));
        }
        double highest = Math.max(0.1, Math.ceil(bars.stream().mapToDouble(Dot::y).max().orElse(0) * 10) / 10);
        return new Chart("Wrong among answers on the other half",
                "Bars for the shares of wrong answers, with a dashed line at the promise; %s of the halves lie beyond it."
                        .formatted(Table.percent(promise.broken())),
                new Axis("wrong among answers, %", most, Math.max(0.01, Math.round(most * 100 / 6) / 100.0)),
                new Axis("halves, %", highest, highest / 5))
                .bars(bars, width).aim(new Dot(promise.alpha(), 0), new Dot(promise.alpha(), highest)).svg();
    }
}
