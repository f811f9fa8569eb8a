package id.tanyapaspor.bot.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.desk.History.Author;
import id.tanyapaspor.bot.desk.History.Line;

/**
 * What the knowledge base can learn from tickets, for its editors: exchanges that an officer marked as worth an entry, and
 * questions that a person answered because the bot did not.
 */
@Component
public class Lessons {

    /** `DRAFT` was marked by an officer, `GAP` came by itself. */
    public enum Kind {
        DRAFT,
        GAP;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it: nothing yet, it is in the knowledge base now, or it is not worth it. */
    public enum State {
        OPEN,
        DONE,
        DROPPED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A lesson.
     *
     * @param question masked
     * @param answer what the officer wrote
     * @param source law or page that carries it, once somebody named it
     * @param topic id of the entry that came nearest
     * @param author name of the officer
     * @param path file of the content in which it stands now
     */
    public record Lesson(String id, String ticket, Instant at, Kind kind, String question, String answer, String source,
            Optional<String> topic, String author, State state, Optional<String> path) {}

    private static final String COLUMNS = """
            select id, ticket, at, kind, question, answer, source, topic, author, state, path from lesson
            """;

    private final JdbcClient jdbc;
    private final History history;

    Lessons(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** Keeps what an ended ticket teaches; a mark by its officer turns a gap into a draft. */
    void learn(Ticket ticket, Kind kind, Actor officer, Instant now) {
        String answer = answer(ticket);
        if (answer.isBlank()) {
            return;
        }
        jdbc.sql("delete from lesson where ticket = :ticket and state = 'open'").param("ticket", ticket.number())
                .update();
        jdbc.sql("""
                insert into lesson (id, ticket, at, kind, question, answer, topic, author)
                values (:id, :ticket, :now, :kind, :question, :answer, :topic, :author)
                on conflict (ticket, kind) do nothing
                """).param("id", Ids.next()).param("ticket", ticket.number()).param("now", now.toEpochMilli())
                .param("kind", kind.text()).param("question", ticket.handover().questionMasked())
                .param("answer", answer).param("topic", ticket.route().topic().orElse(null))
                .param("author", officer.name()).update();
    }

    /** The officers' words as they read at the end. */
    private String answer(Ticket ticket) {
        List<Line> said = history.of(ticket.number()).stream().filter(line -> line.author() == Author.OFFICER)
                .filter(line -> !line.text().isBlank()).toList();
        Set<String> corrected = said.stream().flatMap(line -> line.corrects().stream())
                .collect(Collectors.toCollection(HashSet::new));
        return said.stream().filter(line -> !corrected.contains(line.id())).map(Line::text)
                .collect(Collectors.joining("\n\n"));
    }

    /** Lessons of a state, drafts before gaps, the newest first. */
    public List<Lesson> of(State state, int most) {
        return jdbc.sql(COLUMNS + "where state = :state order by kind, at desc, id limit :most")
                .param("state", state.text()).param("most", most).query(Lessons::lesson).list();
    }

    public Optional<Lesson> find(String id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Lessons::lesson).optional();
    }

    /** Puts better words into an open lesson; false when it is settled. */
    public boolean reword(String id, String question, String answer, String source) {
        return jdbc.sql("""
                update lesson set question = :question, answer = :answer, source = :source
                where id = :id and state = 'open'
                """).param("id", id).param("question", question).param("answer", answer).param("source", source)
                .update() == 1;
    }

    /** Settles an open lesson, or opens a settled one again; false when it was so already. */
    public boolean settle(String id, State state, String by, Instant now) {
        return jdbc.sql("""
                update lesson set state = :state, settled_by = :by, settled_at = :now
                where id = :id and state <> :state
                """).param("id", id).param("state", state.text()).param("by", by).param("now", now.toEpochMilli())
                .update() == 1;
    }

    /** Settles an open lesson as done, and keeps in which file of the content it stands; false when it is settled. */
    public boolean done(String id, String path, String by, Instant now) {
        return jdbc.sql("""
                update lesson set state = 'done', path = :path, settled_by = :by, settled_at = :now
                where id = :id and state = 'open'
                """).param("id", id).param("path", path).param("by", by).param("now", now.toEpochMilli())
                .update() == 1;
    }

    private static Lesson lesson(ResultSet row, int n) throws SQLException {
        return new Lesson(row.getString("id"), row.getString("ticket"), Instant.ofEpochMilli(row.getLong("at")),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("question"),
                row.getString("answer"), row.getString("source"), Optional.ofNullable(row.getString("topic")),
                row.getString("author"), State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("path")));
    }
}
