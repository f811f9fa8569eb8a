package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Updates that were given to us, stored before they are confirmed; the same update is stored once. */
@Component
public class Inbox {

    private static final String ADD_LANE = """
            insert into lane (chat) values (:lane) on conflict (chat) do nothing""";

    private static final String ADD = """
            insert into inbox (id, channel, update_id, lane, received_at, due_at, body)
            values (:id, :channel, :update, :lane, :received, :due, :body)
            on conflict (channel, update_id) do nothing""";

    private static final String WAKE = """
            insert into inbox (id, channel, update_id, lane, timer, received_at, due_at, body)
            values (:id, :channel, :update, :lane, :timer, :received, :due, '')
            on conflict (channel, update_id) do update
            set id = excluded.id, received_at = excluded.received_at, due_at = excluded.due_at,
                status = 'waiting', done_at = null, reason = null""";

    private final NamedParameterJdbcOperations sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final AtomicLong latest = new AtomicLong();
    private final Bell bell = new Bell();

    public Inbox(NamedParameterJdbcOperations sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An update as a channel gave it. `update` is unique in the channel; `chat` is the lane in which it is handled. */
    public record Update(String channel, String update, ChatId chat, Instant receivedAt, String body) {}

    /** Stores updates in one transaction and says how many were new. */
    public int store(List<Update> updates) {
        if (updates.isEmpty()) {
            return 0;
        }
        // Their turn follows the order in which they came even when the clock is set back between two batches.
        long due = latest.accumulateAndGet(clock.millis(), Math::max);
        List<MapSqlParameterSource> rows = new ArrayList<>(updates.stream().map(update -> row(update, due)).toList());
        // Whoever stores the same updates at the same time meets their rows in the same order: no deadlock.
        rows.sort(Comparator.comparing(row -> row.getValue("channel") + " " + row.getValue("update")));
        return transaction.execute(_ -> {
            lanes(updates.stream().map(update -> update.chat().toString()).distinct().sorted().toList());
            bell.ringAfterCommit();
            return Arrays.stream(sql.batchUpdate(ADD, rows.toArray(SqlParameterSource[]::new))).sum();
        });
    }

    /** Brings an {@link Event.Due} to a chat at a time; a later call of the same name moves the time. */
    public void wake(ChatId chat, String name, Instant at) {
        transaction.executeWithoutResult(_ -> {
            lanes(List.of(chat.toString()));
            sql.update(WAKE, new MapSqlParameterSource()
                    .addValue("id", Ids.next())
                    .addValue("channel", chat.channel())
                    .addValue("update", "timer " + chat.id() + " " + name)
                    .addValue("lane", chat.toString())
                    .addValue("timer", name)
                    .addValue("received", clock.millis())
                    .addValue("due", at.toEpochMilli()));
            bell.ringAfterCommit();
        });
    }

    /** Rings when something was stored. */
    Bell bell() {
        return bell;
    }

    private void lanes(List<String> chats) {
        sql.batchUpdate(ADD_LANE, chats.stream().map(chat -> new MapSqlParameterSource("lane", chat))
                .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(Update update, long due) {
        return new MapSqlParameterSource()
                .addValue("id", Ids.next())
                .addValue("channel", update.channel())
                .addValue("update", update.update())
                .addValue("lane", update.chat().toString())
                .addValue("received", update.receivedAt().toEpochMilli())
                .addValue("due", due)
                .addValue("body", update.body());
    }
}
