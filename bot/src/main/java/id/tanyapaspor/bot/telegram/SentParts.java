package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How far a message of several requests has come, so that a retry repeats none of them. */
final class SentParts {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String DONE = """
            select message_id from sent_part where outbox_key = :key order by part""";

    private static final String ADD = """
            insert into sent_part (outbox_key, part, message_id, sent_at) values (:key, :part, :message, :now)
            on conflict (outbox_key, part) do nothing""";

    private static final String FORGET = """
            delete from sent_part where sent_at < :before""";

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    SentParts(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the parts became that are sent, in order. */
    List<String> of(String key) {
        return sql.sql(DONE).param("key", key).query(String.class).list();
    }

    void add(String key, int part, String messageId) {
        transaction.executeWithoutResult(_ -> {
            sql.sql(FORGET).param("before", clock.instant().minus(KEPT).toEpochMilli()).update();
            sql.sql(ADD).param("key", key).param("part", part).param("message", messageId)
                    .param("now", clock.millis()).update();
        });
    }
}
