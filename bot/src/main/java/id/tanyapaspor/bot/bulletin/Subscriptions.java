package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;

/** Who wants to be told what. */
@Component
class Subscriptions {

    /** The topic of whoever wants to hear everything. */
    static final String ALL = "all";

    private static final String ADD = """
            insert into subscription (chat, topic, language, at) values (:chat, :topic, :language, :now)
            on conflict (chat, topic) do nothing""";

    private static final String SPEAK = """
            update subscription set language = :language where chat = :chat""";

    private static final String REMOVE = """
            delete from subscription where chat = :chat and topic = :topic""";

    private static final String REMOVE_ALL = """
            delete from subscription where chat in (:chats)""";

    private static final String OF = """
            select topic from subscription where chat = :chat""";

    private static final String CHATS = """
            select distinct chat, language from subscription where :everybody = 1 or topic in (:topics)""";

    private final JdbcClient sql;

    Subscriptions(JdbcClient sql) {
        this.sql = sql;
    }

    static String label(String label) {
        return "label:" + label;
    }

    static String office(String name) {
        return "office:" + name;
    }

    /** From now on the chat is told in this language, whatever it wanted to hear before. */
    void add(ChatId chat, String topic, String language, Instant now) {
        sql.sql(ADD).param("chat", chat.toString()).param("topic", topic).param("language", language)
                .param("now", now.toEpochMilli()).update();
        sql.sql(SPEAK).param("chat", chat.toString()).param("language", language).update();
    }

    void remove(ChatId chat, String topic) {
        sql.sql(REMOVE).param("chat", chat.toString()).param("topic", topic).update();
    }

    /** Says whether there were any. */
    boolean removeAll(Collection<ChatId> chats) {
        return !chats.isEmpty() && sql.sql(REMOVE_ALL)
                .param("chats", chats.stream().map(ChatId::toString).toList()).update() > 0;
    }

    Set<String> of(ChatId chat) {
        return Set.copyOf(sql.sql(OF).param("chat", chat.toString()).query(String.class).list());
    }

    /** Each chat that wants to hear of it, once, with its language. */
    Map<ChatId, String> to(Content content) {
        Collection<String> topics = Stream.of(Stream.of(ALL), content.labels().stream().map(Subscriptions::label),
                content.offices().stream().map(Subscriptions::office)).flatMap(topic -> topic).toList();
        return sql.sql(CHATS).param("everybody", content.concernsEverybody() ? 1 : 0).param("topics", topics)
                .query((row, _) -> Map.entry(ChatId.parse(row.getString(1)), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }
}
