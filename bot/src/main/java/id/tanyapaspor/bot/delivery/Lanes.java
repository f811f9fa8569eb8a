package id.tanyapaspor.bot.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is remembered of each chat: its state, as JSON that only the handler reads, and who owns the conversation. */
@Component
public class Lanes {

    private static final String STATE = """
            select state from lane where chat = :chat and state is not null""";

    private static final String SAVE = """
            insert into lane (chat, state) values (:chat, :state)
            on conflict (chat) do update set state = excluded.state""";

    private static final String OWNERSHIP = """
            select ticket, owner_version from lane where chat = :chat""";

    private static final String ADD = """
            insert into lane (chat) values (:chat) on conflict (chat) do nothing""";

    private static final String HAND = """
            update lane set ticket = :ticket,
                owner_version = owner_version + case when ticket is distinct from :ticket then 1 else 0 end
            where chat = :chat
            returning ticket, owner_version""";

    private final JdbcClient sql;

    public Lanes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who speaks in a chat: the bot, or the officer of a ticket; the version rises whenever that changes. */
    public record Ownership(Optional<String> ticket, long version) {}

    public Optional<String> state(ChatId chat) {
        return sql.sql(STATE).param("chat", chat.toString()).query(String.class).optional();
    }

    public void saveState(ChatId chat, String json) {
        sql.sql(SAVE).param("chat", chat.toString()).param("state", json).update();
    }

    public Ownership ownership(ChatId chat) {
        return sql.sql(OWNERSHIP).param("chat", chat.toString()).query(Lanes::ownership).optional()
                .orElse(new Ownership(Optional.empty(), 0));
    }

    /** Gives the chat to the officer of a ticket, or back to the bot; returns the new version. */
    public Ownership handTo(ChatId chat, Optional<String> ticket) {
        sql.sql(ADD).param("chat", chat.toString()).update();
        return sql.sql(HAND).param("chat", chat.toString()).param("ticket", ticket.orElse(null))
                .query(Lanes::ownership).single();
    }

    private static Ownership ownership(ResultSet row, int number) throws SQLException {
        return new Ownership(Optional.ofNullable(row.getString("ticket")), row.getLong("owner_version"));
    }
}
