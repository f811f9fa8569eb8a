package id.tanyapaspor.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both included; no last day means until further notice. */
public record Period(LocalDate from, @Nullable LocalDate until) {

    /** Days of content begin at midnight in western Indonesia, wherever somebody asks. */
    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /** The day on which a moment falls. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, WIB);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Period other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }
}
