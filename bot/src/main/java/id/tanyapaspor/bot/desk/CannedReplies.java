package id.tanyapaspor.bot.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.CannedReply.State;

/** Replies that are kept ready: shared ones, and those that each officer keeps. */
@Component
class CannedReplies {

    private static final String COLUMNS = """
            select id, state, owner, owner_name, title, body, english from canned_reply
            """;

    private final JdbcClient jdbc;

    CannedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an officer may use, by title. */
    List<CannedReply> usable(Actor officer) {
        return jdbc
                .sql(COLUMNS
                        + "where state = 'shared' or owner = :owner and state <> 'removed' order by lower(title), id")
                .param("owner", officer.id()).query(CannedReplies::reply).list();
    }

    /** What others ask to be shared. */
    List<CannedReply> proposed(Actor officer) {
        return jdbc.sql(COLUMNS + "where state = 'proposed' and owner <> :owner order by lower(title), id")
                .param("owner", officer.id()).query(CannedReplies::reply).list();
    }

    Optional<CannedReply> find(String id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(CannedReplies::reply).optional();
    }

    /** Adds a reply, or replaces the one of this id. */
    void put(CannedReply reply, Instant now) {
        jdbc.sql("""
                insert into canned_reply (id, state, owner, owner_name, title, body, english, changed_at)
                values (:id, :state, :owner, :name, :title, :body, :english, :now)
                on conflict (id) do update set state = excluded.state, title = excluded.title, body = excluded.body,
                    english = excluded.english, changed_at = excluded.changed_at
                """).param("id", reply.id()).param("state", reply.state().text()).param("owner", reply.owner().id())
                .param("name", reply.owner().name()).param("title", reply.title()).param("body", reply.body())
                .param("english", reply.english()).param("now", now.toEpochMilli()).update();
    }

    /** Adds one that ships with the program, unless it was added before, and perhaps changed or removed since. */
    void ship(CannedReply reply, Instant now) {
        if (find(reply.id()).isEmpty()) {
            put(reply, now);
        }
    }

    /** False when it was in that state already, or is gone. */
    boolean move(String id, State from, State to, Instant now) {
        return jdbc.sql("""
                update canned_reply set state = :to, changed_at = :now where id = :id and state = :from
                """).param("id", id).param("from", from.text()).param("to", to.text())
                .param("now", now.toEpochMilli()).update() == 1;
    }

    private static CannedReply reply(ResultSet row, int n) throws SQLException {
        return new CannedReply(row.getString("id"), State.of(row.getString("state")),
                new Actor(row.getString("owner"), row.getString("owner_name")), row.getString("title"),
                row.getString("body"), row.getString("english"));
    }
}
