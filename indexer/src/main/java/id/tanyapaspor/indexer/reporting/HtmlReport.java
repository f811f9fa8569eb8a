package id.tanyapaspor.indexer.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A report as one page that needs nothing else: no script, no network, no second file. */
public final class HtmlReport {

    private static final List<Figure> FOREMOST = List.of(Figure.TOP1, Figure.RECALL, Figure.DIRECT, Figure.ONE_TAP,
            Figure.WRONG, Figure.OUTSIDE, Figure.OWN_CASE, Figure.AUROC);

    private HtmlReport() {}

    public static String of(Report report) {
        Sections sections = new Sections(report);
        List<Section> all = sections.all();
        Section figures = sections.figures();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>How well questions are answered: %s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header>
                <h1>How well questions are answered</h1>
                %s</header>
                <main>
                %s%s%s</main>
                </body>
                </html>
                """.formatted(Html.escape(report.circumstances().questions()), style(), circumstances(report),
                foremost(report), contents(all, figures),
                all.stream().map(HtmlReport::section).collect(Collectors.joining()) + section(figures));
    }

    private static String circumstances(Report report) {
        Report.Circumstances where = report.circumstances();
        return "<p>%s questions of <code>%s</code>, asked of release <code>%s</code> as of %s%s.</p>\n".formatted(
                Table.count(report.evaluation().verdicts().size()), Html.escape(where.questions()),
                Html.escape(where.index()), where.day(),
                where.before().map(before -> ", compared with <code>" + Html.escape(before) + "</code>").orElse(""));
    }

    private static String foremost(Report report) {
        return FOREMOST.stream()
                .map(figure -> "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(Html.escape(figure.meaning()),
                        Html.escape(figure.read(report.evaluation()))))
                .collect(Collectors.joining("", "<dl class=\"foremost\">\n", "</dl>\n"));
    }

    private static String contents(List<Section> all, Section figures) {
        return all.stream().map(HtmlReport::link)
                .collect(Collectors.joining("", "<nav aria-label=\"Contents\"><ul>\n", link(figures)))
                + "</ul></nav>\n";
    }

    private static String link(Section section) {
        return "<li><a href=\"#%s\">%s</a></li>\n".formatted(section.id(), Html.escape(section.title()));
    }

    private static String section(Section section) {
        String picture = section.picture().map(svg -> "<figure>\n" + svg + "</figure>\n").orElse("");
        String note = section.note().isEmpty() ? "" : "<p>" + Html.escape(section.note()) + "</p>\n";
        return """
                <section aria-labelledby="%1$s">
                <h2 id="%1$s">%2$s</h2>
                %3$s<div class="%4$s">
                %5$s%6$s</div>
                </section>
                """.formatted(section.id(), Html.escape(section.title()), note,
                picture.isEmpty() ? "alone" : "beside", picture, Html.table(section.title(), section.table()));
    }

    private static String style() {
        try (InputStream stream = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(stream, "report.css is missing").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet of reports cannot be read.", e);
        }
    }
}
