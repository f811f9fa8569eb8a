package id.tanyapaspor.bot.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.delivery.Message.Button;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chats of the public page as their visitors see them. */
@Component
class Chats {

    /** As many as anyone reads; older ones stay until they are purged. */
    private static final int SHOWN = 200;

    /** Also locks the chat until the end of the transaction, so that numbers are seen in their order. */
    private static final String NEXT_CHANGE = """
            insert into web_chat (chat, changes, last_at) values (:chat, 1, :now)
            on conflict (chat) do update set changes = web_chat.changes + 1, last_at = excluded.last_at
            returning changes""";

    private static final String ADD = """
            insert into web_message (id, key, chat, seq, change, author, html, buttons, at)
            values (:id, :key, :chat, :change, :change, :author, :html, :buttons, :now)""";

    private static final String EDIT = """
            update web_message set html = :html, buttons = :buttons, change = :change, edited = edited + 1
            where chat = :chat and id = :id""";

    private static final String CHANGED = """
            select * from web_message where chat = :chat and change > :seen order by seq desc limit :limit""";

    /** Counts as a change, so that pages on other copies of the program hear of it. */
    private static final String TYPING = """
            update web_chat set typing_until = :until, changes = changes + 1 where chat = :chat""";

    private static final String CHANGES = """
            select chat, changes from web_chat where chat in (:chats)""";

    private static final TypeReference<List<List<Button>>> BUTTONS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource time;
    private final JsonMapper json;

    Chats(JdbcClient sql, TransactionOperations transaction, InstantSource time, JsonMapper json) {
        this.sql = sql;
        this.transaction = transaction;
        this.time = time;
        this.json = json;
    }

    /** Adds a line, unless one of this key was added before; returns its id either way. */
    String add(ChatId chat, Line.Author author, String key, String html, List<List<Button>> buttons) {
        return transaction.execute(_ -> {
            long change = nextChange(chat);
            Optional<String> before = sql.sql("select id from web_message where key = :key").param("key", key)
                    .query(String.class).optional();
            return before.orElseGet(() -> insert(chat, change, author, key, html, buttons));
        });
    }

    /** Replaces what a line says; a line that is gone is no error. */
    void edit(ChatId chat, String id, String html, List<List<Button>> buttons) {
        transaction.executeWithoutResult(_ -> sql.sql(EDIT).param("chat", chat.toString()).param("id", id)
                .param("html", html).param("buttons", json.writeValueAsString(buttons))
                .param("change", nextChange(chat)).update());
    }

    /** Lines that are new or changed since a number, in the order of their places. */
    List<Line> since(ChatId chat, long seen) {
        return sql.sql(CHANGED).param("chat", chat.toString()).param("seen", seen).param("limit", SHOWN)
                .query(this::line).list().reversed();
    }

    Optional<Line> line(ChatId chat, String id) {
        return sql.sql("select * from web_message where chat = :chat and id = :id").param("chat", chat.toString())
                .param("id", id).query(this::line).optional();
    }

    Optional<Line> last(ChatId chat) {
        return sql.sql("select * from web_message where chat = :chat order by seq desc limit 1")
                .param("chat", chat.toString()).query(this::line).optional();
    }

    Optional<Line> last(ChatId chat, Line.Author author) {
        return sql.sql("""
                select * from web_message where chat = :chat and author = :author order by seq desc limit 1""")
                .param("chat", chat.toString()).param("author", author.toString()).query(this::line).optional();
    }

    /** Keeps everybody else from changing a chat until the end of the transaction. */
    void lock(ChatId chat) {
        nextChange(chat);
    }

    /** Number of the last change of each of these chats. */
    Map<ChatId, Long> changes(Collection<ChatId> chats) {
        return chats.isEmpty()
                ? Map.of()
                : sql.sql(CHANGES).param("chats", chats.stream().map(ChatId::toString).toList())
                        .query((row, _) -> Map.entry(ChatId.parse(row.getString("chat")), row.getLong("changes")))
                        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Shows that an officer is writing, until a moment. */
    void typing(ChatId chat, Instant until) {
        sql.sql(TYPING).param("chat", chat.toString()).param("until", until.toEpochMilli()).update();
    }

    /** Until when an officer is shown to be writing. */
    Instant typingUntil(ChatId chat) {
        return sql.sql("select typing_until from web_chat where chat = :chat").param("chat", chat.toString())
                .query(Long.class).optional().map(Instant::ofEpochMilli).orElse(Instant.EPOCH);
    }

    /** Forgets chats whose last word is older; says how many. */
    int purge(Instant before) {
        return transaction.execute(_ -> {
            sql.sql("""
                    delete from web_message where chat in (select chat from web_chat where last_at < :before)""")
                    .param("before", before.toEpochMilli()).update();
            return sql.sql("delete from web_chat where last_at < :before").param("before", before.toEpochMilli())
                    .update();
        });
    }

    private long nextChange(ChatId chat) {
        return sql.sql(NEXT_CHANGE).param("chat", chat.toString()).param("now", time.millis()).query(Long.class)
                .single();
    }

    private String insert(ChatId chat, long change, Line.Author author, String key, String html,
            List<List<Button>> buttons) {
        String id = Ids.next();
        sql.sql(ADD).param("id", id).param("key", key).param("chat", chat.toString()).param("change", change)
                .param("author", author.toString()).param("html", html)
                .param("buttons", json.writeValueAsString(buttons)).param("now", time.millis()).update();
        return id;
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getString("id"), row.getLong("seq"), row.getLong("change"),
                Line.Author.valueOf(row.getString("author").toUpperCase(Locale.ROOT)), row.getString("html"),
                json.readValue(row.getString("buttons"), BUTTONS), Instant.ofEpochMilli(row.getLong("at")));
    }
}
