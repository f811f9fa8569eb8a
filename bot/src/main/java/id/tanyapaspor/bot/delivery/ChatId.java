package id.tanyapaspor.bot.delivery;

/**
 * One chat of one channel; also the lane in which its events are handled, one at a time and in order.
 *
 * @param channel name of the channel, such as `telegram` or `web`
 * @param id what the channel calls the chat
 */
public record ChatId(String channel, String id) {

    /** Reads what {@link #toString()} wrote. */
    public static ChatId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not a chat: " + text);
        }
        return new ChatId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return channel + ":" + id;
    }
}
