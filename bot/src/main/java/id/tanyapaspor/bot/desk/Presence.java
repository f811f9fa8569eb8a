package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Ids;

/** Which officers have a ticket open, on any copy of the program, and who of them is writing. */
@Component
class Presence {

    /** A copy says this often that its pages are open… */
    static final Duration BEAT = Duration.ofSeconds(10);

    /** …and is taken for dead when it was not heard for so long. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    /** How long somebody is shown to be writing after a key was pressed. */
    private static final Duration TYPING = Duration.ofSeconds(6);

    /** An officer with a page open. */
    record Colleague(String name, boolean typing) {}

    private final String copy = Ids.next();
    private final JdbcClient jdbc;

    Presence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the name of the stay, to be given to {@link #leave}. */
    String enter(String ticket, Actor officer, Instant now) {
        String stream = Ids.next();
        jdbc.sql("""
                insert into desk_presence (stream, copy, ticket, actor, name, seen_at)
                values (:stream, :copy, :ticket, :actor, :name, :now)
                """).param("stream", stream).param("copy", copy).param("ticket", ticket).param("actor", officer.id())
                .param("name", officer.name()).param("now", now.toEpochMilli()).update();
        return stream;
    }

    void leave(String stream) {
        jdbc.sql("delete from desk_presence where stream = :stream").param("stream", stream).update();
    }

    /** Marks that an officer is writing; false when they were marked less than a pause ago, or have no page open. */
    boolean writes(String ticket, Actor officer, Duration pause, Instant now) {
        return jdbc.sql("""
                update desk_presence set typing_at = :now
                where ticket = :ticket and actor = :actor and typing_at <= :before
                """).param("now", now.toEpochMilli()).param("ticket", ticket).param("actor", officer.id())
                .param("before", now.minus(pause).toEpochMilli()).update() > 0;
    }

    /** The others who have a ticket open, by name. */
    List<Colleague> others(String ticket, Actor officer, Instant now) {
        return jdbc.sql("""
                select max(name), max(typing_at) from desk_presence
                where ticket = :ticket and actor <> :actor and seen_at >= :fresh
                group by actor order by 1
                """).param("ticket", ticket).param("actor", officer.id())
                .param("fresh", now.minus(FRESH).toEpochMilli())
                .query((row, n) -> new Colleague(row.getString(1), isTyping(row.getLong(2), now))).list();
    }

    /** Who is where, as one line of text a ticket and officer, so that a change is seen. */
    List<Sign> signs(List<String> tickets, Instant now) {
        return jdbc.sql("""
                select ticket, actor, max(typing_at) from desk_presence
                where ticket in (:tickets) and seen_at >= :fresh
                group by ticket, actor order by ticket, actor
                """).param("tickets", tickets).param("fresh", now.minus(FRESH).toEpochMilli())
                .query((row, n) -> new Sign(row.getString(1), row.getString(2) + isTyping(row.getLong(3), now)))
                .list();
    }

    /** Says that this copy lives, and forgets those that do not. */
    void beat(Instant now) {
        jdbc.sql("update desk_presence set seen_at = :now where copy = :copy").param("now", now.toEpochMilli())
                .param("copy", copy).update();
        jdbc.sql("delete from desk_presence where seen_at < :dead")
                .param("dead", now.minus(FRESH.multipliedBy(4)).toEpochMilli()).update();
    }

    private static boolean isTyping(long at, Instant now) {
        return Instant.ofEpochMilli(at).plus(TYPING).isAfter(now);
    }

    /** Something about a ticket that was the same as long as this is. */
    record Sign(String ticket, String text) {}
}
