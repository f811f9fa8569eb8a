package id.tanyapaspor.bot.board;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.desk.Ticket;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tickets that entered in some days, oldest first, a page at a time and without a transaction, so that nobody waits for
 * a long download.
 */
@Component
class TicketRows {

    static final int PAGE = 1000;

    /** Whoever overtook a ticket came and was taken between its entry and its own turn, or its end, or now. */
    private static final String NEXT = """
            select t.*,
                (select count(*) from ticket o
                    where o.entered_at > t.entered_at and o.entered_at < coalesce(t.first_taken_at, t.closed_at, :now)
                        and o.first_taken_at < coalesce(t.first_taken_at, t.closed_at, :now)
                        and coalesce(o.office, '') = coalesce(t.office, '')) as overtaken,
                (select count(*) from ticket_message m
                    where m.ticket = t.number and m.author = 'system' and m.body = 'desk.history.reopen') as reopened
            from ticket t
            where (t.entered_at, t.id) > (:after, :id) and t.entered_at < :to
                and (:office = '' or coalesce(t.office, '-') = :office)
            order by t.entered_at, t.id limit :page""";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final BoardHours hours;

    TicketRows(JdbcClient jdbc, BoardHours hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /** Takes pages as they are read. */
    interface Reader {
        void read(List<TicketRow> page) throws IOException;
    }

    /** What of a handover stands in a sheet. */
    private record Handed(Optional<String> language) {}

    private record Found(String id, TicketRow row) {}

    void each(Choice choice, Instant now, Reader reader) throws IOException {
        long after = choice.days().from(hours.zone()).toEpochMilli();
        String id = "";
        List<Found> page;
        do {
            page = next(choice, now, after, id);
            reader.read(page.stream().map(Found::row).toList());
            after = page.isEmpty() ? after : page.getLast().row().times().opened().toEpochMilli();
            id = page.isEmpty() ? id : page.getLast().id();
        } while (page.size() == PAGE);
    }

    private List<Found> next(Choice choice, Instant now, long after, String id) {
        return jdbc.sql(NEXT)
                .param("to", choice.days().to(hours.zone()).toEpochMilli()).param("after", after).param("id", id)
                .param("office", choice.office()).param("now", now.toEpochMilli()).param("page", PAGE)
                .query((row, n) -> new Found(row.getString("id"), ticket(row))).list();
    }

    private TicketRow ticket(ResultSet row) throws SQLException {
        var times = new TicketRow.Times(Courses.moment(row, "entered_at").orElseThrow(),
                Courses.moment(row, "first_taken_at"), Courses.moment(row, "answered_at"),
                Courses.moment(row, "closed_at"));
        return new TicketRow(row.getString("number"), queue(row), origin(row), times, lengths(row, times),
                Ticket.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                text(row, "outcome").map(outcome -> Ticket.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT))),
                Courses.helped(row), text(row, "officer_name"), row.getInt("reopened"), row.getInt("overtaken"),
                text(row, "merged_into"));
    }

    private static TicketRow.Queue queue(ResultSet row) throws SQLException {
        return new TicketRow.Queue(Ticket.Lane.valueOf(row.getString("lane").toUpperCase(Locale.ROOT)),
                text(row, "lane_reason")
                        .map(reason -> Ticket.PriorityReason.valueOf(reason.toUpperCase(Locale.ROOT))),
                row.getInt("entry_place"));
    }

    private static TicketRow.Origin origin(ResultSet row) throws SQLException {
        return new TicketRow.Origin(text(row, "office"), text(row, "topic"),
                ChatId.parse(row.getString("chat")).channel(),
                JSON.readValue(row.getString("handover"), Handed.class).language());
    }

    private TicketRow.Lengths lengths(ResultSet row, TicketRow.Times times) throws SQLException {
        Optional<Instant> held = Courses.moment(row, "taken_at");
        return new TicketRow.Lengths(since(times.opened(), times.taken()), since(times.opened(), times.answered()),
                held.flatMap(taken -> since(taken, times.closed())));
    }

    private Optional<Duration> since(Instant start, Optional<Instant> end) {
        return end.map(moment -> hours.between(start, moment));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
