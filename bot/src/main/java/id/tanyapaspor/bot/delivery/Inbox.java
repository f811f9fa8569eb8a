package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

/** Updates that were given to us, stored before they are confirmed; the same update is stored once. */
@Component
public class Inbox {

    /** An update as a channel gave it. `update` is unique in the channel; `chat` is the lane in which it is handled. */
    public record Update(String channel, String update, ChatId chat, Instant receivedAt, String body) {}

    /** Stores updates in one transaction and says how many were new. */
    public int store(List<Update> updates) {
        throw new IllegalStateException("being built");
    }

    /** Brings an {@link Event.Due} to a chat at a time; a later call of the same name moves the time. */
    public void wake(ChatId chat, String name, Instant at) {
        throw new IllegalStateException("being built");
    }
}
