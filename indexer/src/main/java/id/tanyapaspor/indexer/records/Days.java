package id.tanyapaspor.indexer.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, a month or a year as a stretch of milliseconds, the last included. */
record Days(long first, long last) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    /** `2026-11-20`, `2026-11` or `2026`; empty when it is none. */
    static Optional<Days> read(String text, ZoneId zone) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(written.group(1));
            int month = written.group(2) == null ? 1 : Integer.parseInt(written.group(2));
            if (written.group(3) != null) {
                LocalDate day = LocalDate.of(year, month, Integer.parseInt(written.group(3)));
                return Optional.of(between(day, day.plusDays(1), zone));
            }
            YearMonth begin = YearMonth.of(year, month);
            YearMonth end = written.group(2) == null ? begin.plusYears(1) : begin.plusMonths(1);
            return Optional.of(between(begin.atDay(1), end.atDay(1), zone));
        } catch (DateTimeException _) {
            return Optional.empty(); // the 31st of February
        }
    }

    private static Days between(LocalDate from, LocalDate before, ZoneId zone) {
        return new Days(from.atStartOfDay(zone).toInstant().toEpochMilli(),
                before.atStartOfDay(zone).toInstant().toEpochMilli() - 1);
    }
}
