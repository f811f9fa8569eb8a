package id.tanyapaspor.bot.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import id.tanyapaspor.bot.charts.Tally;
import id.tanyapaspor.bot.charts.Reading;
import id.tanyapaspor.bot.charts.Parts;
import id.tanyapaspor.bot.charts.Columns;
import id.tanyapaspor.bot.charts.Bars;
import id.tanyapaspor.bot.board.Overtakings.Overtaking;
import id.tanyapaspor.bot.board.Promise.Verdict;

/** The pictures of the board; whatever they show stands in a table beneath them, too. */
record Charts(Columns hours, Columns stretches, Bars waits, Parts firstAnswer, Parts closing, Bars officers,
        Bars reasons, Bars topics, Bars outcomes, Parts helped, Bars overtakings) {

    static Charts of(Lists lists, Figures.View view, Reading read) {
        return new Charts(
                Columns.of(view.flow().hours().stream()
                        .map(hour -> new Columns.Values("%02d".formatted(hour.hour()), hour.entered(), hour.answered()))
                        .toList()),
                Columns.of(view.flow().stretches().stream()
                        .map(part -> new Columns.Values(read.shortDay(part.days().first()), part.entered(),
                                part.answered()))
                        .toList()),
                bars(lists.waits(), read), promise(view.firstAnswer(), read), promise(view.closing(), read),
                bars(view.officers().stream().map(officer -> new Tally.Count(officer.name(), officer.closed()))
                        .toList(), read),
                bars(lists.reasons(), read), bars(lists.topics(), read), bars(lists.outcomes(), read),
                helped(view.about().helped(), read), bars(lists.overtakings(), read));
    }

    /** Names and numbers as they stand in both picture and table. */
    record Lists(List<Tally.Count> waits, List<Tally.Count> reasons, List<Tally.Count> topics,
            List<Tally.Count> outcomes, List<Tally.Count> overtakings) {

        private static final int MOST_TOPICS = 12;

        static Lists of(Figures.View view, Reading read) {
            Stream<Tally.Count> ended = view.about().outcomes().counts().stream()
                    .map(count -> new Tally.Count(read.word("board.outcome." + count.name()), count.count()));
            Stream<Tally.Count> open = view.about().unfinished() == 0
                    ? Stream.empty()
                    : Stream.of(new Tally.Count(read.word("board.outcome.open"), view.about().unfinished()));
            return new Lists(waits(view.waits(), read), reasons(view, read),
                    view.about().topics().most(MOST_TOPICS, read.word("board.topics.others")).counts(),
                    Stream.concat(ended, open).toList(), overtakings(view.overtakings(), read));
        }

        private static List<Tally.Count> reasons(Figures.View view, Reading read) {
            return view.about().reasons().counts().stream()
                    .map(count -> new Tally.Count(read.word("desk.reason." + count.name()), count.count())).toList();
        }

        static List<Tally.Count> overtakings(List<Overtaking> all, Reading read) {
            return Tally.of(all.stream().filter(Overtaking::isBeforeTurn).map(one -> way(one, read))).counts();
        }

        private static String way(Overtaking one, Reading read) {
            String way = read.word(one.kind().message());
            return one.reason().map(reason -> way + ": " + read.word(Overtakings.message(reason))).orElse(way);
        }

        private static List<Tally.Count> waits(Spread waits, Reading read) {
            List<Duration> borders = Figures.BORDERS;
            List<Integer> counts = waits.between(borders);
            List<Tally.Count> named = new ArrayList<>();
            for (int i = 0; i < borders.size(); i++) {
                named.add(new Tally.Count(read.word("board.waits.within", read.span(borders.get(i))), counts.get(i)));
            }
            named.add(new Tally.Count(read.word("board.waits.longer", read.span(borders.getLast())),
                    counts.getLast()));
            return named;
        }
    }

    private static Bars bars(List<Tally.Count> counts, Reading read) {
        long whole = counts.stream().mapToLong(Tally.Count::count).sum();
        return Bars.of(counts.stream()
                .map(count -> new Bars.Value(count.name(), count.count(), read.countOf(count.count(), whole)))
                .toList());
    }

    private static Parts promise(Promise promise, Reading read) {
        return Parts.of(Stream.of(Verdict.values()).map(verdict -> {
            int count = promise.verdicts().get(verdict);
            return new Parts.Value(read.word(verdict.message()), count, read.count(count));
        }).toList());
    }

    private static Parts helped(Helped helped, Reading read) {
        return Parts.of(List.of(part("board.helped.yes", helped.yes(), read),
                part("board.helped.no", helped.no(), read), part("board.helped.silent", helped.silent(), read)));
    }

    private static Parts.Value part(String name, int count, Reading read) {
        return new Parts.Value(read.word(name), count, read.count(count));
    }
}
