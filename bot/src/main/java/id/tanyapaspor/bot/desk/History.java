package id.tanyapaspor.bot.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.delivery.Ids;

/** Everything that was said about a ticket, by whom and when; nothing in it is ever changed, an edit is one more line. */
@Component
class History {

    /** Who speaks in a line; `NOTE` is an officer among officers. */
    enum Author {
        APPLICANT,
        OFFICER,
        NOTE,
        BOT,
        SYSTEM;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line.
     *
     * @param source what the author's channel calls the message
     * @param outbox the row that carries it to the other side
     * @param corrects the line that this one replaces
     * @param origin what the words were taken from
     */
    record Line(String id, Instant at, Author author, Actor by, String text, Optional<Attachment> attachment,
            Optional<String> source, Optional<String> outbox, Optional<String> corrects, Optional<Origin> origin) {

        Line(Instant at, Author author, Actor by, String text) {
            this(Ids.next(), at, author, by, text, Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty());
        }

        Line with(Attachment file) {
            return new Line(id, at, author, by, text, Optional.of(file), source, outbox, corrects, origin);
        }

        Line from(String message) {
            return new Line(id, at, author, by, text, attachment, Optional.of(message), outbox, corrects, origin);
        }

        Line carriedBy(String row) {
            return new Line(id, at, author, by, text, attachment, source, Optional.of(row), corrects, origin);
        }

        Line correcting(String line) {
            return new Line(id, at, author, by, text, attachment, source, outbox, Optional.of(line), origin);
        }

        Line takenFrom(Origin entries) {
            return new Line(id, at, author, by, text, attachment, source, outbox, corrects, Optional.of(entries));
        }
    }

    /** The entries that an officer's words were taken from, and the name of the release in which they stood so. */
    record Origin(List<String> entries, String release) {}

    private static final String COLUMNS = """
            select id, at, author, actor, name, body, attachment, file, file_name, file_size, source, outbox, corrects, entry, release
            from ticket_message
            """;

    private final JdbcClient jdbc;
    private final DeskNews news;

    History(JdbcClient jdbc, DeskNews news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    /** Adds a line; one that is `unsent` is still to be copied into the officers' group. */
    void add(String ticket, Line line, boolean unsent) {
        jdbc.sql(
                """
                        insert into ticket_message (id, ticket, at, author, actor, name, body, attachment, file, file_name, file_size, source,
                            outbox, corrects, unsent, entry, release)
                        values (:id, :ticket, :at, :author, :actor, :name, :body, :attachment, :file, :fileName, :fileSize, :source, :outbox,
                            :corrects, :unsent, :entry, :release)
                        """)
                .param("id", line.id()).param("ticket", ticket).param("at", line.at().toEpochMilli())
                .param("author", line.author().text()).param("actor", line.by().id()).param("name", line.by().name())
                .param("body", line.text().replace("\0", ""))
                .param("attachment", line.attachment().map(a -> a.type().name()).orElse(null))
                .param("file", line.attachment().map(Attachment::fileId).orElse(null))
                .param("fileName", line.attachment().map(Attachment::fileName).orElse(null))
                .param("fileSize", line.attachment().map(Attachment::size).filter(size -> size > 0).orElse(null))
                .param("source", line.source().orElse(null)).param("outbox", line.outbox().orElse(null))
                .param("corrects", line.corrects().orElse(null)).param("unsent", unsent ? 1 : 0)
                .param("entry", line.origin().map(origin -> String.join("\n", origin.entries())).orElse(null))
                .param("release", line.origin().map(Origin::release).orElse(null)).update();
        news.ticketChanged(ticket);
    }

    void add(String ticket, Line line) {
        add(ticket, line, false);
    }

    List<Line> of(String ticket) {
        return after(ticket, "");
    }

    /** Lines that were added after one; ids rise with time. */
    List<Line> after(String ticket, String line) {
        return jdbc.sql(COLUMNS + "where ticket = :ticket and id > :line order by id").param("ticket", ticket)
                .param("line", line).query(History::line).list();
    }

    Optional<Line> line(String ticket, String id) {
        return jdbc.sql(COLUMNS + "where ticket = :ticket and id = :id").param("ticket", ticket).param("id", id)
                .query(History::line).optional();
    }

    /** The line that somebody's message became; of several edits the first, which is the one that was sent. */
    Optional<Line> ofSource(String ticket, Author author, String message) {
        return jdbc.sql(COLUMNS + """
                where ticket = :ticket and author = :author and source = :message and corrects is null
                order by id limit 1
                """).param("ticket", ticket).param("author", author.text()).param("message", message)
                .query(History::line).optional();
    }

    /** Takes the lines that are to be copied into the group; whatever is added meanwhile stays for the next time. */
    List<Line> takeUnsent(String ticket) {
        return jdbc
                .sql("""
                        update ticket_message set unsent = 0 where ticket = :ticket and unsent = 1
                        returning id, at, author, actor, name, body, attachment, file, file_name, file_size, source, outbox, corrects, entry,
                            release
                        """)
                .param("ticket", ticket).query(History::line).list().stream()
                .sorted(Comparator.comparing(Line::id)).toList();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        String type = row.getString("attachment");
        Optional<Attachment> attachment = type == null
                ? Optional.empty()
                : Optional.of(new Attachment(Attachment.Type.valueOf(type),
                        row.getString("file"), orEmpty(row.getString("file_name")), row.getLong("file_size")));
        return new Line(row.getString("id"), Instant.ofEpochMilli(row.getLong("at")),
                Author.valueOf(row.getString("author").toUpperCase(Locale.ROOT)),
                new Actor(row.getString("actor"), row.getString("name")), row.getString("body"), attachment,
                Optional.ofNullable(row.getString("source")), Optional.ofNullable(row.getString("outbox")),
                Optional.ofNullable(row.getString("corrects")), origin(row));
    }

    private static Optional<Origin> origin(ResultSet row) throws SQLException {
        String entries = row.getString("entry");
        return entries == null
                ? Optional.empty()
                : Optional.of(new Origin(entries.lines().toList(), orEmpty(row.getString("release"))));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
