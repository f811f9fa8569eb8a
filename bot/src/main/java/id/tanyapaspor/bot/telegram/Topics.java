package id.tanyapaspor.bot.telegram;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message;

/** The topics of tickets. */
final class Topics {

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** The applicant's chat is the ticket's, which the desk keeps. */
    private static final String CREATING = """
            insert into forum_topic (ticket, group_id, lane, state, made_at)
            values (:ticket, :group, coalesce((select chat from ticket where number = :ticket), 'forum:general'),
                'creating', :now)
            on conflict (ticket) do update
            set group_id = excluded.group_id, thread_id = null, state = 'creating', card_now = null""";

    private static final String OPENED = """
            update forum_topic set thread_id = :thread, state = 'open' where ticket = :ticket""";

    private static final String STATE = """
            update forum_topic set state = :state where ticket = :ticket""";

    private static final String CARD = """
            update forum_topic set card_key = :key, card = :card, card_first = :message, card_now = :message
            where ticket = :ticket""";

    private static final String CARD_READS = """
            update forum_topic set card = :card where ticket = :ticket""";

    private static final String CARD_STANDS = """
            update forum_topic set card_now = :message where ticket = :ticket""";

    private static final String SELECT = """
            select ticket, group_id, thread_id, lane, state, card_key, card, card_first, card_now from forum_topic\s""";

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Topics(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param thread empty until Telegram made it
     * @param lane the applicant's chat
     */
    record Topic(String ticket, long group, Optional<Integer> thread, ChatId lane, boolean closed,
            Optional<Card> card) {}

    /**
     * The first message of a topic.
     *
     * @param key of the outbox row that said it
     * @param first what the message was called when the row was sent, by which edits know it
     * @param now what it is called in the topic as it is now; empty when that topic was made anew without it
     */
    record Card(String key, Message.Text text, String first, Optional<String> now) {}

    Optional<Topic> of(String ticket) {
        return sql.sql(SELECT + "where ticket = :ticket").param("ticket", ticket).query(Topics::topic).optional();
    }

    private Optional<Topic> in(long group, long thread) {
        return sql.sql(SELECT + "where group_id = :group and thread_id = :thread").param("group", group)
                .param("thread", thread).query(Topics::topic).optional();
    }

    /**
     * The topic that somebody writes in. After a crash two may have been made for one ticket: the one that we do not know is
     * told by its name, which begins with the ticket's number.
     */
    Optional<Topic> meant(long group, long thread, String name) {
        return in(group, thread).or(() -> of(name.split(" ", 2)[0]).filter(topic -> topic.group() == group));
    }

    /** A topic, for the first time or anew, is about to be made. */
    void creating(String ticket, long group) {
        update(sql.sql(CREATING).param("ticket", ticket).param("group", group).param("now", clock.millis()));
    }

    void opened(String ticket, int thread) {
        update(sql.sql(OPENED).param("ticket", ticket).param("thread", thread));
    }

    void closed(String ticket) {
        update(sql.sql(STATE).param("ticket", ticket).param("state", "closed"));
    }

    void reopened(String ticket) {
        update(sql.sql(STATE).param("ticket", ticket).param("state", "open"));
    }

    void card(String ticket, String key, Message.Text text, String messageId) {
        update(sql.sql(CARD).param("ticket", ticket).param("key", key).param("card", JSON.writeValueAsString(text))
                .param("message", messageId));
    }

    /** The card reads otherwise. */
    void cardReads(String ticket, Message.Text text) {
        update(sql.sql(CARD_READS).param("ticket", ticket).param("card", JSON.writeValueAsString(text)));
    }

    /** The card stands in a topic that was made anew. */
    void cardStands(String ticket, String messageId) {
        update(sql.sql(CARD_STANDS).param("ticket", ticket).param("message", messageId));
    }

    private void update(JdbcClient.StatementSpec statement) {
        transaction.executeWithoutResult(_ -> statement.update());
    }

    private static Topic topic(ResultSet row, int number) throws SQLException {
        int thread = row.getInt("thread_id");
        Optional<Integer> made = row.wasNull() ? Optional.empty() : Optional.of(thread);
        return new Topic(row.getString("ticket"), row.getLong("group_id"), made, ChatId.parse(row.getString("lane")),
                row.getString("state").equals("closed"), card(row));
    }

    private static Optional<Card> card(ResultSet row) throws SQLException {
        return row.getString("card_key") == null
                ? Optional.empty()
                : Optional.of(new Card(row.getString("card_key"),
                        JSON.readValue(row.getString("card"), Message.Text.class), row.getString("card_first"),
                        Optional.ofNullable(row.getString("card_now"))));
    }
}
