package id.tanyapaspor.bot.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.desk.Ticket;

/** Tickets that entered, were first answered or ended within some days, each with its lengths reckoned once. */
@Component
class Courses {

    /** Of a year there may be hundreds of thousands: a driver would hold all rows beside what is made of them. */
    private static final int PAGE = 5000;

    private static final String ENTERED = """
            select id, state, topic, officer, officer_name, entered_at, first_taken_at, taken_at, answered_at, closed_at,
                outcome, helped, reason
            from ticket
            where (entered_at, id) > (:after, :id) and entered_at < :to
                and (:office = '' or coalesce(office, '-') = :office)
            order by entered_at, id limit :page""";

    private static final String EARLIER = """
            select id, state, topic, officer, officer_name, entered_at, first_taken_at, taken_at, answered_at, closed_at,
                outcome, helped, reason
            from ticket
            where entered_at < :from
                and (answered_at >= :from and answered_at < :to or closed_at >= :from and closed_at < :to)
                and (:office = '' or coalesce(office, '-') = :office)""";

    private final JdbcClient jdbc;
    private final BoardHours hours;

    Courses(JdbcClient jdbc, BoardHours hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    private record Row(String id, Course course) {}

    List<Course> of(Choice choice, Instant now) {
        long from = choice.days().from(hours.zone()).toEpochMilli();
        long to = choice.days().to(hours.zone()).toEpochMilli();
        List<Course> courses = new ArrayList<>(jdbc.sql(EARLIER).param("from", from).param("to", to)
                .param("office", choice.office()).query((row, n) -> course(row, now)).list());
        List<Row> page;
        long after = from;
        String id = "";
        do {
            page = jdbc.sql(ENTERED).param("to", to).param("office", choice.office())
                    .param("after", after).param("id", id).param("page", PAGE)
                    .query((row, n) -> new Row(row.getString("id"), course(row, now))).list();
            page.forEach(row -> courses.add(row.course()));
            after = page.isEmpty() ? after : page.getLast().course().at().entered().toEpochMilli();
            id = page.isEmpty() ? id : page.getLast().id();
        } while (page.size() == PAGE);
        return courses;
    }

    private Course course(ResultSet row, Instant now) throws SQLException {
        Optional<String> officer = Optional.ofNullable(row.getString("officer"));
        String name = row.getString("officer_name");
        var moments = new Course.Moments(moment(row, "entered_at").orElseThrow(), moment(row, "answered_at"),
                moment(row, "closed_at"));
        return new Course(Ticket.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("topic")),
                Optional.ofNullable(row.getString("reason")),
                officer.map(holder -> new Course.Holder(holder, name == null ? holder : name)), moments,
                lengths(moments, moment(row, "first_taken_at"), moment(row, "taken_at"), now), ending(row));
    }

    private Course.Lengths lengths(Course.Moments at, Optional<Instant> firstTaken, Optional<Instant> taken,
            Instant now) {
        Optional<Instant> ownAnswer = at.answered().filter(answered -> taken.filter(answered::isBefore).isEmpty());
        return new Course.Lengths(hours.between(at.entered(), at.closed().orElse(now)),
                firstTaken.map(moment -> hours.between(at.entered(), moment)),
                at.answered().map(moment -> hours.between(at.entered(), moment)),
                between(taken, ownAnswer), between(taken, at.closed()));
    }

    private Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> hours.between(start, end)));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static Optional<Course.Ending> ending(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new Course.Ending(Ticket.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                        helped(row)));
    }

    static Optional<Boolean> helped(ResultSet row) throws SQLException {
        int helped = row.getInt("helped");
        return row.wasNull() ? Optional.empty() : Optional.of(helped == 1);
    }
}
