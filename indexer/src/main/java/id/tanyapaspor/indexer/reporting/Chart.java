package id.tanyapaspor.indexer.reporting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A picture with two axes of shares. Colours are attributes, so that it can stand alone; a page may set others by the classes
 * `data`, `aim` and `grid`.
 */
final class Chart {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 270;
    private static final int LEFT = 48;
    private static final int TOP = 14;
    private static final int RIGHT = 14;
    private static final int BOTTOM = 48;
    private static final String ACCENT = "#0b5cad";

    private final String title;
    private final String description;
    private final Axis across;
    private final Axis up;
    private final StringBuilder drawn = new StringBuilder();

    /** From 0 to `most`, with a label at each `step`. */
    record Axis(String label, double most, double step) {}

    record Dot(double x, double y) {}

    /** @param description what the picture shows, for those who do not see it */
    Chart(String title, String description, Axis across, Axis up) {
        this.title = title;
        this.description = description;
        this.across = across;
        this.up = up;
        grid();
    }

    Chart line(List<Dot> dots) {
        return draw("<polyline class=\"data\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>", ACCENT,
                dots.stream().map(dot -> format("%.1f,%.1f", x(dot.x()), y(dot.y())))
                        .collect(Collectors.joining(" ")));
    }

    Chart dots(List<Dot> dots) {
        dots.forEach(dot -> draw("<circle class=\"data\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>", x(dot.x()),
                y(dot.y()), ACCENT));
        return this;
    }

    /** Upright bars from the axis, as wide as given. */
    Chart bars(List<Dot> tops, double width) {
        tops.forEach(top -> draw(
                "<rect class=\"data\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x(top.x()) + 0.5, y(top.y()), x(top.x() + width) - x(top.x()) - 1, y(0) - y(top.y()), ACCENT));
        return this;
    }

    /** A dashed line: what is promised, or would be perfect. */
    Chart aim(Dot from, Dot to) {
        return draw("<line class=\"aim\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#b3261e\""
                + " stroke-width=\"2\" stroke-dasharray=\"6 4\"/>", x(from.x()), y(from.y()), x(to.x()), y(to.y()));
    }

    /** For a page. */
    String svg() {
        return svg("");
    }

    /** For a file of its own. */
    String file() {
        return svg(" xmlns=\"http://www.w3.org/2000/svg\"").replace("</desc>\n",
                "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    }

    private String svg(String namespace) {
        return format("""
                <svg%s viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13" fill="currentColor">
                <title>%s</title><desc>%s</desc>
                %s</svg>
                """, namespace, WIDTH, HEIGHT, Html.escape(title), Html.escape(description), drawn);
    }

    private void grid() {
        for (double at = 0; at <= across.most() + 1e-9; at += across.step()) {
            line(x(at), y(0), x(at), y(up.most()));
            draw("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x(at), HEIGHT - BOTTOM + 18, label(at));
        }
        for (double at = 0; at <= up.most() + 1e-9; at += up.step()) {
            line(x(0), y(at), x(across.most()), y(at));
            draw("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 6, y(at) + 4, label(at));
        }
        draw("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8,
                Html.escape(across.label()));
        draw("<text transform=\"translate(13 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                (TOP + HEIGHT - BOTTOM) / 2, Html.escape(up.label()));
    }

    private void line(double x1, double y1, double x2, double y2) {
        draw("<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>", x1, y1, x2, y2);
    }

    private Chart draw(String pattern, Object... values) {
        drawn.append(format(pattern, values)).append('\n');
        return this;
    }

    /** Shares as whole per cents; the sign stands in the axis's name. */
    private static String label(double share) {
        return Long.toString(Math.round(share * 100));
    }

    private double x(double value) {
        return LEFT + Math.min(value, across.most()) / across.most() * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - Math.min(value, up.most()) / up.most() * (HEIGHT - TOP - BOTTOM);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
