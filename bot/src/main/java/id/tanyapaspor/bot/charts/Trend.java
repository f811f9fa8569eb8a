package id.tanyapaspor.bot.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shares over time, each with how far it may be off, beside a limit that they should keep; as the page draws it. */
public record Trend(List<Mark> marks, List<Rule> rules, Optional<Double> limit) {

    private static final int LEFT = 40;
    private static final int RIGHT = 356;
    private static final int TOP = 16;
    private static final int BOTTOM = 192;
    private static final int RULES = 4;
    private static final int LONGEST_NAME = 44;

    /** What a mark shows, as shares of 1. */
    public record Value(String name, double share, double low, double high) {}

    /** A point with its whisker; names that would run into each other are left out. */
    public record Mark(double x, double y, double low, double high, String name) {}

    /** A line across, with the per cent that it stands for. */
    public record Rule(double y, String percent) {}

    /** @param limit share that should not be passed, or not be fallen short of */
    public static Trend of(List<Value> values, Optional<Double> limit) {
        double most = Math.max(values.stream().mapToDouble(Value::high).max().orElse(0), limit.orElse(0.0));
        double top = Math.clamp(Math.ceil(most * 1.05 * 20) / 20, 0.05, 1);
        double slot = (double) (RIGHT - LEFT) / Math.max(1, values.size());
        int every = (int) Math.ceil(LONGEST_NAME / slot);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            marks.add(new Mark(Box.tenth(LEFT + (i + 0.5) * slot), y(value.share(), top), y(value.low(), top),
                    y(value.high(), top), i % every == 0 ? value.name() : ""));
        }
        return new Trend(List.copyOf(marks), IntStream.rangeClosed(0, RULES)
                .mapToObj(n -> new Rule(y(top * n / RULES, top), percent(top * n / RULES))).toList(),
                limit.map(share -> y(share, top)));
    }

    /** The points as SVG joins them. */
    public String line() {
        return marks.stream().map(mark -> mark.x() + "," + mark.y()).collect(Collectors.joining(" "));
    }

    private static double y(double share, double top) {
        return Box.tenth(BOTTOM - share / top * (BOTTOM - TOP));
    }

    private static String percent(double share) {
        double percent = Math.round(share * 1000) / 10.0;
        return (percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent)) + "%";
    }
}
