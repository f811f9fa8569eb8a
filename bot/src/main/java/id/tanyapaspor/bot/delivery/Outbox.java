package id.tanyapaspor.bot.delivery;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be said, a row each, until it is sent. */
@Component
public class Outbox {

    private static final String PUT = """
            insert into outbox (id, key, channel, chat, priority, kind, message, edits, speaker, not_before, created_at)
            values (:id, :key, :channel, :chat, :priority, :kind, :message, :edits, :speaker, :notBefore, :now)
            on conflict (key) do nothing""";

    private static final String BY_KEY = """
            select id from outbox where key = :key""";

    private static final String MESSAGE_ID = """
            select message_id from outbox where id = :id and message_id is not null""";

    /** What was merged into another row arrives with that. */
    private static final String FATES = """
            select o.id, case when o.status = 'merged' then coalesce(t.status, o.status) else o.status end as status
            from outbox o left join outbox t on t.id = o.edits
            where o.id in (:ids)""";

    private final JdbcClient sql;
    private final InstantSource clock;
    private final Bell bell = new Bell();

    public Outbox(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What became of a row. */
    public enum Fate {
        WAITING,
        SENT,
        LOST,
        UNKNOWN;

        private static Fate of(String status) {
            return switch (status) {
                case "waiting", "sending" -> WAITING;
                case "sent", "merged" -> SENT;
                case "unknown" -> UNKNOWN;
                default -> LOST;
            };
        }
    }

    /** Writes a row in the caller's transaction, unless there is one of the same key; returns the row's id either way. */
    public String put(Outgoing outgoing) {
        String id = Ids.next();
        if (insert(id, outgoing) == 0) {
            return sql.sql(BY_KEY).param("key", outgoing.key()).query(String.class).single();
        }
        bell.ringAfterCommit();
        return id;
    }

    /** What the channel calls the message that a row became, once it is sent. */
    public Optional<String> messageId(String outboxId) {
        return sql.sql(MESSAGE_ID).param("id", outboxId).query(String.class).optional();
    }

    /** What became of rows; those that are cleared away are left out. */
    public Map<String, Fate> fates(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.sql(FATES).param("ids", ids).query((row, _) -> Map.entry(row.getString(1),
                        Fate.of(row.getString(2)))).list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Rings when something is to be sent. */
    Bell bell() {
        return bell;
    }

    private int insert(String id, Outgoing outgoing) {
        Message message = outgoing.message();
        return sql.sql(PUT)
                .param("id", id)
                .param("key", outgoing.key())
                .param("channel", outgoing.to().channel())
                .param("chat", outgoing.to().toString())
                .param("priority", outgoing.priority().ordinal())
                .param("kind", MessageJson.kind(message))
                .param("message", MessageJson.write(message))
                .param("edits", message instanceof Message.Edit edit ? edit.outboxId() : null)
                .param("speaker", outgoing.speaker().orElse(null))
                .param("notBefore", outgoing.notBefore().toEpochMilli())
                .param("now", clock.millis())
                .update();
    }
}
