package id.tanyapaspor.bot.board;

import id.tanyapaspor.bot.charts.Choice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the desk stands at this moment. */
@Component
class Present {

    private static final String OPEN = """
            select state, count(*) as tickets from ticket
            where state <> 'closed' and (:office = '' or coalesce(office, '-') = :office)
            group by state""";

    /** Somebody whose ticket was opened again waits since then, not since it was opened first. */
    private static final String WAITING = """
            select t.number, coalesce((
                    select max(m.at) from ticket_message m
                    where m.ticket = t.number and m.author = 'system' and m.body = 'desk.history.reopen'),
                t.entered_at) as since
            from ticket t
            where t.state = 'waiting' and (:office = '' or coalesce(t.office, '-') = :office)""";

    private static final String OFFICES = """
            select distinct coalesce(office, '-') as office from ticket order by office""";

    private final JdbcClient jdbc;
    private final BoardHours hours;

    Present(JdbcClient jdbc, BoardHours hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /** Tickets that wait, are with an officer who owes the next word, or wait for their applicants. */
    record View(int waiting, int active, int waitingApplicant, Optional<Oldest> oldest) {}

    /** Whoever waits longest: in working time and by the clock. */
    record Oldest(String number, Instant since, Duration working, Duration clock) {}

    private record Waiting(String number, Instant since) {}

    View of(String office, Instant now) {
        Map<String, Integer> open = jdbc.sql(OPEN).param("office", office)
                .query((row, n) -> Map.entry(row.getString("state"), row.getInt("tickets"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new View(open.getOrDefault("waiting", 0), open.getOrDefault("active", 0),
                open.getOrDefault("waiting_applicant", 0), oldest(office, now));
    }

    private Optional<Oldest> oldest(String office, Instant now) {
        return jdbc.sql(WAITING).param("office", office)
                .query((row, n) -> new Waiting(row.getString("number"), Instant.ofEpochMilli(row.getLong("since"))))
                .list().stream().min(Comparator.comparing(Waiting::since).thenComparing(Waiting::number))
                .map(waiting -> new Oldest(waiting.number(), waiting.since(), hours.between(waiting.since(), now),
                        Duration.between(waiting.since(), now)));
    }

    /** The offices that tickets were for, {@link Choice#NONE} among them when some were for none. */
    List<String> offices() {
        return jdbc.sql(OFFICES).query(String.class).list();
    }
}
