package id.tanyapaspor.bot.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.bot.desk.Ticket;

/**
 * A ticket's way over the desk, as far as figures are made of it.
 *
 * @param reason why it came to an officer
 * @param holder whose it is, or was when it ended
 */
record Course(Ticket.State state, Optional<String> topic, Optional<String> reason, Optional<Holder> holder,
        Moments at, Lengths lengths, Optional<Ending> ending) {

    record Holder(String id, String name) {}

    record Moments(Instant entered, Optional<Instant> answered, Optional<Instant> closed) {}

    /**
     * Working time.
     *
     * @param age from its entry to its end, or to now
     * @param waited from its entry until it was first taken
     * @param answer from its entry to the first answer
     * @param holderAnswer from the moment at which its holder took it to the first answer, if that is the holder's
     * @param handling from the moment at which its holder took it to its end
     */
    record Lengths(Duration age, Optional<Duration> waited, Optional<Duration> answer, Optional<Duration> holderAnswer,
            Optional<Duration> handling) {}

    record Ending(Ticket.Outcome outcome, Optional<Boolean> helped) {}

    /** Endings that are not the work of an officer: nothing can be learnt from how long they took. */
    private static final Set<Ticket.Outcome> NOT_WORKED_OUT = Set.of(Ticket.Outcome.NO_REPLY,
            Ticket.Outcome.CANCELLED, Ticket.Outcome.DUPLICATE);

    boolean isWorkedOut() {
        return ending.filter(end -> !NOT_WORKED_OUT.contains(end.outcome())).isPresent();
    }

    boolean endedAs(Ticket.Outcome... outcomes) {
        return ending.filter(end -> Set.of(outcomes).contains(end.outcome())).isPresent();
    }

    boolean enteredIn(Instant from, Instant to) {
        return within(at.entered(), from, to);
    }

    boolean closedIn(Instant from, Instant to) {
        return at.closed().filter(moment -> within(moment, from, to)).isPresent();
    }

    static boolean within(Instant moment, Instant from, Instant to) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
