package id.tanyapaspor.bot.desk;

import java.util.Optional;

/** What became of an officer's wish to take a ticket. */
sealed interface Taking {

    record Took(Ticket ticket) implements Taking {}

    /** Nobody waits. */
    record Nobody() implements Taking {}

    /** This officer has as many tickets in hand as they may. */
    record Full(int limit) implements Taking {}

    /** It does not wait any more, or never did; whoever holds it, if somebody does. */
    record Gone(Optional<Actor> holder) implements Taking {}

    /** Somebody waits longer: passing them over needs a reason. */
    record NeedsReason(String oldest) implements Taking {}
}
