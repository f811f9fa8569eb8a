package id.tanyapaspor.bot.editor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.editor.GateReport.Measured;
import id.tanyapaspor.indexer.evaluation.Evaluation;

/**
 * Risk against coverage before and after, as the page draws it: two lines, where each stands now, and what is promised.
 *
 * @param before points of the line of what is live
 * @param after points of the line of the candidate
 * @param promise height of the promised share
 */
record RiskPicture(String before, String after, Dot stands, Dot wouldStand, String promise, List<Tick> across,
        List<Tick> up, List<Row> table) {

    static final int WIDTH = 480;
    static final int HEIGHT = 320;
    static final int LEFT = 44;
    static final int RIGHT = 12;
    static final int TOP = 12;
    static final int BOTTOM = 48;
    private static final double LEAST_RISK = 0.10;
    private static final double MOST_RISK = 0.50;
    private static final int STEPS = 5;
    private static final List<Double> COVERAGES = List.of(0.2, 0.4, 0.6, 0.7, 0.8, 0.9);

    record Dot(String x, String y) {}

    /** A line of the grid, with the per cent that it stands for. */
    record Tick(String at, long percent) {}

    /** What the same coverage costs before and after; empty where so many cannot be answered. */
    record Row(double coverage, Optional<Double> before, Optional<Double> after) {}

    static RiskPicture of(Measured before, Measured after, double promise) {
        double highest = Math.max(promise * 2, Math.max(risk(before), risk(after)));
        double most = Math.min(MOST_RISK, Math.ceil(Math.max(LEAST_RISK, highest) * 20) / 20);
        return new RiskPicture(line(before, most), line(after, most), dot(before.answered(), before.wrong(), most),
                dot(after.answered(), after.wrong(), most), y(promise, most),
                IntStream.rangeClosed(0, STEPS).mapToObj(i -> tick(x((double) i / STEPS), (double) i / STEPS)).toList(),
                IntStream.rangeClosed(0, STEPS).mapToObj(i -> tick(y(most * i / STEPS, most), most * i / STEPS))
                        .toList(),
                COVERAGES.stream().map(share -> new Row(share, riskAt(before, share), riskAt(after, share))).toList());
    }

    /** The risk at which most is answered. */
    private static double risk(Measured measured) {
        return measured.curve().isEmpty() ? 0 : measured.curve().getLast().risk();
    }

    private static Optional<Double> riskAt(Measured measured, double coverage) {
        return measured.curve().stream().filter(point -> point.coverage() >= coverage).findFirst()
                .map(Evaluation.Point::risk);
    }

    private static String line(Measured measured, double most) {
        return measured.curve().stream().map(point -> x(point.coverage()) + "," + y(point.risk(), most))
                .collect(Collectors.joining(" "));
    }

    private static Dot dot(double coverage, double risk, double most) {
        return new Dot(x(coverage), y(risk, most));
    }

    private static Tick tick(String at, double share) {
        return new Tick(at, Math.round(share * 100));
    }

    private static String x(double share) {
        return number(LEFT + share * (WIDTH - LEFT - RIGHT));
    }

    private static String y(double share, double most) {
        return number(HEIGHT - BOTTOM - Math.min(share, most) / most * (HEIGHT - TOP - BOTTOM));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
