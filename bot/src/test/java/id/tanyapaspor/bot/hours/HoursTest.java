package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static id.tanyapaspor.bot.hours.TestHours.JAKARTA;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

class HoursTest {

    private static final List<Period> DAY = List.of(Period.of("08:00-12:00"), Period.of("13:00-16:00"));
    private static final Map<DayOfWeek, List<Period>> WEEK = Map.of(MONDAY, DAY, WEDNESDAY, DAY, THURSDAY, DAY, FRIDAY,
            List.of(Period.of("13:00-16:00"), Period.of("08:00-11:30")));

    private final Hours hours = with();

    @Test
    void the_desk_is_closed_at_lunch_at_night_on_weekends_and_on_holidays() {
        assertThat(hours.open(at("2026-11-20T08:00"))).isTrue();
        assertThat(hours.open(at("2026-11-20T11:29"))).isTrue();
        assertThat(hours.open(at("2026-11-20T11:30"))).isFalse();
        assertThat(hours.open(at("2026-11-20T13:00"))).isTrue();
        assertThat(hours.open(at("2026-11-20T16:00"))).isFalse();
        assertThat(hours.open(at("2026-11-21T10:00"))).isFalse();
        assertThat(hours.open(at("2026-11-26T10:00"))).isFalse();
    }

    @Test
    void the_next_opening_is_after_lunch_after_the_weekend_after_the_holiday() {
        assertThat(hours.nextOpening(at("2026-11-20T10:00"))).contains(at("2026-11-20T10:00"));
        assertThat(hours.nextOpening(at("2026-11-20T12:00"))).contains(at("2026-11-20T13:00"));
        assertThat(hours.nextOpening(at("2026-11-20T17:00"))).contains(at("2026-11-23T08:00"));
        assertThat(hours.nextOpening(at("2026-11-25T17:00"))).contains(at("2026-11-27T08:00"));
    }

    @Test
    void only_opening_time_counts_between_two_moments() {
        assertThat(hours.between(at("2026-11-20T11:00"), at("2026-11-20T13:30"))).isEqualTo(Duration.ofMinutes(60));
        assertThat(hours.between(at("2026-11-20T15:50"), at("2026-11-23T08:10"))).isEqualTo(Duration.ofMinutes(20));
        assertThat(hours.between(at("2026-11-21T01:00"), at("2026-11-22T23:00"))).isZero();
        assertThat(hours.between(at("2026-11-20T10:00"), at("2026-11-20T09:00"))).isZero();
    }

    @Test
    void working_time_goes_on_after_the_break() {
        assertThat(hours.after(at("2026-11-20T11:15"), Duration.ofMinutes(30))).contains(at("2026-11-20T13:15"));
        assertThat(hours.after(at("2026-11-20T15:45"), Duration.ofMinutes(30))).contains(at("2026-11-23T08:15"));
        assertThat(hours.after(at("2026-11-21T12:00"), Duration.ZERO)).contains(at("2026-11-23T08:00"));
    }

    @Test
    void a_desk_that_never_opens_promises_nothing() {
        var never = new Hours(JAKARTA, Map.of(), List.of(), Set.of());
        assertThat(never.open(at("2026-11-20T10:00"))).isFalse();
        assertThat(never.nextOpening(at("2026-11-20T10:00"))).isEmpty();
        assertThat(never.lastOpening(at("2026-11-20T10:00"))).isEmpty();
        assertThat(never.after(at("2026-11-20T10:00"), Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void a_desk_may_be_open_across_midnight() {
        List<Period> all = Period.list("00:00-24:00");
        var weekend = new Hours(JAKARTA, Map.of(SATURDAY, all, SUNDAY, all), List.of(), Set.of());
        assertThat(weekend.open(at("2026-11-20T23:59"))).isFalse();
        assertThat(weekend.open(at("2026-11-21T00:00"))).isTrue();
        assertThat(weekend.open(at("2026-11-22T23:59"))).isTrue();
        assertThat(weekend.open(at("2026-11-23T00:00"))).isFalse();
        assertThat(weekend.between(at("2026-11-21T23:00"), at("2026-11-22T01:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(weekend.after(at("2026-11-21T23:00"), Duration.ofHours(2))).contains(at("2026-11-22T01:00"));
    }

    @Test
    void periods_that_overlap_count_once() {
        var twice = new Hours(JAKARTA,
                Map.of(FRIDAY, List.of(Period.of("08:00-11:00"), Period.of("10:00-12:00"), Period.of("09:00-09:30"))),
                List.of(), Set.of());
        assertThat(twice.between(at("2026-11-20T00:00"), at("2026-11-20T23:00"))).isEqualTo(Duration.ofHours(4));
        assertThat(twice.after(at("2026-11-20T08:00"), Duration.ofHours(4))).contains(at("2026-11-20T12:00"));
    }

    @Test
    void each_zone_opens_by_its_own_clock() {
        var jayapura = new Hours(IndonesianTime.WIT.zone(), WEEK, List.of(), Set.of());
        var makassar = new Hours(IndonesianTime.WITA.zone(), WEEK, List.of(), Set.of());
        Instant seven = at("2026-11-20T07:00");
        assertThat(hours.open(seven)).isFalse();
        assertThat(makassar.open(seven)).isTrue();
        assertThat(jayapura.nextOpening(at("2026-11-20T05:00"))).contains(at("2026-11-20T06:00"));
        assertThat(jayapura.sameDay(at("2026-11-20T21:59"), at("2026-11-20T22:00"))).isFalse();
    }

    @Test
    void a_day_of_its_own_may_be_closed() {
        Hours closed = with(special("2026-11-20", "2026-11-20", "", "", false));
        assertThat(closed.open(at("2026-11-20T10:00"))).isFalse();
        assertThat(closed.nextOpening(at("2026-11-19T17:00"))).contains(at("2026-11-23T08:00"));
        assertThat(closed.lastOpening(at("2026-11-20T10:00"))).isEmpty();
        assertThat(closed.between(at("2026-11-19T15:00"), at("2026-11-23T09:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(closed.after(at("2026-11-19T15:30"), Duration.ofHours(1))).contains(at("2026-11-23T08:30"));
    }

    @Test
    void ramadan_has_its_own_hours_and_fridays_but_no_weekends_and_no_holidays() {
        Hours ramadan = with(special("2026-11-16", "2026-11-29", "08:00-12:00,12:30-15:00",
                "08:00-11:30,12:30-15:30", false));
        assertThat(ramadan.on(LocalDate.parse("2026-11-19"))).isEqualTo(Period.list("08:00-12:00,12:30-15:00"));
        assertThat(ramadan.on(LocalDate.parse("2026-11-20"))).isEqualTo(Period.list("08:00-11:30,12:30-15:30"));
        assertThat(ramadan.on(LocalDate.parse("2026-11-21"))).as("Saturday").isEmpty();
        assertThat(ramadan.on(LocalDate.parse("2026-11-24"))).as("no Tuesdays in this week").isEmpty();
        assertThat(ramadan.on(LocalDate.parse("2026-11-26"))).as("a holiday").isEmpty();
        assertThat(ramadan.on(LocalDate.parse("2026-11-30"))).as("after its end").isEqualTo(DAY);
        assertThat(ramadan.lastOpening(at("2026-11-20T20:00"))).contains(at("2026-11-20T12:30"));
    }

    @Test
    void a_weekend_service_opens_on_a_day_that_is_closed_otherwise() {
        Hours service = with(special("2026-11-21", "2026-11-22", "09:00-11:00", "", true),
                special("2026-11-26", "2026-11-26", "09:00-10:00", "", true));
        assertThat(service.open(at("2026-11-21T09:00"))).isTrue();
        assertThat(service.nextOpening(at("2026-11-20T17:00"))).contains(at("2026-11-21T09:00"));
        assertThat(service.open(at("2026-11-26T09:30"))).as("even on a holiday").isTrue();
    }

    @Test
    void the_first_that_holds_on_a_day_decides() {
        SpecialDays ramadan = special("2026-11-16", "2026-11-29", "08:00-12:00", "", false);
        SpecialDays training = special("2026-11-18", "2026-11-18", "13:00-16:00", "", false);
        assertThat(with(training, ramadan).on(LocalDate.parse("2026-11-18"))).isEqualTo(Period.list("13:00-16:00"));
        assertThat(with(ramadan, training).on(LocalDate.parse("2026-11-18"))).isEqualTo(Period.list("08:00-12:00"));
        SpecialDays saturdays = special("2026-11-01", "2026-11-30", "09:00-10:00", "", true);
        assertThat(with(ramadan, saturdays).on(LocalDate.parse("2026-11-21")))
                .as("what does not hold on a Saturday leaves it to the next").isEqualTo(Period.list("09:00-10:00"));
    }

    private static Hours with(SpecialDays... special) {
        return new Hours(JAKARTA, WEEK, List.of(special), Set.of(LocalDate.parse("2026-11-26")));
    }

    private static SpecialDays special(String first, String last, String periods, String fridays, boolean always) {
        return new SpecialDays(LocalDate.parse(first), LocalDate.parse(last), "sebab", Period.list(periods),
                Period.list(fridays), always);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(JAKARTA).toInstant();
    }
}
