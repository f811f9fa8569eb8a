package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a waiting ticket stands.
 *
 * @param place 1 for the one that is served next
 * @param expected range of working minutes; empty while too little is known to promise anything
 * @param opensAt when the desk opens again, if it is closed or will be before the turn comes
 */
public record Standing(int place, Optional<Wait> expected, Optional<Instant> opensAt) {

    /** A range of minutes. */
    public record Wait(int from, int to) {}
}
