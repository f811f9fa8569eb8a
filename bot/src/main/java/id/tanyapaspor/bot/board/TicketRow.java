package id.tanyapaspor.bot.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import id.tanyapaspor.bot.desk.Ticket;

/**
 * A ticket as it stands in the sheet; of what was said, nothing.
 *
 * @param overtaken how many tickets of the same office entered later and were taken earlier
 */
record TicketRow(String number, Queue queue, Origin origin, Times times, Lengths lengths, Ticket.State state,
        Optional<Ticket.Outcome> outcome, Optional<Boolean> helped, Optional<String> officer, int reopened,
        int overtaken, Optional<String> mergedInto) {

    record Queue(Ticket.Lane lane, Optional<Ticket.PriorityReason> reason, int entryPlace) {}

    record Origin(Optional<String> office, Optional<String> topic, String channel, Optional<String> language) {}

    record Times(Instant opened, Optional<Instant> taken, Optional<Instant> answered, Optional<Instant> closed) {}

    /** Working time: from the opening until it was taken and until it was answered, and in its officer's hands. */
    record Lengths(Optional<Duration> waited, Optional<Duration> answer, Optional<Duration> handling) {}
}
