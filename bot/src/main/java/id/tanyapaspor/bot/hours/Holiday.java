package id.tanyapaspor.bot.hours;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A day on which no office opens.
 *
 * @param source the decree, where it is another than the year's
 */
record Holiday(LocalDate day, Kind kind, String name, String source) {

    /** A national holiday, or collective leave ("cuti bersama"), which closes government offices as well. */
    enum Kind {
        NATIONAL,
        LEAVE;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    private static final String LEAVE = "cuti bersama";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Reads `2026-01-01 Tahun Baru Masehi`, or `2026-12-24 Cuti bersama Natal`. */
    static Holiday of(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        String name = parts.length < 2 ? "" : parts[1];
        boolean leave = saysLeave(name);
        String called = leave ? name.substring(LEAVE.length()).replaceFirst("^[\\s:]+", "") : name;
        if (called.isBlank()) {
            throw new Unreadable("hours.problem.holiday", "Write a holiday as 2026-01-01 and its name, not " + text,
                    text.strip());
        }
        return new Holiday(date(parts[0]), leave ? Kind.LEAVE : Kind.NATIONAL, called, "");
    }

    static boolean saysLeave(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(LEAVE);
    }

    static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (near(date.getYear())) {
                return date;
            }
            throw noDate(text);
        } catch (DateTimeParseException e) {
            throw noDate(text);
        }
    }

    /** A year that somebody may mean; 0202 and 20270 are slips. */
    static boolean near(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Unreadable noDate(String text) {
        return new Unreadable("hours.problem.date", "Write a date as 2026-01-31, not " + text, text.strip());
    }

    /** Writes what {@link #of} reads. */
    String line() {
        return day + " " + (kind == Kind.LEAVE ? "Cuti bersama " : "") + name;
    }
}
