package id.tanyapaspor.bot.delivery;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times and limits of delivery.
 *
 * @param poll longest rest of a loop that nobody wakes
 * @param election how long a copy that fell silent keeps what only one may do
 * @param farewell longest wait for what is being done when the service stops
 */
@ConfigurationProperties("tanyapaspor.delivery")
record DeliverySettings(
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("10s") Duration election,
        @DefaultValue("10s") Duration farewell,
        @DefaultValue Working worker,
        @DefaultValue Sending sender,
        @DefaultValue Broadcasting broadcasts,
        @DefaultValue Keeping keep) {

    /**
     * @param threads transactions that handle chats at the same time; SQLite has one in any case
     * @param batch most chats in one transaction
     * @param span after so long, a transaction ends though its batch is not done, for others wait to write
     * @param together most events of a chat that are handed over at once
     * @param failures after so many in a row, the oldest update of a chat is set aside
     * @param again pause after a failure, doubled with each further one
     * @param longest end of the doubling
     */
    record Working(
            @DefaultValue("4") int threads,
            @DefaultValue("16") int batch,
            @DefaultValue("50ms") Duration span,
            @DefaultValue("100") int together,
            @DefaultValue("8") int failures,
            @DefaultValue("1s") Duration again,
            @DefaultValue("1m") Duration longest) {}

    /**
     * @param parallel most chats that are written to at the same time
     * @param notices pause between two messages that we begin ourselves, over all chats
     * @param burst of them may go at once
     * @param doubts how often a text is sent again when nobody can tell whether it arrived
     * @param repeats the same for what may be repeated without harm: edits and the like
     * @param again pause before that, doubled with each further one
     * @param lease after so long, a row that a dead sender had in hand is sent again
     * @param typing a sign of typing older than this is not worth sending
     */
    record Sending(
            @DefaultValue("64") int parallel,
            @DefaultValue("40ms") Duration notices,
            @DefaultValue("25") int burst,
            @DefaultValue("1") int doubts,
            @DefaultValue("5") int repeats,
            @DefaultValue("1s") Duration again,
            @DefaultValue("30s") Duration lease,
            @DefaultValue("5s") Duration typing) {}

    /**
     * @param rate chats a second, over all broadcasts
     * @param every pause between two steps
     */
    record Broadcasting(@DefaultValue("15") int rate, @DefaultValue("1s") Duration every) {

        Broadcasting {
            if (rate < 1 || every.isZero() || every.isNegative()) {
                throw new IllegalArgumentException(
                        "tanyapaspor.delivery.broadcasts.rate must be at least 1 a second, and every longer than nothing");
            }
        }

        /** How many more may be handed over: one step's worth, and no more than two while the sender cannot keep up. */
        int room(int handed) {
            int step = (int) Math.max(1, rate * every.toMillis() / 1000);
            return Math.max(0, Math.min(step, 2 * step - handed));
        }
    }

    /**
     * @param updates how long handled updates are known again when they are given twice
     * @param messages how long a message that was sent can still be edited
     * @param every pause between two clearings
     */
    record Keeping(
            @DefaultValue("72h") Duration updates,
            @DefaultValue("90d") Duration messages,
            @DefaultValue("1h") Duration every) {

        private static final Duration LEAST = Duration.ofHours(48);

        Keeping {
            if (updates.compareTo(LEAST) < 0) {
                throw new IllegalArgumentException("tanyapaspor.delivery.keep.updates must be at least " + LEAST
                        + ": channels may give an update again within a day");
            }
        }
    }
}
