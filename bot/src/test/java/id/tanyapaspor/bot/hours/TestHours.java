package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.knowledge.Office;

/** Opening hours for tests: those of most offices, in Jakarta, and calendars on a test's database. */
public final class TestHours {

    public static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    static final Map<DayOfWeek, List<Period>> WEEK = week();
    static final HoursSettings COUNTRY = new HoursSettings(JAKARTA, WEEK, Duration.ofMinutes(30));

    private TestHours() {}

    /** Monday to Thursday 08.00 to 12.00 and 13.00 to 16.00, on Fridays with a longer break; no holidays. */
    public static Hours jakarta() {
        return new Hours(JAKARTA, WEEK, List.of(), Set.of());
    }

    /** Calendars of a country with these hours, no holidays, and no offices of its own. */
    public static Calendars calendars(TestDatabase database, InstantSource clock) {
        return calendars(database, clock, List.of());
    }

    public static Calendars calendars(TestDatabase database, InstantSource clock, List<Office> offices) {
        var version = new HoursVersion(database.sql());
        return new Calendars(book(database), holidays(database, Map.of()), version, COUNTRY, () -> offices, clock);
    }

    static HoursBook book(TestDatabase database) {
        return new HoursBook(database.sql(), new HoursVersion(database.sql()));
    }

    static Holidays holidays(TestDatabase database, Map<Integer, ShippedHolidays.Year> shipped) {
        return new Holidays(database.sql(), new HoursVersion(database.sql()), new ShippedHolidays(shipped),
                database.transaction());
    }

    static Office office(String name, String province) {
        return new Office(name, "", "", province, "", "", "", "", Optional.empty(), "", "");
    }

    private static Map<DayOfWeek, List<Period>> week() {
        Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            week.put(day, Period.list("08:00-12:00,13:00-16:00"));
        }
        week.put(DayOfWeek.FRIDAY, Period.list("08:00-11:30,13:00-16:00"));
        return Map.copyOf(week);
    }
}
