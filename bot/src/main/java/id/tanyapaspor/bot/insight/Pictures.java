package id.tanyapaspor.bot.insight;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import id.tanyapaspor.bot.charts.Bars;
import id.tanyapaspor.bot.charts.Columns;
import id.tanyapaspor.bot.charts.Parts;
import id.tanyapaspor.bot.charts.Reading;
import id.tanyapaspor.bot.charts.Trend;
import id.tanyapaspor.bot.insight.AnswerFigures.Part;
import id.tanyapaspor.indexer.Interval;

/** The pictures of the page; whatever they show stands in a table beside them, too. */
record Pictures(Columns hours, Columns stretches, Parts outcomes, Parts thumbs, Bars entries, Bars offices,
        Trend coverage, Trend error) {

    static Pictures of(AnswerFigures.View view, List<Named> entries, List<Named> offices, List<Course.Point> course,
            double promise, Reading read) {
        return new Pictures(
                Columns.of(view.hours().stream().map(part -> new Columns.Values("%02d".formatted(part.name()),
                        part.sum().asked(), part.sum().direct())).toList()),
                Columns.of(view.stretches().stream()
                        .map(part -> new Columns.Values(read.shortDay(part.name().first()), part.sum().asked(),
                                part.sum().direct()))
                        .toList()),
                outcomes(view.all(), read), thumbs(view.all(), read), bars(entries, read), bars(offices, read),
                coverage(course, read), error(course, promise, read));
    }

    /** A part with the name that people call it; few are not counted one by one. */
    record Named(String name, Sum sum) {

        private static final int MOST = 12;

        /** The most asked of which enough is known. */
        static List<Named> most(List<Part<String>> parts, UnaryOperator<String> name) {
            return parts.stream().filter(part -> part.sum().asked() >= AnswerFigures.FEW).limit(MOST)
                    .map(part -> new Named(name.apply(part.name()), part.sum())).toList();
        }
    }

    private static Bars bars(List<Named> parts, Reading read) {
        return Bars.of(parts.stream().map(part -> new Bars.Value(part.name(), part.sum().asked(),
                read.count(part.sum().asked()))).toList());
    }

    private static Parts outcomes(Sum all, Reading read) {
        return Parts.of(Stream.of(part("direct", all, Sum::direct, read), part("clarified", all, Sum::clarified, read),
                part("unsure", all, Sum::unsure, read), part("officer", all, Sum::officer, read)).toList());
    }

    private static Parts thumbs(Sum all, Reading read) {
        return Parts.of(List.of(part("helped", all, Sum::helped, read), part("not-helped", all, Sum::notHelped, read)));
    }

    private static Parts.Value part(String name, Sum all, ToIntFunction<Sum> count, Reading read) {
        int some = count.applyAsInt(all);
        return new Parts.Value(read.word("insight.column." + name), some, read.count(some));
    }

    private static Trend coverage(List<Course.Point> course, Reading read) {
        return Trend.of(course.stream().filter(point -> point.sum().asked() > 0)
                .map(point -> new Trend.Value(read.shortDay(point.week().monday()), point.coverage(),
                        point.coverage(), point.coverage()))
                .toList(), Optional.empty());
    }

    private static Trend error(List<Course.Point> course, double promise, Reading read) {
        return Trend.of(course.stream().filter(point -> point.measured().known() > 0).map(point -> {
            Interval range = point.measured().interval();
            return new Trend.Value(read.shortDay(point.week().monday()), point.measured().error(), range.low(),
                    range.high());
        }).toList(), Optional.of(promise));
    }
}
