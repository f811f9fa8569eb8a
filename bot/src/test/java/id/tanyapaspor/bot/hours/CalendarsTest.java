package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.knowledge.Office;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarsTest {

    private static final Optional<String> NOWHERE = Optional.empty();
    private static final Optional<String> DENPASAR = Optional.of("Kantor Imigrasi Denpasar");
    private static final Optional<String> JAYAPURA = Optional.of("Kantor Imigrasi Jayapura");
    private static final List<Office> OFFICES = List.of(TestHours.office(DENPASAR.get(), "Bali"),
            TestHours.office(JAYAPURA.get(), "Papua"));
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-19");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    private final TestClock clock = new TestClock();

    @DatabaseTest
    void an_office_that_keeps_nothing_follows_the_country_by_the_clock_of_its_province(TestDatabase database) {
        Calendars calendars = TestHours.calendars(database, clock, OFFICES);
        assertThat(calendars.of(NOWHERE)).isEqualTo(TestHours.jakarta());
        assertThat(calendars.of(DENPASAR).zone()).isEqualTo(IndonesianTime.WITA.zone());
        assertThat(calendars.of(JAYAPURA).nextOpening(Instant.parse("2026-11-19T22:00:00Z")))
                .contains(Instant.parse("2026-11-19T23:00:00Z"));
        assertThat(calendars.of(Optional.of("Kantor yang tidak ada")).zone()).isEqualTo(TestHours.JAKARTA);
        assertThat(calendars.silence(DENPASAR)).hasMinutes(30);
    }

    @DatabaseTest
    void what_an_office_sets_goes_before_what_the_country_has(TestDatabase database) {
        Map<DayOfWeek, List<Period>> week = Map.of(DayOfWeek.FRIDAY, List.of(), DayOfWeek.SATURDAY,
                Period.list("09:00-11:00"));
        TestHours.book(database).set(DENPASAR.get(), new OfficeHours(Optional.of(IndonesianTime.WIT.zone()), week,
                Optional.of(Duration.ofMinutes(45))));
        Calendars calendars = TestHours.calendars(database, clock, OFFICES);
        Hours hours = calendars.of(DENPASAR);
        assertThat(hours.zone()).isEqualTo(IndonesianTime.WIT.zone());
        assertThat(hours.on(FRIDAY)).isEmpty();
        assertThat(hours.on(FRIDAY.plusDays(1))).isEqualTo(Period.list("09:00-11:00"));
        assertThat(hours.on(THURSDAY)).as("left to the country").isEqualTo(Period.list("08:00-12:00,13:00-16:00"));
        assertThat(calendars.silence(DENPASAR)).hasMinutes(45);
        assertThat(calendars.of(NOWHERE)).isEqualTo(TestHours.jakarta());
    }

    @DatabaseTest
    void what_is_set_back_to_nothing_is_forgotten(TestDatabase database) {
        HoursBook book = TestHours.book(database);
        book.set(DENPASAR.get(), new OfficeHours(Optional.empty(), Map.of(), Optional.of(Duration.ofMinutes(45))));
        book.set(DENPASAR.get(), OfficeHours.NONE);
        assertThat(book.offices()).isEmpty();
    }

    @DatabaseTest
    void special_days_of_the_country_hold_everywhere_but_an_offices_own_go_first(TestDatabase database) {
        HoursBook book = TestHours.book(database);
        SpecialDays ramadan = special("2026-11-16", "2026-11-27", "08:00-12:00,12:30-15:00");
        assertThat(book.add(new Kept("1", NOWHERE, ramadan))).isTrue();
        assertThat(book.add(new Kept("2", DENPASAR, special("2026-11-01", "2026-11-30", "09:00-12:00")))).isTrue();
        assertThat(book.add(new Kept("3", DENPASAR, special("2026-11-20", "2026-11-20", "")))).isTrue();
        Calendars calendars = TestHours.calendars(database, clock, OFFICES);
        assertThat(calendars.of(NOWHERE).on(THURSDAY)).isEqualTo(ramadan.periods());
        assertThat(calendars.of(JAYAPURA).on(THURSDAY)).isEqualTo(ramadan.periods());
        assertThat(calendars.of(DENPASAR).on(THURSDAY)).as("its own, though longer")
                .isEqualTo(Period.list("09:00-12:00"));
        assertThat(calendars.of(DENPASAR).on(FRIDAY)).as("the shorter of its own").isEmpty();
        assertThat(book.special()).extracting(Kept::days).contains(ramadan);
    }

    @DatabaseTest
    void the_same_dates_have_special_days_once(TestDatabase database) {
        HoursBook book = TestHours.book(database);
        var first = new Kept("1", DENPASAR, special("2026-11-20", "2026-11-20", ""));
        assertThat(book.add(first)).isTrue();
        assertThat(book.add(new Kept("2", DENPASAR, special("2026-11-20", "2026-11-20", "09:00-10:00")))).isFalse();
        assertThat(book.add(new Kept("3", JAYAPURA, special("2026-11-20", "2026-11-20", "")))).isTrue();
        assertThat(book.remove(first)).isTrue();
        assertThat(book.remove(first)).isFalse();
        assertThat(book.special()).extracting(Kept::id).containsExactly("3");
    }

    @DatabaseTest
    void a_change_holds_on_every_copy_within_seconds(TestDatabase database) {
        Calendars here = TestHours.calendars(database, clock, OFFICES);
        Calendars there = TestHours.calendars(database, clock, OFFICES);
        assertThat(List.of(here.of(NOWHERE), there.of(NOWHERE))).allMatch(hours -> !hours.on(FRIDAY).isEmpty());
        TestHours.holidays(database, Map.of()).add(Holiday.of(FRIDAY + " Hari Pelatihan"));
        assertThat(there.of(NOWHERE).on(FRIDAY)).as("looked at just now").isNotEmpty();
        clock.pass(Duration.ofSeconds(3));
        assertThat(List.of(here.of(NOWHERE), there.of(NOWHERE))).allMatch(hours -> hours.on(FRIDAY).isEmpty());
    }

    @DatabaseTest
    void a_change_that_is_rolled_back_is_never_seen(TestDatabase database) {
        Calendars calendars = TestHours.calendars(database, clock, OFFICES);
        database.transaction().executeWithoutResult(status -> {
            TestHours.holidays(database, Map.of()).add(Holiday.of(FRIDAY + " Hari Pelatihan"));
            assertThat(calendars.of(NOWHERE).on(FRIDAY)).as("within it").isEmpty();
            status.setRollbackOnly();
        });
        clock.pass(Duration.ofSeconds(3));
        assertThat(calendars.of(NOWHERE).on(FRIDAY)).isNotEmpty();
    }

    @DatabaseTest
    void a_year_without_a_decree_is_told_of_sixty_days_before_it_begins(TestDatabase database) {
        Calendars calendars = TestHours.calendars(database, clock, OFFICES);
        Holidays holidays = TestHours.holidays(database, Map.of());
        assertThat(calendars.unsettledYear()).as("this year's is missing").contains(2026);
        holidays.state(2026, "SKB 1497/2025", true);
        clock.pass(Duration.ofSeconds(3));
        assertThat(calendars.unsettledYear()).as("41 days before the next year").contains(2027);
        holidays.state(2027, "belum ada", false);
        clock.pass(Duration.ofSeconds(3));
        assertThat(calendars.unsettledYear()).contains(2027);
        holidays.state(2027, "SKB 1205/2026", true);
        clock.pass(Duration.ofSeconds(3));
        assertThat(calendars.unsettledYear()).isEmpty();
        clock.pass(Duration.ofDays(346)); // to 1 November 2027
        assertThat(calendars.unsettledYear()).as("61 days before").isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(calendars.unsettledYear()).contains(2028);
    }

    private static SpecialDays special(String first, String last, String periods) {
        return new SpecialDays(LocalDate.parse(first), LocalDate.parse(last), "sebab", Period.list(periods), List.of(),
                false);
    }
}
