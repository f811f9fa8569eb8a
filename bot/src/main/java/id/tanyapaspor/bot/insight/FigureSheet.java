package id.tanyapaspor.bot.insight;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import id.tanyapaspor.bot.charts.Cell;
import id.tanyapaspor.bot.charts.Reading;
import id.tanyapaspor.bot.charts.Sheet;
import id.tanyapaspor.bot.insight.AnswerFigures.Part;
import id.tanyapaspor.bot.insight.Judging.Verdict;

/** All tables of the page below each other, each row with the name of its table. Small numbers of parts are not told. */
final class FigureSheet {

    private static final List<String> COLUMNS = List.of("part", "name", "asked", "direct", "clarified", "chosen",
            "unsure", "officer", "handed", "helped", "not-helped", "judged", "right", "partly", "wrong", "unclear");

    private final Reading read;
    private final UnaryOperator<String> title;

    FigureSheet(Reading read, UnaryOperator<String> title) {
        this.read = read;
        this.title = title;
    }

    void write(AnswerFigures.View view, List<Course.Point> weeks, Sheet to) throws IOException {
        to.head(COLUMNS.stream().map(column -> read.word("insight.column." + column)).toList());
        row(to, "all", "", view.all(), false);
        for (var part : view.stretches()) {
            row(to, "day", part.name().first() + (part.name().count() > 1 ? " – " + part.name().last() : ""),
                    part.sum(), false);
        }
        for (var part : view.hours()) {
            row(to, "hour", read.hour(part.name()), part.sum(), false);
        }
        parts(to, "group", view.groups(), group -> read.word("web.group." + group));
        parts(to, "entry", view.entries(), title);
        parts(to, "office", view.offices(), office -> office);
        for (var word : view.words()) {
            to.row(List.of(part("word"), new Cell.Text(word.word()), new Cell.Whole(word.questions())));
        }
        for (var week : weeks) {
            to.row(Stream.concat(cells("week", week.week().name(), week.sum(), false), judged(week.measured()))
                    .toList());
        }
    }

    private void parts(Sheet to, String name, List<Part<String>> parts, UnaryOperator<String> called)
            throws IOException {
        for (var part : parts) {
            row(to, name, called.apply(part.name()), part.sum(), true);
        }
    }

    private void row(Sheet to, String part, String name, Sum sum, boolean few) throws IOException {
        to.row(cells(part, name, sum, few).toList());
    }

    private Stream<Cell> cells(String part, String name, Sum sum, boolean few) {
        return Stream.concat(Stream.of(part(part), name.isEmpty() ? new Cell.Empty() : new Cell.Text(name)),
                Stream.of(sum.asked(), sum.direct(), sum.clarified(), sum.chosen(), sum.unsure(), sum.officer(),
                        sum.handed(), sum.helped(), sum.notHelped())
                        .map(count -> few && count > 0 && count < AnswerFigures.FEW
                                ? new Cell.Text("< " + AnswerFigures.FEW)
                                : new Cell.Whole(count)));
    }

    private static Stream<Cell> judged(Measured measured) {
        return Stream.concat(Stream.of(measured.known()), Stream.of(Verdict.values()).map(measured::count))
                .map(count -> new Cell.Whole(count));
    }

    private Cell part(String name) {
        return new Cell.Text(read.word("insight.part." + name));
    }
}
