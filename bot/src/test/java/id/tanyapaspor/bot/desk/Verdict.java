package id.tanyapaspor.bot.desk;

import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A range that somebody was told, and the working minutes that it took until they were answered.
 *
 * @param hour of the day at which it was told
 */
record Verdict(int place, int hour, boolean atEntry, Standing.Wait told, double truth) {

    static final String COLUMNS = "| median error | inside | came later | median width | score | n |";
    static final String RULE = "|---:|---:|---:|---:|---:|---:|";

    double error() {
        return Math.abs((told.from() + told.to()) / 2.0 - truth);
    }

    /** Whole minutes are told, so twenty seconds are one. */
    boolean inside() {
        return !late() && Math.max(1, Math.ceil(truth)) >= told.from();
    }

    boolean late() {
        return truth > told.to();
    }

    int width() {
        return told.to() - told.from();
    }

    /** The interval score of a range that should hold eight in ten: its width, and ten times by what it was missed. */
    double score() {
        return width() + 10 * Math.max(0, truth - told.to()) + 10 * Math.max(0, told.from() - Math.ceil(truth));
    }

    static double inside(Collection<Verdict> verdicts) {
        return mean(verdicts, verdict -> verdict.inside() ? 1 : 0);
    }

    static double medianError(Collection<Verdict> verdicts) {
        return median(verdicts, Verdict::error);
    }

    static double score(Collection<Verdict> verdicts) {
        return mean(verdicts, Verdict::score);
    }

    static String row(Collection<Verdict> verdicts) {
        return String.format(Locale.ROOT, "| %.1f | %.0f %% | %.0f %% | %.0f | %.1f | %,d |", medianError(verdicts),
                100 * inside(verdicts), 100 * mean(verdicts, verdict -> verdict.late() ? 1 : 0),
                median(verdicts, Verdict::width), score(verdicts), verdicts.size());
    }

    private static double mean(Collection<Verdict> verdicts, ToDoubleFunction<Verdict> figure) {
        return verdicts.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static double median(Collection<Verdict> verdicts, ToDoubleFunction<Verdict> figure) {
        double[] sorted = verdicts.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
