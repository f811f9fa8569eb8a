package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.desk.Diary.Person;

/**
 * A simulated officer.
 *
 * @param slowness 1 for the average; at 2, everything takes twice as long
 * @param shifts when they work, in order and within opening hours; between two of a day they have a break
 * @param tells whether they say so when they come, pause or go
 * @param vanishes when they leave a ticket in hand and say nothing until their next shift
 */
record Clerk(Actor actor, Town town, double slowness, List<Shift> shifts, boolean tells, Optional<Instant> vanishes) {

    private static final Duration DAY = Duration.ofHours(9);

    record Shift(Instant from, Instant to) {

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    Remit remit() {
        return new Remit(town.office().stream().toList(), List.of(), Remit.USUAL_LOAD);
    }

    /** Who may be served by this officer. */
    boolean serves(Person person) {
        return person.pooled || person.town == town;
    }

    boolean works(Instant moment) {
        return shifts.stream().anyMatch(shift -> shift.covers(moment));
    }

    Optional<Instant> nextShift(Instant now) {
        return shifts.stream().map(Shift::from).filter(from -> from.isAfter(now)).findFirst();
    }

    Optional<Instant> endOfShift(Instant now) {
        return shifts.stream().filter(shift -> shift.covers(now)).map(Shift::to).findFirst();
    }

    /** The end of the day's last shift. */
    Instant goesHome(Instant now) {
        return shifts.stream().filter(shift -> shift.from().isBefore(now.plus(DAY))).map(Shift::to)
                .max(Comparator.naturalOrder()).orElse(now);
    }
}
