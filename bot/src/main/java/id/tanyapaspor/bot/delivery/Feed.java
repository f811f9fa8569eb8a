package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands broadcasts to the outbox, a second's worth at a time, and writes down what became of them. Never more, for whatever
 * waits in the outbox stands before the next answer of its chat.
 */
@Component
final class Feed {

    private static final String ANY = """
            select count(*) > 0 from broadcast where ended_at is null""";

    private static final String OPEN = """
            select name from broadcast where ended_at is null and stopped_at is null order by begun_at, name""";

    /** Changes nothing, but whoever stops one waits for the step that is being taken, and the step for them. */
    private static final String HOLD = """
            update broadcast set begun_at = begun_at where ended_at is null""";

    private static final String SETTLE = """
            update broadcast_chat set status = coalesce((
                select case o.status when 'sent' then 'sent' when 'merged' then 'sent' when 'refused' then 'refused'
                    when 'dropped' then 'blocked' else 'unknown' end
                from outbox o where o.key = 'broadcast ' || broadcast_chat.broadcast || ' ' || broadcast_chat.chat),
                'unknown')
            where status = 'handed' and not exists (
                select 1 from outbox o
                where o.key = 'broadcast ' || broadcast_chat.broadcast || ' ' || broadcast_chat.chat
                    and o.status in ('waiting', 'sending'))""";

    private static final String HANDED = """
            select count(*) from broadcast_chat where status = 'handed'""";

    private static final String TAKE = """
            update broadcast_chat set status = 'handed'
            where broadcast = :name and status = 'queued' and chat in (
                select chat from broadcast_chat where broadcast = :name and status = 'queued' order by chat limit :most)
            returning chat, words""";

    private static final String WORDS = """
            select kind, message from broadcast_words where broadcast = :name and words = :words""";

    private static final String END = """
            update broadcast set ended_at = :now, (sent, blocked, refused, unknown, stopped) = (
                select count(*) filter (where c.status = 'sent'), count(*) filter (where c.status = 'blocked'),
                    count(*) filter (where c.status = 'refused'), count(*) filter (where c.status = 'unknown'),
                    count(*) filter (where c.status = 'stopped')
                from broadcast_chat c where c.broadcast = broadcast.name)
            where ended_at is null
                and not exists (
                    select 1 from broadcast_chat c where c.broadcast = broadcast.name and c.status = 'queued')
                and not exists (
                    select 1 from broadcast_chat c where c.broadcast = broadcast.name and c.status = 'handed')""";

    private final JdbcClient sql;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final DeliverySettings.Broadcasting settings;
    private final Withdrawal withdrawal;
    private final Lease lease;

    Feed(JdbcClient sql, Outbox outbox, TransactionOperations transaction, Leases leases, InstantSource clock,
            DeliverySettings settings) {
        this.sql = sql;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings.broadcasts();
        withdrawal = new Withdrawal(sql);
        lease = leases.of("broadcasts");
    }

    private record Addressee(ChatId chat, String words) {}

    /** Takes one step; says whether any broadcast is open. */
    @Scheduled(fixedDelayString = "${tanyapaspor.delivery.broadcasts.every:1s}")
    boolean runOnce() {
        boolean any = sql.sql(ANY).query(Boolean.class).single();
        if (any && lease.held()) {
            transaction.executeWithoutResult(_ -> step(clock.instant()));
            return true;
        }
        return false;
    }

    private void step(Instant now) {
        sql.sql(HOLD).update();
        List<String> open = sql.sql(OPEN).query(String.class).list();
        withdrawal.run(now.toEpochMilli());
        sql.sql(SETTLE).update();
        int room = settings.room(sql.sql(HANDED).query(Integer.class).single());
        List<Outgoing> leaving = new ArrayList<>();
        for (int n = 0; n < open.size() && leaving.size() < room; n++) {
            int share = Math.max(1, (room - leaving.size()) / (open.size() - n));
            leaving.addAll(take(open.get(n), share));
        }
        put(leaving, now);
        sql.sql(END).param("now", now.toEpochMilli()).update();
    }

    private List<Outgoing> take(String name, int most) {
        List<Addressee> taken = sql.sql(TAKE).param("name", name).param("most", most)
                .query((row, _) -> new Addressee(ChatId.parse(row.getString(1)), row.getString(2))).list();
        return taken.stream().map(one -> new Outgoing("broadcast " + name + " " + one.chat(), one.chat(),
                words(name, one.words()), Instant.EPOCH, Optional.empty(), Outgoing.Priority.NOTICE)).toList();
    }

    private Message words(String name, String words) {
        return sql.sql(WORDS).param("name", name).param("words", words)
                .query((row, _) -> MessageJson.read(row.getString(1), row.getString(2))).single();
    }

    /** Spread over the time until the next step: one that is not due does not stand before an answer. */
    private void put(List<Outgoing> leaving, Instant now) {
        for (int n = 0; n < leaving.size(); n++) {
            outbox.put(leaving.get(n).notBefore(now.plus(settings.every().multipliedBy(n).dividedBy(leaving.size()))));
        }
    }
}
