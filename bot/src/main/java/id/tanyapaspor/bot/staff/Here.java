package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.time.Instant;

/** The session of a request. */
record Here(String session, Instant began) {

    /** Who wants to change how an account is entered must have shown lately that it is theirs. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    boolean isFresh(Instant now) {
        return began.plus(FRESH).isAfter(now);
    }
}
