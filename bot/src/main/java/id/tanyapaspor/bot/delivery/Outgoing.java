package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A message on its way out.
 *
 * @param key what makes it one of its kind: a second row of the same key is not written
 * @param to the chat that reads it
 * @param message what is said
 * @param notBefore moment before which it is not sent
 * @param speaker ownership version of the chat under which it was written: refused when the chat changed hands since;
 *     empty for what must be said whoever owns the chat
 * @param priority answers to people go before what we begin ourselves
 */
public record Outgoing(
        String key,
        ChatId to,
        Message message,
        Instant notBefore,
        Optional<Long> speaker,
        Priority priority) {

    /** The same, to be sent later. */
    Outgoing notBefore(Instant later) {
        return new Outgoing(key, to, message, later, speaker, priority);
    }

    /** Who waits for it. */
    public enum Priority {
        ANSWER,
        NOTICE
    }
}
