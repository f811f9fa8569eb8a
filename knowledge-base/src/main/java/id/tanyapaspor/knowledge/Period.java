package id.tanyapaspor.knowledge;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both included; no last day means until further notice. */
public record Period(LocalDate from, @Nullable LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Period other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }
}
