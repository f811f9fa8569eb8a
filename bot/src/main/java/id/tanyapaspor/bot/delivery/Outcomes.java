package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what became of rows that were sent, and how long their chats are to be left alone. */
@Component
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private static final String FINISH = """
            update outbox set status = :status, message_id = nullif(:messageId, ''), reason = :reason, finished_at = :now
            where id = :id""";

    private static final String AGAIN = """
            update outbox set status = 'waiting', doubts = :doubts, reason = :reason
            where id = :id and status = 'sending'""";

    private static final String DROP_ALL = """
            update outbox set status = 'dropped', reason = :reason, finished_at = :now
            where chat = :chat and status in ('waiting', 'sending') and status = 'waiting'""";

    private static final String PAUSE = """
            insert into recipient (chat, paused_until, reason) values (:chat, :until, :reason)
            on conflict (chat) do update set paused_until = excluded.paused_until, reason = excluded.reason
            where recipient.paused_until < excluded.paused_until""";

    private static final String GONE = """
            insert into recipient (chat, gone_at, reason) values (:chat, :now, :reason)
            on conflict (chat) do update set gone_at = excluded.gone_at, reason = excluded.reason""";

    private static final String BACK = """
            update recipient set gone_at = null where chat = :chat""";

    /** Sent twice, these leave the chat as if sent once. */
    private static final Set<String> REPEATABLE = Set.of("edit", "typing", "close");

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final NamedParameterJdbcOperations batch;
    private final DeliverySettings.Sending settings;
    private final MeterRegistry meters;

    Outcomes(JdbcClient sql, NamedParameterJdbcOperations batch, DeliverySettings settings, MeterRegistry meters) {
        this.sql = sql;
        this.batch = batch;
        this.settings = settings.sender();
        this.meters = meters;
    }

    /** In the caller's transaction. */
    void settle(List<Couriers.Delivered> receipts) {
        finish(receipts.stream().filter(back -> back.receipt() instanceof Receipt.Sent).toList());
        receipts.forEach(back -> settle(back.row(), back.receipt(), back.at()));
    }

    private void settle(Departures.Row row, Receipt receipt, Instant at) {
        switch (receipt) {
            case Receipt.Sent _ -> sent(row, at);
            case Receipt.Later(Duration pause, boolean everyone, String why) -> later(row, pause, everyone, why, at);
            case Receipt.Gone(String why) -> gone(row, why, at);
            case Receipt.Refused(String why) -> refused(row, why, at);
            case Receipt.Unknown(String why) -> unknown(row, why, at);
        }
    }

    private void sent(Departures.Row row, Instant at) {
        count("sent");
        meters.timer("tanyapaspor.outbox.wait").record(Duration.between(row.createdAt(), at));
        if (row.gone()) {
            sql.sql(BACK).param("chat", row.chat().toString()).update();
        }
    }

    private void later(Departures.Row row, Duration pause, boolean everyone, String why, Instant at) {
        again(row, row.doubts(), why);
        String whom = everyone ? row.chat().channel() + ":" : row.chat().toString();
        LOG.info("{} takes nothing for {}: {}", whom, pause, why);
        pause(whom, at.plus(pause), why);
    }

    private void gone(Departures.Row row, String why, Instant at) {
        finish(row, "dropped", why, at);
        sql.sql(DROP_ALL).param("chat", row.chat().toString()).param("reason", clean(why))
                .param("now", at.toEpochMilli()).update();
        sql.sql(GONE).param("chat", row.chat().toString()).param("reason", clean(why))
                .param("now", at.toEpochMilli()).update();
    }

    private void refused(Departures.Row row, String why, Instant at) {
        LOG.warn("Outbox row {} to {} was refused for good", row.id(), row.chat()); // the reason may quote it
        finish(row, "refused", why, at);
    }

    private void unknown(Departures.Row row, String why, Instant at) {
        int doubts = row.doubts() + 1;
        int most = REPEATABLE.contains(row.kind()) ? settings.repeats() : settings.doubts();
        if (doubts > most) {
            LOG.error("Nobody can tell whether outbox row {} reached {}; it is not sent again: {}",
                    row.id(), row.chat(), why);
            finish(row, "unknown", why, at);
            return;
        }
        LOG.warn("Nobody can tell whether outbox row {} reached {}; it is sent again: {}", row.id(), row.chat(), why);
        again(row, doubts, why);
        pause(row.chat().toString(), at.plus(Failures.pause(settings.again(), doubts, LONGEST)), why);
    }

    /** All in one go: nearly every receipt is of this kind. */
    private void finish(List<Couriers.Delivered> sent) {
        batch.batchUpdate(FINISH, sent.stream().map(back -> row(back.row(), "sent", null, back.at())
                .addValue("messageId", clean(((Receipt.Sent) back.receipt()).messageId())))
                .toArray(SqlParameterSource[]::new));
    }

    private void finish(Departures.Row row, String status, String why, Instant at) {
        batch.update(FINISH, row(row, status, clean(why), at).addValue("messageId", ""));
        count(status);
    }

    private static MapSqlParameterSource row(Departures.Row row, String status, @Nullable String why, Instant at) {
        return new MapSqlParameterSource().addValue("id", row.id()).addValue("status", status).addValue("reason", why)
                .addValue("now", at.toEpochMilli());
    }

    private void count(String status) {
        meters.counter("tanyapaspor.outbox.finished", "status", status).increment();
    }

    private void again(Departures.Row row, int doubts, String why) {
        sql.sql(AGAIN).param("id", row.id()).param("doubts", doubts).param("reason", clean(why)).update();
    }

    /** Rounded up, for the clock of the database is in milliseconds and a pause must not end early. */
    private void pause(String chat, Instant until, String why) {
        sql.sql(PAUSE).param("chat", chat).param("until", until.toEpochMilli() + 1).param("reason", clean(why))
                .update();
    }

    /** What a channel says may be long, and may hold characters that a database does not take. */
    private static String clean(String why) {
        return why.substring(0, Math.min(why.length(), 300)).replace('\0', ' ');
    }
}
