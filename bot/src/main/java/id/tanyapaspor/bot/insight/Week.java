package id.tanyapaspor.bot.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

import id.tanyapaspor.knowledge.Period;

/** A week from its Monday, by western Indonesian time. */
record Week(LocalDate monday) implements Comparable<Week> {

    static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The last that is over. */
    static Week over(Instant now) {
        return of(Period.day(now)).before(1);
    }

    /** Reads what {@link #name()} wrote. */
    static Week parse(String name) {
        int year = Integer.parseInt(name.substring(0, 4));
        return of(LocalDate.of(year, 1, 4)).before(1 - Integer.parseInt(name.substring(6)));
    }

    Week before(int weeks) {
        return new Week(monday.minusWeeks(weeks));
    }

    /** As ISO 8601 has it: 2026-W48. */
    String name() {
        return "%04d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    Instant from() {
        return monday.atStartOfDay(Period.WIB).toInstant();
    }

    Instant to() {
        return before(-1).from();
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }
}
