package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A date, or a range of dates, on which other hours hold, or none: Ramadan, a local holiday, a day of training.
 *
 * @param periods hours of each day; none means closed
 * @param fridays hours of the Fridays among them, where those differ
 * @param always whether they hold also on days that are closed otherwise, such as a Saturday or a holiday
 */
public record SpecialDays(LocalDate first, LocalDate last, String reason, List<Period> periods, List<Period> fridays,
        boolean always) {

    public SpecialDays {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Ends before it begins: " + first + " to " + last);
        }
        periods = Period.merged(periods);
        fridays = Period.merged(fridays);
    }

    public boolean closed() {
        return periods.isEmpty() && fridays.isEmpty();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** @param works whether the office would be open on the day without this */
    boolean holdOn(LocalDate day, boolean works) {
        return covers(day) && (works || always || closed());
    }

    List<Period> on(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY && !fridays.isEmpty() ? fridays : periods;
    }

    long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
