package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import id.tanyapaspor.bot.hours.Hours;

/**
 * Where a waiting ticket stands.
 *
 * @param place 1 for the one that is served next
 * @param expected range of working minutes until the answer; empty while there is nothing to go by
 * @param opensAt when the desk opens again, if it is closed or will be before the turn comes
 * @param unattended whether the desk is open and nobody is at work who may serve it, so that nothing can be promised
 */
public record Standing(int place, Optional<Wait> expected, Optional<Instant> opensAt, boolean unattended) {

    /** A range of minutes. */
    public record Wait(int from, int to) {

        Duration middle() {
            return Duration.ofMinutes(from + to).dividedBy(2);
        }
    }

    static Standing unattended(int place) {
        return new Standing(place, Optional.empty(), Optional.empty(), true);
    }

    /** A break, a night or a weekend that is likely to come before the turn is told of. */
    static Standing of(int place, Optional<Wait> expected, Hours hours, Instant now) {
        Optional<Instant> opening = hours.open(now)
                ? expected.flatMap(wait -> hours.after(now, wait.middle())).flatMap(hours::lastOpening)
                        .filter(opens -> opens.isAfter(now))
                : hours.nextOpening(now);
        return new Standing(place, expected, opening, false);
    }
}
