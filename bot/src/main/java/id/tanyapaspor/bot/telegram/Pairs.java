package id.tanyapaspor.bot.telegram;

import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message;

/** Which message is a copy of which, on the two sides of the desk. */
final class Pairs {

    private static final Logger log = LoggerFactory.getLogger(Pairs.class);

    private static final String ADD = """
            insert into message_pair (chat, message_id, from_chat, from_message, made_at)
            values (:chat, :message, :fromChat, :fromMessage, :now)
            on conflict (chat, message_id) do nothing""";

    private static final String COPIED = """
            select count(*) from message_pair where chat = :chat and message_id = :message""";

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Pairs(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Only edits need it: when it cannot be written, the copy still was sent. */
    void add(ChatId chat, String message, Message.Copy original) {
        try {
            insert(chat, message, original);
        } catch (NestedRuntimeException e) {
            log.error("Message {} of {} is not noted as a copy", message, chat, e);
        }
    }

    private void insert(ChatId chat, String message, Message.Copy original) {
        transaction.executeWithoutResult(_ -> sql.sql(ADD)
                .param("chat", chat.toString())
                .param("message", message)
                .param("fromChat", original.from().toString())
                .param("fromMessage", original.messageId())
                .param("now", clock.millis())
                .update());
    }

    /** Somebody else wrote what this message says: it is a copy. */
    boolean copied(ChatId chat, String message) {
        return sql.sql(COPIED).param("chat", chat.toString()).param("message", message).query(Integer.class)
                .single() > 0;
    }
}
