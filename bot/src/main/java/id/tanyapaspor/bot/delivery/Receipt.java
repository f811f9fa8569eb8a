package id.tanyapaspor.bot.delivery;

import java.time.Duration;

/** What became of a message that a channel was asked to send. */
public sealed interface Receipt {

    /** It arrived; the channel calls it so (empty when it has no name, as for typing). */
    record Sent(String messageId) implements Receipt {}

    /** Not now: the chat, or with `everyone` the whole channel, takes nothing for so long. */
    record Later(Duration pause, boolean everyone, String why) implements Receipt {}

    /** The chat takes nothing any more: blocked, deactivated, kicked. */
    record Gone(String why) implements Receipt {}

    /** This message will never be taken; it is put aside where an admin sees it. */
    record Refused(String why) implements Receipt {}

    /** The connection broke after the request was written: sent or not, nobody can tell. */
    record Unknown(String why) implements Receipt {}
}
