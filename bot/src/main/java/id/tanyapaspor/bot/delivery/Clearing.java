package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes what is done with, a little at a time so that nobody waits for it. */
@Component
@EnableScheduling
final class Clearing {

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

    private static final String UPDATES = """
            delete from inbox where id in (
                select id from inbox where status <> 'waiting' and done_at < :before limit 500)""";

    private static final String MESSAGES = """
            delete from outbox where id in (
                select id from outbox
                where status not in ('waiting', 'sending') and finished_at < :before limit 500)""";

    private static final String BROADCASTS = """
            delete from broadcast_chat where (broadcast, chat) in (
                select c.broadcast, c.chat from broadcast_chat c join broadcast b on b.name = c.broadcast
                where b.ended_at < :before limit 500)""";

    private static final String TYPING = """
            delete from outbox where id in (
                select id from outbox where kind = 'typing' and finished_at < :before limit 500)""";

    /** Signs of typing are many, and an hour later nobody asks whether one was sent. */
    private static final Duration TYPED = Duration.ofHours(1);

    private static final String PAUSES = """
            delete from recipient where gone_at is null and paused_until < :before""";

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final DeliverySettings.Keeping settings;

    Clearing(JdbcClient sql, TransactionOperations transaction, InstantSource clock, DeliverySettings settings) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings.keep();
    }

    @Scheduled(fixedDelayString = "${tanyapaspor.delivery.keep.every:1h}")
    void run() {
        while (runOnce()) {
            LOG.debug("Cleared up to a thousand rows");
        }
    }

    /** Says whether there may be more to remove. */
    boolean runOnce() {
        return transaction.execute(_ -> clear(clock.millis())) > 0;
    }

    private int clear(long now) {
        return sql.sql(PAUSES).param("before", now).update()
                + sql.sql(TYPING).param("before", now - TYPED.toMillis()).update()
                + sql.sql(UPDATES).param("before", now - settings.updates().toMillis()).update()
                + sql.sql(BROADCASTS).param("before", now - settings.messages().toMillis()).update()
                + sql.sql(MESSAGES).param("before", now - settings.messages().toMillis()).update();
    }
}
