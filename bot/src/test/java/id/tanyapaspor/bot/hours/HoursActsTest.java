package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What each change leaves in the audit log. */
class HoursActsTest {

    private static final Account SARI = new Account("7", "sari", "Sari", Set.of(Role.SUPERVISOR), true);
    private static final String OFFICE = "Kantor Imigrasi Denpasar";

    @DatabaseTest
    void an_offices_hours_are_written_down_as_they_became(TestDatabase database) {
        var week = Map.of(DayOfWeek.FRIDAY, Period.list("08:00-11:30"), DayOfWeek.MONDAY, List.<Period>of());
        var hours = new OfficeHours(Optional.of(IndonesianTime.WIT.zone()), week, Optional.of(Duration.ofMinutes(45)));
        acts(database).keep(SARI, OFFICE, hours);
        acts(database).keep(SARI, OFFICE, OfficeHours.NONE);
        assertThat(audited(database)).containsExactly(
                "staff:7 hours.office office:" + OFFICE
                        + " zone=WIT monday=closed friday=08:00-11:30 silence=45",
                "staff:7 hours.office office:" + OFFICE + " as the country");
    }

    @DatabaseTest
    void special_days_are_written_down_when_they_come_and_when_they_go(TestDatabase database) {
        var days = new SpecialDays(LocalDate.parse("2027-02-08"), LocalDate.parse("2027-03-09"), "Ramadan 1448 H",
                Period.list("08:00-12:00"), Period.list("08:00-11:30"), true);
        var kept = new Kept("1", Optional.of(OFFICE), days);
        assertThat(acts(database).add(SARI, kept)).isTrue();
        assertThat(acts(database).add(SARI, new Kept("2", Optional.of(OFFICE), days))).as("nothing done").isFalse();
        acts(database).remove(SARI, kept);
        acts(database).remove(SARI, kept);
        String words = " office:" + OFFICE
                + " 2027-02-08..2027-03-09 08:00-12:00 friday=08:00-11:30 always Ramadan 1448 H";
        assertThat(audited(database)).containsExactly("staff:7 hours.special.add" + words,
                "staff:7 hours.special.remove" + words);
    }

    @DatabaseTest
    void holidays_are_written_down_with_the_decree_that_they_rest_on(TestDatabase database) {
        HoursActs acts = acts(database);
        Holiday day = Holiday.of("2027-03-09 Cuti bersama Idulfitri");
        var other = new Holiday(LocalDate.parse("2027-11-24"), Holiday.Kind.NATIONAL, "Pilkada", "Keppres 9/2027");
        acts.state(SARI, 2027, "SKB 1205/2026", true);
        acts.add(SARI, day);
        assertThat(acts.add(SARI, day)).isFalse();
        acts.add(SARI, other);
        acts.remove(SARI, other);
        assertThat(audited(database)).containsExactly(
                "staff:7 holiday.source holidays:2027 decreed: SKB 1205/2026",
                "staff:7 holiday.add holidays:2027 2027-03-09 Cuti bersama Idulfitri (SKB 1205/2026)",
                "staff:7 holiday.add holidays:2027 2027-11-24 Pilkada (Keppres 9/2027)",
                "staff:7 holiday.remove holidays:2027 2027-11-24 Pilkada (Keppres 9/2027)");
    }

    @DatabaseTest
    void of_a_whole_list_only_what_differs_is_changed_and_written_down(TestDatabase database) {
        HoursActs acts = acts(database);
        Holidays holidays = TestHours.holidays(database, Map.of());
        Holiday stays = Holiday.of("2027-01-01 Tahun Baru");
        Holiday goes = Holiday.of("2027-03-10 Idulfitri");
        Holiday comes = Holiday.of("2027-03-10 Idulfitri 1448 H");
        List.of(stays, goes).forEach(holidays::add);
        holidays.state(2027, "SKB 1205/2026", true);
        acts.replace(SARI, holidays.year(2027), List.of(stays, comes));
        acts.replace(SARI, holidays.year(2027), List.of(stays, comes));
        assertThat(holidays.year(2027).days()).containsExactly(stays, comes);
        assertThat(audited(database)).containsExactly("staff:7 holiday.list holidays:2027 "
                + "-2027-03-10 Idulfitri; +2027-03-10 Idulfitri 1448 H (SKB 1205/2026)");
    }

    private static HoursActs acts(TestDatabase database) {
        var audit = new AuditLog(database.sql(), database.transaction().getTransactionManager());
        return new HoursActs(TestHours.book(database), TestHours.holidays(database, Map.of()), audit, new TestClock());
    }

    private static List<String> audited(TestDatabase database) {
        return database.sql()
                .sql("select actor || ' ' || action || ' ' || subject || ' ' || detail from audit order by seq")
                .query(String.class).list();
    }
}
