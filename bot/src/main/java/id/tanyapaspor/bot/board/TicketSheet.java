package id.tanyapaspor.bot.board;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.charts.Reading;
import id.tanyapaspor.bot.charts.Sheet;
import id.tanyapaspor.bot.charts.Cell;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

/** All tickets of some days, one a row. */
@Component
class TicketSheet {

    /** The columns from left to right. */
    private enum Column {
        NUMBER((row, to) -> text(row.number())),
        OPENED((row, to) -> to.time(Optional.of(row.times().opened()))),
        LANE((row, to) -> to.word("board.lane.", row.queue().lane())),
        LANE_REASON((row, to) -> row.queue().reason().map(reason -> to.word("desk.priority.", reason)).orElse(EMPTY)),
        OFFICE((row, to) -> text(row.origin().office())),
        TOPIC((row, to) -> text(row.origin().topic())),
        CHANNEL((row, to) -> text(row.origin().channel())),
        LANGUAGE((row, to) -> text(row.origin().language())),
        PLACE((row, to) -> new Cell.Whole(row.queue().entryPlace())),
        STATE((row, to) -> to.word("board.state.", row.state())),
        TAKEN((row, to) -> to.time(row.times().taken())),
        ANSWERED((row, to) -> to.time(row.times().answered())),
        CLOSED((row, to) -> to.time(row.times().closed())),
        OUTCOME((row, to) -> row.outcome().map(outcome -> to.word("board.outcome.", outcome)).orElse(EMPTY)),
        HELPED((row, to) -> row.helped().map(helped -> to.word(helped)).orElse(EMPTY)),
        WAITED((row, to) -> minutes(row.lengths().waited())),
        ANSWER((row, to) -> minutes(row.lengths().answer())),
        HANDLING((row, to) -> minutes(row.lengths().handling())),
        OFFICER((row, to) -> text(row.officer())),
        REOPENED((row, to) -> new Cell.Whole(row.reopened())),
        OVERTAKEN((row, to) -> new Cell.Whole(row.overtaken())),
        MERGED_INTO((row, to) -> text(row.mergedInto()));

        private final BiFunction<TicketRow, Words, Cell> value;

        Column(BiFunction<TicketRow, Words, Cell> value) {
            this.value = value;
        }

        private String message() {
            return "board.column." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** In which language and by which clock a row is told. */
    private record Words(Reading read, ZoneId zone) {

        Cell word(String prefix, Enum<?> value) {
            return text(read.word(prefix + value.name().toLowerCase(Locale.ROOT)));
        }

        Cell word(boolean yes) {
            return text(read.word(yes ? "board.yes" : "board.no"));
        }

        Cell time(Optional<Instant> moment) {
            return moment.<Cell>map(at -> new Cell.Moment(LocalDateTime.ofInstant(at, zone))).orElse(EMPTY);
        }
    }

    private static final Cell EMPTY = new Cell.Empty();

    private final TicketRows tickets;
    private final BoardHours hours;

    TicketSheet(TicketRows tickets, BoardHours hours) {
        this.tickets = tickets;
        this.hours = hours;
    }

    void write(Choice choice, Instant now, Reading read, Sheet to) throws IOException {
        var words = new Words(read, hours.zone());
        List<Column> columns = List.of(Column.values());
        to.head(columns.stream().map(column -> read.word(column.message())).toList());
        tickets.each(choice, now, page -> {
            for (TicketRow row : page) {
                to.row(columns.stream().map(column -> column.value.apply(row, words)).toList());
            }
            to.flush();
        });
    }

    private static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell.Text(text);
    }

    private static Cell text(Optional<String> text) {
        return text.map(TicketSheet::text).orElse(EMPTY);
    }

    private static Cell minutes(Optional<Duration> length) {
        return length.<Cell>map(time -> new Cell.Whole((time.toSeconds() + 30) / 60)).orElse(EMPTY);
    }
}
