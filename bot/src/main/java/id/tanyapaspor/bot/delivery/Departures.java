package id.tanyapaspor.bot.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import id.tanyapaspor.bot.storage.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the outbox that may leave, and those in hand. */
@Component
final class Departures {

    private static final String ANY = """
            select count(*) > 0
            from (select 1 from outbox
                where status in ('waiting', 'sending') and (
                    status = 'waiting' and not_before <= :now and channel in (:channels)
                    or status = 'sending' and lease_until < :now)
                limit 1)""";

    /** The first row of each chat that has none in hand; answers before notices. */
    private static final String NEXT = """
            select o.*, exists (select 1 from recipient g where g.chat = o.chat and g.gone_at is not null) as gone
            from outbox o
            where o.status in ('waiting', 'sending') and o.status = 'waiting' and o.not_before <= :now
                and o.channel in (:channels) and (o.priority, o.id) > (:priority, :id)
                and not exists (
                    select 1 from outbox e
                    where e.chat = o.chat and e.status in ('waiting', 'sending')
                        and (e.status = 'sending' or e.id < o.id and e.not_before <= :now))
                and not exists (
                    select 1 from recipient r
                    where r.chat in (o.chat, o.channel || ':') and r.paused_until > :now)
            order by o.priority, o.id limit :most""";

    /** Takes rows in hand, unless their chat changed hands since they were written. */
    private static final String CLAIM = """
            update outbox set status = 'sending', attempts = attempts + 1, lease_until = :until
            where id in (:ids) and status = 'waiting'
                and (speaker is null
                    or speaker = coalesce((select owner_version from lane where lane.chat = outbox.chat), 0))
            returning id""";

    private static final String END = """
            update outbox set status = :status, finished_at = :now where id in (:ids) and status = 'waiting'""";

    private static final String ORPHANS = """
            update outbox set status = 'waiting', reason = 'the sender died'
            where status = 'sending' and lease_until < :now and id not in (:ours)""";

    private static final String LATELY = """
            select o.*, false as gone from outbox o
            where o.status not in ('waiting', 'sending') and o.finished_at > :since and o.attempts > 0
            order by o.finished_at""";

    private final JdbcClient sql;
    private final Database database;
    private final Edits edits;
    private final Joins joins;
    private final InstantSource clock;
    private final DeliverySettings.Sending settings;

    Departures(JdbcClient sql, Database database, Edits edits, Joins joins, InstantSource clock,
            DeliverySettings settings) {
        this.sql = sql;
        this.database = database;
        this.edits = edits;
        this.joins = joins;
        this.clock = clock;
        this.settings = settings.sender();
    }

    /**
     * A row of the outbox. What is said stays JSON until it is asked for, so that one that cannot be read harms no other.
     *
     * @param gone the chat refused everything the last time
     */
    record Row(
            String id,
            String key,
            ChatId chat,
            Outgoing.Priority priority,
            String kind,
            String json,
            @Nullable String edits,
            Optional<Long> speaker,
            Instant notBefore,
            Instant createdAt,
            int doubts,
            Instant finishedAt,
            boolean gone) {

        Outgoing outgoing() {
            return new Outgoing(key, chat, MessageJson.read(kind, json), notBefore, speaker, priority);
        }

        Row saying(String newJson) {
            return new Row(id, key, chat, priority, kind, newJson, edits, speaker, notBefore, createdAt, doubts,
                    finishedAt, gone);
        }
    }

    /** Whether anything waits, perhaps for room, or stayed in a dead sender's hand. */
    boolean any(Collection<String> channels) {
        return !channels.isEmpty() && sql.sql(ANY).param("channels", channels).param("now", clock.millis())
                .query(Boolean.class).single();
    }

    /** Rows that may leave now, those after `last`; in the transaction that takes them in hand. */
    List<Row> next(Collection<String> channels, Optional<Row> last, int most) {
        database.walkIndex(sql);
        return sql.sql(NEXT)
                .param("channels", channels)
                .param("priority", last.map(row -> row.priority().ordinal()).orElse(-1))
                .param("id", last.map(Row::id).orElse(""))
                .param("most", most)
                .param("now", clock.millis())
                .query(Departures::row).list();
    }

    /** Takes these in hand, in the caller's transaction; returns what of them is to be sent. */
    List<Row> claim(List<Row> rows) {
        Instant now = clock.instant();
        Instant stale = now.minus(settings.typing());
        Map<Boolean, List<Row>> late = rows.stream().collect(Collectors.partitioningBy(
                row -> row.kind().equals("typing") && row.notBefore().isBefore(stale)));
        end(late.get(true), "dropped", now);
        List<Row> ours = speaking(late.get(false), now);
        List<Row> silenced = late.get(false).stream().filter(row -> !ours.contains(row)).toList();
        end(silenced, "superseded", now);
        return joins.join(edits.spare(ours, now), now);
    }

    /** Gives back all that is in hand: for a copy that has just started and knows itself alone. */
    void recoverAll() {
        sql.sql(ORPHANS).param("ours", List.of("")).param("now", Long.MAX_VALUE).update();
    }

    /** Gives back what a sender had in hand when it died; `ours` are not dead, only slow. */
    void recover(Collection<String> ours) {
        List<String> others = ours.isEmpty() ? List.of("") : List.copyOf(ours);
        sql.sql(ORPHANS).param("ours", others).param("now", clock.millis()).update();
    }

    /** What left since then, oldest first. */
    List<Row> lately(Instant since) {
        return sql.sql(LATELY).param("since", since.toEpochMilli()).query(Departures::row).list();
    }

    private List<Row> speaking(List<Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<String> claimed = sql.sql(CLAIM)
                .param("ids", rows.stream().map(Row::id).toList())
                .param("until", now.plus(settings.lease()).toEpochMilli())
                .query(String.class).list();
        return rows.stream().filter(row -> claimed.contains(row.id())).toList();
    }

    private void end(List<Row> rows, String status, Instant now) {
        if (!rows.isEmpty()) {
            sql.sql(END).param("ids", rows.stream().map(Row::id).toList()).param("status", status)
                    .param("now", now.toEpochMilli()).update();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long speaker = row.getLong("speaker");
        Optional<Long> version = row.wasNull() ? Optional.empty() : Optional.of(speaker);
        return new Row(
                row.getString("id"),
                row.getString("key"),
                ChatId.parse(row.getString("chat")),
                Outgoing.Priority.values()[row.getInt("priority")],
                row.getString("kind"),
                row.getString("message"),
                row.getString("edits"),
                version,
                Instant.ofEpochMilli(row.getLong("not_before")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getInt("doubts"),
                Instant.ofEpochMilli(row.getLong("finished_at")),
                row.getBoolean("gone"));
    }
}
