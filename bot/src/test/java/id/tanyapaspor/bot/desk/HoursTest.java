package id.tanyapaspor.bot.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HoursTest {

    private static final List<Period> DAY = List.of(Period.of("08:00-12:00"), Period.of("13:00-16:00"));
    private static final Map<DayOfWeek, List<Period>> WEEK = Map.of(MONDAY, DAY, WEDNESDAY, DAY, THURSDAY, DAY, FRIDAY,
            List.of(Period.of("13:00-16:00"), Period.of("08:00-11:30")));

    private final Hours hours = new Hours(House.JAKARTA, WEEK, Set.of(LocalDate.parse("2026-11-26")));

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
        var never = new Hours(House.JAKARTA, Map.of(), Set.of());
        assertThat(never.open(at("2026-11-20T10:00"))).isFalse();
        assertThat(never.nextOpening(at("2026-11-20T10:00"))).isEmpty();
        assertThat(never.after(at("2026-11-20T10:00"), Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void a_desk_may_be_open_around_the_clock() {
        var always = new Hours(House.JAKARTA, Map.of(FRIDAY, List.of(Period.of("00:00-24:00"))), Set.of());
        assertThat(always.open(at("2026-11-20T23:59"))).isTrue();
        assertThat(always.open(at("2026-11-21T00:00"))).isFalse();
    }

    @Test
    void a_period_that_makes_no_sense_is_refused_with_its_text() {
        assertThatThrownBy(() -> Period.of("8")).hasMessageContaining("8");
        assertThatThrownBy(() -> Period.of("12:00-08:00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(House.JAKARTA).toInstant();
    }
}
