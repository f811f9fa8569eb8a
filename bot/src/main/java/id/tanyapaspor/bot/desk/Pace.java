package id.tanyapaspor.bot.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.WaitEstimate.Recent;
import id.tanyapaspor.bot.desk.WaitEstimate.Turn;
import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.hours.Hours;

/**
 * How fast the queue goes: for everybody's tickets by all calls, for those of an office by the calls of its own and of
 * everybody's tickets, since those are what its place counts. All who wait share an estimate, which is reckoned anew after a
 * few seconds.
 */
@Component
class Pace {

    /** Calls longer ago than this tell nothing of today. */
    private static final Duration RECENT = Duration.ofDays(14);

    /** As many as it takes to find enough of those that tell the pace, in quiet hours too. */
    private static final int CALLS = 2 * WaitEstimate.LATELY;

    /** Shorter than the pause between two edits of a receipt, and nothing beside the five minutes it is rounded to. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String COUNTED = " (:all = 1 or pooled = 1 or office = :office) ";

    private record Known(Optional<WaitEstimate> estimate, Instant at) {

        boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(FRESH) < 0;
        }
    }

    /** Somebody's first call. */
    private record Call(Instant entered, Instant called, Optional<Instant> answered) {}

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Map<Optional<String>, Known> known = new ConcurrentHashMap<>();

    Pace(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** Empty while too little is known. */
    Optional<WaitEstimate> estimate(Ticket.Route route, Instant now) {
        Optional<String> office = route.hours();
        Known last = known.get(office);
        if (last == null || !last.isFresh(now)) {
            last = new Known(reckon(office, now), now);
            known.put(office, last);
        }
        return last.estimate();
    }

    private Optional<WaitEstimate> reckon(Optional<String> office, Instant now) {
        Hours hours = calendars.of(office);
        List<Call> calls = calls(office, now);
        List<Turn> turns = IntStream.range(0, Math.max(0, calls.size() - 1))
                .mapToObj(i -> turn(calls.get(i), calls.get(i + 1).called(), hours)).toList();
        List<Duration> answers = calls.stream().limit(WaitEstimate.LATELY)
                .flatMap(call -> call.answered().map(at -> hours.between(call.called(), at)).stream()).toList();
        boolean open = hours.open(now);
        Duration uncalled = uncalled(calls, oldestWaiting(office), hours, now);
        return WaitEstimate.of(new Recent(turns, answers, uncalled, open ? 0 : early(calls, hours)), open);
    }

    /** How many more are called before the opening, by officers of other zones: as many as when it was closed last. */
    private static int early(List<Call> calls, Hours hours) {
        Predicate<Call> open = call -> hours.open(call.called());
        long now = calls.stream().takeWhile(open.negate()).count();
        long before = calls.stream().skip(now).dropWhile(open).takeWhile(open.negate()).count();
        return (int) Math.max(0, before - now);
    }

    private static Turn turn(Call call, Instant before, Hours hours) {
        return new Turn(hours.between(latest(call.entered(), before), call.called()),
                hours.between(call.entered(), call.called()));
    }

    private static Duration uncalled(List<Call> calls, Optional<Instant> oldest, Hours hours, Instant now) {
        return oldest.map(entered -> calls.isEmpty() ? entered : latest(entered, calls.getFirst().called()))
                .map(since -> hours.between(since, now)).orElse(Duration.ZERO);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The latest first, and one more, which begins the last turn. */
    private List<Call> calls(Optional<String> office, Instant now) {
        return counted("select entered_at, first_taken_at, answered_at from ticket where first_taken_at >= :since and"
                + COUNTED + "order by first_taken_at desc, id desc limit :most", office)
                .param("since", now.minus(RECENT).toEpochMilli()).param("most", CALLS).query(Pace::call).list();
    }

    private Optional<Instant> oldestWaiting(Optional<String> office) {
        return counted("select min(entered_at) from ticket where state = 'waiting' and" + COUNTED
                + "having count(*) > 0", office)
                .query(Long.class).optional().map(Instant::ofEpochMilli);
    }

    private JdbcClient.StatementSpec counted(String sql, Optional<String> office) {
        return jdbc.sql(sql).param("all", office.isEmpty() ? 1 : 0).param("office", office.orElse(null), Types.VARCHAR);
    }

    private static Call call(ResultSet row, int n) throws SQLException {
        long answered = row.getLong("answered_at");
        Optional<Instant> answer = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answered));
        return new Call(Instant.ofEpochMilli(row.getLong("entered_at")),
                Instant.ofEpochMilli(row.getLong("first_taken_at")), answer);
    }
}
