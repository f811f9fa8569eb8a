package id.tanyapaspor.bot.charts;

import java.util.ArrayList;
import java.util.List;

/** Bars that lie below each other, each under its name and number, as the page draws them. */
public record Bars(List<Bar> bars) {

    public static final int WIDTH = 360;

    private static final int LINE = 44;
    private static final int BASELINE = 14;
    private static final int TOP = 20;
    private static final int THICK = 16;

    /** More would run into the number; the table has all of it. */
    private static final int LONGEST_NAME = 44;

    /** What a bar shows: `text` is its number as people read it. */
    public record Value(String name, long value, String text) {}

    public record Bar(String name, String text, int baseline, Box box) {}

    public static Bars of(List<Value> values) {
        long most = Math.max(1, values.stream().mapToLong(Value::value).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            int top = bars.size() * LINE;
            bars.add(new Bar(shortened(value.name()), value.text(), top + BASELINE,
                    new Box(0, top + TOP, (double) value.value() / most * WIDTH, THICK)));
        }
        return new Bars(List.copyOf(bars));
    }

    public int height() {
        return bars.size() * LINE;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }
}
