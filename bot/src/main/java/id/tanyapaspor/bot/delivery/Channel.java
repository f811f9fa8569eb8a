package id.tanyapaspor.bot.delivery;

/** A way to people: Telegram, the officers' group, the web page. */
public interface Channel {

    /** The name that stands in {@link ChatId#channel()}. */
    String name();

    /**
     * What a stored update means.
     *
     * @throws UnreadableUpdate when it means nothing that we know how to read
     */
    Event read(String body);

    /** Sends one message and says what became of it; never throws for what the other side does. */
    Receipt send(Outgoing outgoing);

    /** Opens a file that somebody sent; never throws for what the other side does. */
    Download open(Event.Attachment attachment);

    /** How fast this chat may be written to: rows with one budget share its limit. */
    Budget budget(Outgoing outgoing);

    /** Whether texts that wait behind each other may leave as one, because few messages may be sent. */
    default boolean joins() {
        return false;
    }

    /** A limit on sending: at most `burst` at once, then one each `interval` milliseconds. */
    record Budget(String name, int burst, long interval) {}

    /** An update that cannot be read; it is kept, reported, and does not hold up its chat. */
    final class UnreadableUpdate extends RuntimeException {
        public UnreadableUpdate(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
