package id.tanyapaspor.bot.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.tanyapaspor.bot.delivery.Broadcasts;
import id.tanyapaspor.bot.delivery.Broadcasts.Outcome;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.knowledge.Language;

/** Announcements on their way to subscribers: each form of an announcement at most once, to each chat at most once. */
@Component
class Sendings {

    private static final String ADD = """
            insert into bulletin_broadcast (name, bulletin, version, author, begun_at)
            values (:name, :bulletin, :version, :author, :now)""";

    private static final String OF = """
            select * from bulletin_broadcast where bulletin = :bulletin order by version desc""";

    private static final String OPEN = """
            select * from bulletin_broadcast where settled_at is null""";

    private static final String SETTLE = """
            update bulletin_broadcast set settled_at = :now where name = :name""";

    private final JdbcClient sql;
    private final Broadcasts broadcasts;
    private final Subscriptions subscriptions;
    private final Phrasing phrasing;

    Sendings(JdbcClient sql, Broadcasts broadcasts, Subscriptions subscriptions, Phrasing phrasing) {
        this.sql = sql;
        this.broadcasts = broadcasts;
        this.subscriptions = subscriptions;
        this.phrasing = phrasing;
    }

    /** One that was begun. */
    record Sending(String name, String bulletin, int version, String author, Instant begunAt) {}

    /** How many chats it would go to. */
    int count(Bulletin bulletin) {
        return subscriptions.to(bulletin.content()).size();
    }

    /** False when this form of it was sent before; in the caller's transaction. */
    boolean begin(Bulletin bulletin, String author, Instant now) {
        String name = name(bulletin);
        Map<ChatId, String> chats = subscriptions.to(bulletin.content());
        boolean begun = broadcasts.begin(name, Map.of(
                Language.ID.tag(), Message.text(phrasing.announcement(bulletin, Language.ID, now)),
                Language.EN.tag(), Message.text(phrasing.announcement(bulletin, Language.EN, now))), chats);
        if (begun) {
            sql.sql(ADD).param("name", name).param("bulletin", bulletin.id()).param("version", bulletin.version())
                    .param("author", author).param("now", now.toEpochMilli()).update();
        }
        return begun;
    }

    boolean stop(String name) {
        return broadcasts.stop(name);
    }

    /** What is not sent of an announcement that has ended never is. */
    void stopAll(String bulletin) {
        of(bulletin).forEach(sending -> broadcasts.stop(sending.name()));
    }

    /** Those of an announcement, the latest first. */
    List<Sending> of(String bulletin) {
        return sql.sql(OF).param("bulletin", bulletin).query(Sendings::sending).list();
    }

    Broadcasts.Report report(Sending sending) {
        return broadcasts.report(sending.name()).orElseThrow();
    }

    /** Those of which something may still come back. */
    List<Sending> unsettled() {
        return sql.sql(OPEN).query(Sendings::sending).list();
    }

    /** Whoever blocked us wants nothing any more. */
    @Transactional
    void settle(Sending sending, Instant now) {
        boolean ended = report(sending).endedAt().isPresent(); // asked first: a later end comes with the next look
        subscriptions.removeAll(broadcasts.chats(sending.name(), Outcome.BLOCKED));
        if (ended) {
            sql.sql(SETTLE).param("name", sending.name()).param("now", now.toEpochMilli()).update();
        }
    }

    private static Sending sending(ResultSet row, int number) throws SQLException {
        return new Sending(row.getString("name"), row.getString("bulletin"), row.getInt("version"),
                row.getString("author"), Instant.ofEpochMilli(row.getLong("begun_at")));
    }

    static String name(Bulletin bulletin) {
        return "news " + bulletin.id() + " " + bulletin.version();
    }
}
