package id.tanyapaspor.indexer.evaluation;

import java.util.List;
import java.util.Locale;

/** The risk–coverage curve as a picture. */
public final class CurveSvg {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int EDGE = 56;
    private static final double MOST_RISK = 0.30;

    private CurveSvg() {}

    public static String of(Evaluation evaluation) {
        StringBuilder svg = new StringBuilder(
                """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" font-family="sans-serif" font-size="12">
                        <title>Risk–coverage curve</title>
                        <rect width="640" height="400" fill="#fff"/>
                        """);
        axes(svg);
        List<Evaluation.Point> points = evaluation.curve();
        svg.append("<polyline fill=\"none\" stroke=\"#0b5cad\" stroke-width=\"2\" points=\"");
        points.forEach(
                point -> svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.coverage()), y(point.risk()))));
        return svg.append("\"/>\n</svg>\n").toString();
    }

    private static void axes(StringBuilder svg) {
        for (int percent = 0; percent <= 100; percent += 20) {
            svg.append(String.format(Locale.ROOT,
                    "<line x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\" stroke=\"#ddd\"/>"
                            + "<text x=\"%1$.1f\" y=\"%4$d\" text-anchor=\"middle\">%5$d %%</text>%n",
                    x(percent / 100.0), EDGE, HEIGHT - EDGE, HEIGHT - EDGE + 18, percent));
        }
        for (int percent = 0; percent <= 30; percent += 5) {
            svg.append(String.format(Locale.ROOT,
                    "<line x1=\"%1$d\" y1=\"%2$.1f\" x2=\"%3$d\" y2=\"%2$.1f\" stroke=\"#ddd\"/>"
                            + "<text x=\"%4$d\" y=\"%2$.1f\" text-anchor=\"end\">%5$d %%</text>%n",
                    EDGE, y(percent / 100.0), WIDTH - EDGE, EDGE - 6, percent));
        }
        svg.append("<text x=\"320\" y=\"392\" text-anchor=\"middle\">in-scope questions answered</text>\n");
        svg.append("<text x=\"56\" y=\"40\">wrong among answered</text>\n");
    }

    private static double x(double coverage) {
        return EDGE + coverage * (WIDTH - 2 * EDGE);
    }

    private static double y(double risk) {
        return HEIGHT - EDGE - Math.min(risk, MOST_RISK) / MOST_RISK * (HEIGHT - 2 * EDGE);
    }
}
