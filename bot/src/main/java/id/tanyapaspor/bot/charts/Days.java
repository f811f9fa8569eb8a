package id.tanyapaspor.bot.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Whole days, both ends included. */
public record Days(LocalDate first, LocalDate last) {

    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** So many days, of which today is the last. */
    public static Days latest(int count, LocalDate today) {
        return new Days(today.minusDays(count - 1L), today);
    }

    public long count() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first moment that is no longer part of them. */
    public Instant to(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
