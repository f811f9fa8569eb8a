package id.tanyapaspor.bot.charts;

import java.util.ArrayList;
import java.util.List;

/** One bar parted into what makes up a whole, with a key beneath, as the page draws it. */
public record Parts(List<Part> parts) {

    public static final int WIDTH = 360;

    private static final int THICK = 28;
    private static final int KEY = 24;
    private static final int SWATCH = 14;

    /** Told apart by pattern as well as by colour. */
    private static final List<String> FILLS = List.of("a", "b", "c", "d");

    /** What a part shows: `text` is its number as people read it. */
    public record Value(String name, long value, String text) {}

    public record Part(String name, String text, String fill, Box box, Box swatch) {}

    public static Parts of(List<Value> values) {
        long whole = Math.max(1, values.stream().mapToLong(Value::value).sum());
        List<Part> parts = new ArrayList<>();
        double left = 0;
        for (Value value : values) {
            double width = (double) value.value() / whole * WIDTH;
            int line = parts.size();
            parts.add(new Part(value.name(), value.text(), FILLS.get(line), new Box(left, 0, width, THICK),
                    new Box(0, THICK + 12.0 + line * KEY, SWATCH, SWATCH)));
            left += width;
        }
        return new Parts(List.copyOf(parts));
    }

    public int height() {
        return THICK + 12 + parts.size() * KEY;
    }
}
