package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;

/** Chats that want to be told when an outage ends. */
@Component
class Followers {

    /** Changes nothing, but holds the outage: whoever ends it waits for us, or we see that it has ended. */
    private static final String HOLD = """
            update bulletin set version = version where id = :id and kind = 'outage' and ended_at is null""";

    private static final String ADD = """
            insert into bulletin_follower (bulletin, chat, language, at) values (:id, :chat, :language, :now)
            on conflict (bulletin, chat) do nothing""";

    private static final String REMOVE = """
            delete from bulletin_follower where bulletin = :id and chat = :chat""";

    private static final String ALL = """
            select chat, language from bulletin_follower where bulletin = :id""";

    private static final String COUNT = """
            select count(*) from bulletin_follower where bulletin = :id""";

    private static final String FORGET = """
            delete from bulletin_follower
            where bulletin in (select id from bulletin where ended_at is not null and ended_at < :before)""";

    private final JdbcClient sql;

    Followers(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when there is no end to wait for any more; in the caller's transaction. */
    boolean add(String bulletin, ChatId chat, String language, Instant now) {
        if (sql.sql(HOLD).param("id", bulletin).update() == 0) {
            return false;
        }
        sql.sql(ADD).param("id", bulletin).param("chat", chat.toString()).param("language", language)
                .param("now", now.toEpochMilli()).update();
        return true;
    }

    void remove(String bulletin, ChatId chat) {
        sql.sql(REMOVE).param("id", bulletin).param("chat", chat.toString()).update();
    }

    /** Each chat with its language. */
    Map<ChatId, String> of(String bulletin) {
        return sql.sql(ALL).param("id", bulletin)
                .query((row, _) -> Map.entry(ChatId.parse(row.getString(1)), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int count(String bulletin) {
        return sql.sql(COUNT).param("id", bulletin).query(Integer.class).single();
    }

    /** Forgets who followed what ended before a moment. */
    int forget(Instant before) {
        return sql.sql(FORGET).param("before", before.toEpochMilli()).update();
    }
}
