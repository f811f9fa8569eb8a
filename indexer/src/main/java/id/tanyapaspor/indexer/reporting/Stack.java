package id.tanyapaspor.indexer.reporting;

import java.util.List;
import java.util.Locale;

/** Bars of parts that make up a whole, each on a line. */
final class Stack {

    private static final int WIDTH = 360;
    private static final int LINE = 50;
    private static final int BAR = 24;
    private static final int KEY = 22;
    /** From good to bad; a page may set others by the classes `part0` to `part4`. */
    private static final List<String> COLOURS = List.of("#0b5cad", "#4f8fcc", "#8a8a8a", "#c77d2b", "#b3261e");

    private Stack() {}

    /** One whole, with its parts in the order of the names. */
    record Row(String name, List<Long> parts) {

        long whole() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    static String svg(String title, List<String> parts, List<Row> rows) {
        int height = rows.size() * LINE + (parts.size() + 2) / 3 * KEY + 8;
        StringBuilder svg = new StringBuilder(format("""
                <svg viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13" fill="currentColor">
                <title>%s</title><desc>One bar a row, parted into %s; the table has the numbers.</desc>
                """, WIDTH, height, Html.escape(title), Html.escape(String.join(", ", parts))));
        for (int i = 0; i < rows.size(); i++) {
            bar(svg, rows.get(i), i * LINE);
        }
        for (int i = 0; i < parts.size(); i++) {
            int x = i % 3 * (WIDTH / 3);
            int y = rows.size() * LINE + i / 3 * KEY + 8;
            svg.append(format("<rect class=\"part%d\" x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>%n",
                    i, x, y, COLOURS.get(i)));
            svg.append(format("<text x=\"%d\" y=\"%d\">%s</text>%n", x + 18, y + 11, Html.escape(parts.get(i))));
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, Row row, int top) {
        svg.append(format("<text x=\"0\" y=\"%d\">%s (%,d)</text>%n", top + 14, Html.escape(row.name()), row.whole()));
        double x = 0;
        for (int i = 0; i < row.parts().size(); i++) {
            double width = (double) row.parts().get(i) / Math.max(1, row.whole()) * WIDTH;
            if (width > 0) {
                svg.append(format(
                        "<rect class=\"part%d\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n", i, x,
                        top + 20, Math.max(1, width - 1), BAR, COLOURS.get(i)));
            }
            x += width;
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
