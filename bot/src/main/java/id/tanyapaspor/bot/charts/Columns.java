package id.tanyapaspor.bot.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Upright bars in pairs, side by side above a name, as the page draws them. */
public record Columns(List<Pair> pairs, List<Rule> rules) {

    public static final int WIDTH = 360;
    public static final int HEIGHT = 216;
    public static final int LEFT = 32;
    public static final int RIGHT = 4;
    public static final int TOP = 32;
    public static final int BOTTOM = 24;

    /** About as wide as one letter of a name is. */
    private static final double LETTER = 7;
    private static final int MOST_RULES = 4;
    private static final double GAP = 0.25;

    /** What a pair shows. */
    public record Values(String name, int first, int second) {

        int most() {
            return Math.max(first, second);
        }
    }

    /** Names that would run into each other are left out; then `name` is empty. */
    public record Pair(Box first, Box second, double middle, String name) {}

    /** A line across, with what it stands for. */
    public record Rule(double y, int value) {}

    public static Columns of(List<Values> values) {
        int most = Math.max(1, values.stream().mapToInt(Values::most).max().orElse(1));
        int step = step(most);
        int top = (most + step - 1) / step * step;
        double slot = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, values.size());
        int longest = values.stream().mapToInt(value -> value.name().length()).max().orElse(1);
        int every = (int) Math.ceil((longest + 1) * LETTER / slot);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            pairs.add(pair(values.get(i), LEFT + i * slot, slot, top, i % every == 0));
        }
        List<Rule> rules = IntStream.rangeClosed(0, top / step)
                .mapToObj(n -> new Rule(y(n * step, top), n * step)).toList();
        return new Columns(List.copyOf(pairs), rules);
    }

    private static Pair pair(Values values, double left, double slot, int top, boolean named) {
        double width = slot * (1 - GAP) / 2;
        double start = left + slot * GAP / 2;
        var first = box(values.first(), start, width, top);
        var second = box(values.second(), start + width, width, top);
        return new Pair(first, second, Box.tenth(left + slot / 2), named ? values.name() : "");
    }

    private static Box box(int value, double left, double width, int top) {
        double y = y(value, top);
        return new Box(left, y, width, y(0, top) - y);
    }

    private static double y(int value, int top) {
        return HEIGHT - BOTTOM - (double) value / top * (HEIGHT - TOP - BOTTOM);
    }

    /** The smallest of 1, 2, 5, 10, 20, 50 … that needs few lines to reach so far. */
    private static int step(int most) {
        return Stream.iterate(1, tens -> tens * 10).flatMap(tens -> Stream.of(tens, 2 * tens, 5 * tens))
                .filter(step -> step * MOST_RULES >= most).findFirst().orElseThrow();
    }
}
