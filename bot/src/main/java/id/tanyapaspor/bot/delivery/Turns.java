package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.storage.Database;

/** Whose turn it is: chats with something waiting, the longest waiting first. */
@Component
final class Turns {

    private static final String ANY = """
            select count(*) > 0
            from (select 1 from inbox where status = 'waiting' and due_at <= :now and channel in (:channels) limit 1)""";

    private static final String CLAIM = """
            select l.chat, l.failures
            from inbox i join lane l on l.chat = i.lane
            where i.status = 'waiting' and i.due_at <= :now and l.retry_at <= :now and i.channel in (:channels)
            order by i.due_at, i.id limit :most""";

    /** Marked before they are handled: a timer that the handler sets anew is waiting again afterwards. */
    private static final String TAKE = """
            update inbox set status = 'done', done_at = :now
            where id in (
                select id from inbox where lane = :lane and status = 'waiting' and due_at <= :now
                order by due_at, id limit :most)
            returning id, channel, update_id, timer, due_at, body""";

    /** What was said is not kept once it is handled; the row stays, so that a redelivery is known. Undone if handling fails. */
    private static final String FORGET = """
            update inbox set body = '' where id in (:ids)""";

    private static final String FAILED = """
            update lane set failures = failures + 1, retry_at = :retry where chat = :lane""";

    private static final String RECOVERED = """
            update lane set failures = 0, retry_at = 0 where chat = :lane""";

    private static final String SET_ASIDE = """
            update inbox set status = 'poison', reason = :reason, done_at = :now, body = :body where id = :id""";

    private static final String NEXT_DUE = """
            select min(due_at) from inbox where status = 'waiting' and due_at > :now""";

    private final JdbcClient sql;
    private final Database database;

    Turns(JdbcClient sql, Database database) {
        this.sql = sql;
        this.database = database;
    }

    /** A chat whose turn it is; after failures it gets its events one by one, so that the one at fault shows. */
    record Turn(String chat, int failures) {}

    /** A row of the inbox; `timer` is the name of a timer, null for an update. */
    record Waiting(String id, String channel, String updateId, @Nullable String timer, long dueAt, String body) {}

    /** How many threads it is worth to take turns in. */
    int threads(int wanted) {
        return database.writers(wanted);
    }

    /** Whether anything waits; asks without a lock. */
    boolean any(Collection<String> channels, Instant now) {
        return sql.sql(ANY).param("channels", channels).param("now", now.toEpochMilli())
                .query(Boolean.class).single();
    }

    /** Keeps chats for this transaction; others pass them over. */
    List<Turn> claim(Collection<String> channels, int most, Instant now) {
        database.walkIndex(sql);
        return sql.sql(CLAIM + database.skipLocked("l"))
                .param("channels", channels)
                .param("most", most)
                .param("now", now.toEpochMilli())
                .query(Turn.class).list().stream().distinct().toList();
    }

    /** The waiting events of a chat that is ours, oldest first, marked as done. */
    List<Waiting> take(Turn turn, int most, Instant now) {
        List<Waiting> taken = sql.sql(TAKE)
                .param("lane", turn.chat())
                .param("most", turn.failures() == 0 ? most : 1)
                .param("now", now.toEpochMilli())
                .query(Waiting.class).list().stream()
                .sorted(Comparator.comparingLong(Waiting::dueAt).thenComparing(Waiting::id)).toList();
        if (!taken.isEmpty()) {
            sql.sql(FORGET).param("ids", taken.stream().map(Waiting::id).toList()).update();
        }
        return taken;
    }

    void failed(Turn turn, Instant retry) {
        sql.sql(FAILED).param("lane", turn.chat()).param("retry", retry.toEpochMilli()).update();
    }

    void recovered(Turn turn) {
        sql.sql(RECOVERED).param("lane", turn.chat()).update();
    }

    void setAside(Waiting update, String reason, Instant now) {
        sql.sql(SET_ASIDE).param("id", update.id()).param("reason", reason).param("now", now.toEpochMilli())
                .param("body", update.body()).update();
    }

    /** Time until the next timer, `longest` when none is due before. */
    Duration untilNext(Instant now, Duration longest) {
        long next = sql.sql(NEXT_DUE).param("now", now.toEpochMilli()).query(Long.class).optional()
                .orElse(Long.MAX_VALUE);
        return Duration.ofMillis(Math.min(longest.toMillis(), next - now.toEpochMilli()));
    }
}
