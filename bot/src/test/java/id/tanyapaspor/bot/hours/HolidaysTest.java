package id.tanyapaspor.bot.hours;

import java.util.List;
import java.util.Map;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.hours.ShippedHolidays.Year;

import static org.assertj.core.api.Assertions.assertThat;

class HolidaysTest {

    private static final Holiday NEW_YEAR = Holiday.of("2027-01-01 Tahun Baru Masehi");
    private static final Holiday EID = Holiday.of("2027-03-10 Idulfitri 1448 H");
    private static final Holiday LEAVE = Holiday.of("2027-03-09 Cuti bersama Idulfitri");
    private static final Year GUESS = new Year("perkiraan", false, List.of(EID, NEW_YEAR));
    private static final Year DECREE = new Year("SKB 1205/2026", true, List.of(NEW_YEAR, LEAVE, EID));

    @DatabaseTest
    void what_ships_is_taken_in_at_first_use(TestDatabase database) {
        assertThat(started(database, GUESS).year(2027)).isEqualTo(
                new HolidayYear(2027, "perkiraan", false, List.of(NEW_YEAR, EID)));
    }

    @DatabaseTest
    void a_later_version_brings_a_better_list(TestDatabase database) {
        started(database, GUESS);
        Holidays later = started(database, DECREE);
        assertThat(later.year(2027)).isEqualTo(
                new HolidayYear(2027, "SKB 1205/2026", true, List.of(NEW_YEAR, LEAVE, EID)));
        assertThat(later.shippedSince(2027)).isEmpty();
    }

    @DatabaseTest
    void a_start_that_brings_nothing_new_changes_nothing(TestDatabase database) {
        started(database, DECREE);
        String version = new HoursVersion(database.sql()).name();
        started(database, DECREE);
        assertThat(new HoursVersion(database.sql()).name()).isEqualTo(version);
    }

    @DatabaseTest
    void a_year_that_people_changed_is_theirs_until_they_give_it_back(TestDatabase database) {
        Holidays first = started(database, GUESS);
        assertThat(first.remove(EID)).isTrue();
        assertThat(first.shippedSince(2027)).as("they know that one").isEmpty();
        Holidays later = started(database, DECREE);
        HolidayYear kept = later.year(2027);
        assertThat(kept).isEqualTo(new HolidayYear(2027, "perkiraan", false, List.of(NEW_YEAR)));
        HolidayYear shipped = later.shippedSince(2027).orElseThrow();
        assertThat(shipped.source()).isEqualTo("SKB 1205/2026");
        later.follow(shipped);
        assertThat(later.year(2027)).isEqualTo(shipped);
        assertThat(started(database, GUESS).year(2027).source()).as("and follows again").isEqualTo("perkiraan");
    }

    @DatabaseTest
    void a_date_is_a_holiday_once(TestDatabase database) {
        Holidays holidays = started(database, GUESS);
        assertThat(holidays.add(Holiday.of("2027-03-10 Hari lain"))).isFalse();
        assertThat(holidays.add(LEAVE)).isTrue();
        assertThat(holidays.year(2027).days()).containsExactly(NEW_YEAR, LEAVE, EID);
        assertThat(holidays.remove(LEAVE)).isTrue();
        assertThat(holidays.remove(LEAVE)).isFalse();
    }

    @DatabaseTest
    void a_year_that_nothing_ships_for_begins_with_its_first_day(TestDatabase database) {
        Holidays holidays = started(database, GUESS);
        var day = new Holiday(NEW_YEAR.day().plusYears(1), Holiday.Kind.NATIONAL, "Tahun Baru", "Keppres 8/2024");
        assertThat(holidays.year(2028)).isEqualTo(HolidayYear.missing(2028));
        assertThat(holidays.add(day)).isTrue();
        holidays.state(2028, "SKB 2027", true);
        assertThat(holidays.year(2028)).isEqualTo(new HolidayYear(2028, "SKB 2027", true, List.of(day)));
        assertThat(holidays.years()).extracting(HolidayYear::year).containsExactly(2027, 2028);
    }

    private static Holidays started(TestDatabase database, Year shipped) {
        Holidays holidays = TestHours.holidays(database, Map.of(2027, shipped));
        holidays.takeShipped();
        return holidays;
    }
}
