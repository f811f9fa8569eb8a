package id.tanyapaspor.bot.delivery;

import java.util.Optional;

import org.springframework.stereotype.Component;

/** What is to be said, a row each, until it is sent. */
@Component
public class Outbox {

    /** Writes a row in the caller's transaction, unless there is one of the same key; returns the row's id either way. */
    public String put(Outgoing outgoing) {
        throw new IllegalStateException("being built");
    }

    /** What the channel calls the message that a row became, once it is sent. */
    public Optional<String> messageId(String outboxId) {
        throw new IllegalStateException("being built");
    }
}
