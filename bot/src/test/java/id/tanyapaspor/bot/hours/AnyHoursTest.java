package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for whatever hours people keep, at whatever moment. */
class AnyHoursTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-01-01");
    private static final int MINUTES = 90 * 24 * 60;

    @Property
    void the_desk_is_open_at_its_next_opening_and_not_before(@ForAll("hours") Hours hours,
            @ForAll("moments") Instant now,
            @ForAll @IntRange(min = 1, max = 1000) int thousandths) {
        hours.nextOpening(now).ifPresent(opening -> {
            assertThat(opening).isAfterOrEqualTo(now);
            assertThat(hours.open(opening)).isTrue();
            assertThat(hours.between(now, opening)).isZero();
            Instant before = now.plus(Duration.between(now, opening).multipliedBy(thousandths - 1).dividedBy(1000));
            assertThat(hours.open(before)).isEqualTo(opening.equals(now));
        });
    }

    @Property
    void working_time_that_is_added_has_passed(@ForAll("hours") Hours hours, @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 0, max = 6000) int minutes) {
        Duration working = Duration.ofMinutes(minutes);
        hours.after(start, working).ifPresent(end -> {
            assertThat(hours.between(start, end)).isEqualTo(working);
            hours.after(start, working.plusMinutes(1)).ifPresent(later -> assertThat(later).isAfter(end));
        });
    }

    @Property
    void what_passes_in_two_parts_passes_in_one(@ForAll("hours") Hours hours, @ForAll("moments") Instant one,
            @ForAll("moments") Instant two, @ForAll("moments") Instant three) {
        List<Instant> moments = List.of(one, two, three).stream().sorted().toList();
        assertThat(hours.between(moments.get(0), moments.get(1))
                .plus(hours.between(moments.get(1), moments.get(2))))
                .isEqualTo(hours.between(moments.get(0), moments.get(2)));
    }

    @Property
    void time_passes_just_while_the_desk_is_open(@ForAll("hours") Hours hours, @ForAll("moments") Instant now) {
        Duration minute = hours.between(now, now.plus(Duration.ofMinutes(1)));
        assertThat(minute).isEqualTo(hours.open(now) ? Duration.ofMinutes(1) : Duration.ZERO);
    }

    @Property
    void the_last_opening_begins_a_period_of_that_day(@ForAll("hours") Hours hours, @ForAll("moments") Instant now) {
        List<Period> periods = hours.on(hours.day(now));
        Optional<Instant> opening = hours.lastOpening(now);
        assertThat(opening.isPresent()).isEqualTo(periods.stream()
                .anyMatch(period -> !period.startOn(hours.day(now), hours.zone()).isAfter(now)));
        opening.ifPresent(moment -> {
            assertThat(hours.sameDay(moment, now)).isTrue();
            assertThat(moment).isBeforeOrEqualTo(now);
            assertThat(hours.open(moment)).isTrue();
        });
    }

    @Property
    void special_days_leave_all_other_days_alone(@ForAll("hours") Hours hours, @ForAll("special") SpecialDays days,
            @ForAll("dates") LocalDate day) {
        Hours changed = hours.with(days);
        if (!days.covers(day)) {
            assertThat(changed.on(day)).isEqualTo(hours.on(day));
        } else if (days.always() || days.closed()) {
            assertThat(changed.on(day)).isEqualTo(days.on(day));
        }
    }

    @Property
    void holidays_open_only_for_special_days_that_say_so(@ForAll("hours") Hours hours) {
        assertThat(hours.holidays()).allSatisfy(holiday -> assertThat(hours.on(holiday).isEmpty())
                .isEqualTo(hours.specialOn(holiday).map(days -> days.on(holiday).isEmpty()).orElse(true)));
    }

    private static boolean lateInTheEvening(Hours hours, LocalDate day) {
        return !hours.on(day).isEmpty() && hours.on(day).getLast().to() == Period.DAY;
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, MINUTES)
                .map(minute -> FIRST.atStartOfDay(IndonesianTime.WITA.zone()).plusMinutes(minute).toInstant());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 90).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<SpecialDays> special() {
        return Combinators.combine(dates(), Arbitraries.integers().between(0, 30), periods(), periods(),
                Arbitraries.of(true, false)).as(
                        (first, length, day, friday, always) -> new SpecialDays(first,
                                first.plusDays(length), "sebab", day, friday, always));
    }

    @Provide
    Arbitrary<Hours> hours() {
        Arbitrary<Map<DayOfWeek, List<Period>>> weeks = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), periods());
        Arbitrary<Set<LocalDate>> holidays = dates().set().ofMaxSize(10);
        return Combinators.combine(Arbitraries.of(IndonesianTime.class), weeks, special().list().ofMaxSize(4), holidays)
                .as((time, week, special, closed) -> new Hours(time.zone(), week, special, closed)).withoutEdgeCases();
    }

    /** Also such as nobody may type: out of order and overlapping. */
    private static Arbitrary<List<Period>> periods() {
        Arbitrary<Integer> quarters = Arbitraries.integers().between(0, 96);
        return Combinators.combine(quarters, quarters).as((one, other) -> List.of(one * 15, other * 15))
                .filter(ends -> !ends.get(0).equals(ends.get(1)))
                .map(ends -> new Period(Math.min(ends.get(0), ends.get(1)), Math.max(ends.get(0), ends.get(1))))
                .list().ofMaxSize(3);
    }
}
