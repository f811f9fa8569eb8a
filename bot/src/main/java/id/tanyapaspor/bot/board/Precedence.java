package id.tanyapaspor.bot.board;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.board.Overtakings.Kind;
import id.tanyapaspor.bot.desk.Ticket;

/** How often somebody was served before their turn, by the kind of reason and by nothing else: for everybody to see. */
@Component
class Precedence {

    private static final String LAWFUL = """
            select coalesce(lane_reason, 'none') as kind, count(*) as times from ticket
            where lane = 'priority' and first_taken_at >= :since
            group by coalesce(lane_reason, 'none')""";

    private static final String OTHERS = """
            select action as kind, count(*) as times from audit
            where action in ('ticket.overtake', 'ticket.together', 'ticket.resume') and at >= :since
            group by action""";

    /** The reasons that the law knows. */
    private static final Map<String, String> LAWFUL_NAMES = Stream.of(Ticket.PriorityReason.values())
            .collect(Collectors.toMap(reason -> reason.name().toLowerCase(Locale.ROOT), Overtakings::message,
                    (one, other) -> one, LinkedHashMap::new));

    private static final String NO_REASON = "none";

    private final JdbcClient jdbc;

    Precedence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers by the name of the message that tells their reason, in a fixed order; what never happened is 0. */
    record Counts(Map<String, Long> lawful, Map<String, Long> others) {

        public long total() {
            return Stream.of(lawful, others).flatMap(counts -> counts.values().stream()).mapToLong(Long::longValue)
                    .sum();
        }
    }

    Counts since(Instant since) {
        Map<String, Long> lanes = counted(LAWFUL, since);
        Map<String, Long> acts = counted(OTHERS, since);
        Map<String, Long> lawful = new LinkedHashMap<>();
        LAWFUL_NAMES.forEach((reason, message) -> lawful.put(message, lanes.getOrDefault(reason, 0L)));
        if (lanes.containsKey(NO_REASON)) {
            lawful.put("board.queue.reason.none", lanes.get(NO_REASON));
        }
        Map<String, Long> others = new LinkedHashMap<>();
        Stream.of(Kind.OVERTAKE, Kind.TOGETHER, Kind.RESUME)
                .forEach(kind -> others.put(kind.message(), acts.getOrDefault(kind.action(), 0L)));
        return new Counts(lawful, others);
    }

    private Map<String, Long> counted(String query, Instant since) {
        return jdbc.sql(query).param("since", since.toEpochMilli())
                .query((row, n) -> Map.entry(row.getString("kind"), row.getLong("times"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
