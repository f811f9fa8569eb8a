package id.tanyapaspor.bot.delivery;

import java.util.Optional;

import org.springframework.stereotype.Component;

/** What is remembered of each chat: its state, as JSON that only the handler reads, and who owns the conversation. */
@Component
public class Lanes {

    /** Who speaks in a chat: the bot, or the officer of a ticket; the version rises whenever that changes. */
    public record Ownership(Optional<String> ticket, long version) {}

    public Optional<String> state(ChatId chat) {
        throw new IllegalStateException("being built");
    }

    public void saveState(ChatId chat, String json) {
        throw new IllegalStateException("being built");
    }

    public Ownership ownership(ChatId chat) {
        throw new IllegalStateException("being built");
    }

    /** Gives the chat to the officer of a ticket, or back to the bot; returns the new version. */
    public Ownership handTo(ChatId chat, Optional<String> ticket) {
        throw new IllegalStateException("being built");
    }
}
