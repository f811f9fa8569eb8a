package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import id.tanyapaspor.bot.desk.WaitEstimate.Range;
import id.tanyapaspor.bot.desk.WaitEstimate.Recent;
import id.tanyapaspor.bot.desk.WaitEstimate.Turn;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WaitEstimateTest {

    @Test
    void nothing_is_promised_while_too_little_is_known() {
        assertThat(WaitEstimate.of(recent(turns(WaitEstimate.ENOUGH - 1, 4), Duration.ZERO), true)).isEmpty();
        assertThat(WaitEstimate.of(recent(turns(WaitEstimate.ENOUGH, 4), Duration.ZERO), true)).isPresent();
    }

    @Test
    void turns_of_one_length_promise_that_much_for_each_place_and_half_a_turn_less() {
        Range range = steady(4).range(10);
        assertThat(Math.sqrt(range.from() * range.to())).isCloseTo(4 * 9.5, within(1e-9));
        assertThat(range.to() / range.from()).isCloseTo(Math.exp(2 * 1.28 * 0.1), within(1e-9));
        assertThat(steady(4).at(10)).isEqualTo(new Standing.Wait(30, 45));
    }

    @Test
    void the_first_may_be_called_at_once() {
        assertThat(steady(4).at(1)).isEqualTo(new Standing.Wait(1, 5));
    }

    @Test
    void what_is_told_reaches_to_the_answer_and_not_only_to_the_call() {
        List<Duration> answers = Collections.nCopies(20, Duration.ofMinutes(6));
        WaitEstimate estimate = WaitEstimate.of(new Recent(turns(50, 4), answers, Duration.ZERO, 0), true)
                .orElseThrow();
        assertThat(estimate.range(10).to() - steady(4).range(10).to()).isCloseTo(6 * Math.exp(1.28 * 0.1),
                within(1e-9));
        assertThat(WaitEstimate.of(new Recent(turns(50, 4), List.of(), Duration.ZERO, 0), true)).isEmpty();
    }

    @Test
    void when_officers_came_or_went_the_range_spans_what_was_and_what_is() {
        List<Turn> slower = IntStream.range(0, 200).mapToObj(i -> turn(i < WaitEstimate.NOW ? 8 : 4)).toList();
        WaitEstimate estimate = WaitEstimate.of(recent(slower, Duration.ZERO), true).orElseThrow();
        assertThat(estimate.slow()).isEqualTo(8);
        assertThat(estimate.quick()).isBetween(4.0, 5.0);
    }

    @Test
    void a_desk_that_stands_still_does_not_promise_yesterdays_pace() {
        WaitEstimate still = WaitEstimate.of(recent(turns(50, 4), Duration.ofMinutes(64)), true).orElseThrow();
        assertThat(still.range(3).to()).isCloseTo(steady(4).range(3).to() + 60, within(1e-9));
        assertThat(still.range(3).from()).isEqualTo(steady(4).range(3).from());
    }

    @Test
    void once_it_goes_on_the_standstill_counts_for_little() {
        List<Turn> turns = IntStream.range(0, 50).mapToObj(i -> turn(i == 0 ? 300 : 4)).toList();
        assertThat(WaitEstimate.of(recent(turns, Duration.ZERO), true).orElseThrow().slow()).isLessThan(5);
    }

    @Test
    void nobody_knows_who_will_come_to_work_tomorrow() {
        WaitEstimate closed = WaitEstimate.of(recent(turns(50, 4), Duration.ZERO), false).orElseThrow();
        assertThat(closed.range(10).to()).isGreaterThan(steady(4).range(10).to());
        assertThat(closed.range(10).from()).isLessThan(steady(4).range(10).from());
    }

    @Test
    void turns_that_others_take_before_the_opening_are_left_out() {
        List<Duration> answers = Collections.nCopies(20, Duration.ofMinutes(6));
        Recent night = new Recent(turns(50, 4), answers, Duration.ZERO, 12);
        Recent quiet = new Recent(turns(50, 4), answers, Duration.ZERO, 0);
        WaitEstimate estimate = WaitEstimate.of(night, false).orElseThrow();
        assertThat(estimate.range(20)).isEqualTo(WaitEstimate.of(quiet, false).orElseThrow().range(8));
        assertThat(estimate.range(3)).isEqualTo(estimate.range(1));
    }

    @Test
    void calls_of_an_officer_who_has_nothing_to_do_tell_nothing_of_the_pace() {
        List<Turn> mixed = IntStream.range(0, 100)
                .mapToObj(i -> i % 2 == 0 ? turn(4) : new Turn(Duration.ofSeconds(20), Duration.ofSeconds(20)))
                .toList();
        assertThat(WaitEstimate.of(recent(mixed, Duration.ZERO), true).orElseThrow().quick()).isEqualTo(4);
    }

    @Property
    void who_stands_further_back_is_told_no_less(
            @ForAll @Size(min = 8, max = 60) List<@IntRange(min = 1, max = 90) Integer> minutes,
            @ForAll @IntRange(min = 1, max = 300) int place) {
        WaitEstimate estimate = of(minutes, 1);
        assertThat(estimate.range(place + 1).to()).isGreaterThanOrEqualTo(estimate.range(place).to());
        assertThat(estimate.range(place + 1).from()).isGreaterThanOrEqualTo(estimate.range(place).from());
        assertThat(estimate.range(place).from()).isPositive().isLessThanOrEqualTo(estimate.range(place).to());
    }

    @Property
    void at_half_the_pace_all_is_twice_as_long(
            @ForAll @Size(min = 8, max = 60) List<@IntRange(min = 3, max = 90) Integer> minutes,
            @ForAll @IntRange(min = 1, max = 300) int place) {
        Range once = of(minutes, 1).range(place);
        Range twice = of(minutes, 2).range(place);
        assertThat(twice.from()).isCloseTo(2 * once.from(), within(1e-6));
        assertThat(twice.to()).isCloseTo(2 * once.to(), within(1e-6));
    }

    /** Calls of independent random lengths: most true waits lie in the range. */
    @Test
    void eight_in_ten_random_waits_lie_in_the_range() {
        var random = new Random(20261128);
        List<Turn> past = IntStream.range(0, 200).mapToObj(i -> turn(-4 * Math.log(1 - random.nextDouble()))).toList();
        WaitEstimate estimate = WaitEstimate.of(recent(past, Duration.ZERO), true).orElseThrow();
        long inside = IntStream.range(0, 2000).filter(i -> {
            int place = 2 + random.nextInt(30);
            double waited = IntStream.range(0, place).mapToDouble(n -> -4 * Math.log(1 - random.nextDouble())).sum();
            Range range = estimate.range(place);
            return waited >= range.from() && waited <= range.to();
        }).count();
        assertThat(inside / 2000.0).isGreaterThan(0.75);
    }

    private static WaitEstimate steady(int minutes) {
        return WaitEstimate.of(recent(turns(50, minutes), Duration.ZERO), true).orElseThrow();
    }

    private static WaitEstimate of(List<Integer> minutes, int times) {
        List<Turn> turns = minutes.stream().map(length -> new Turn(Duration.ofMinutes(length * times),
                Duration.ofHours(1))).toList();
        Optional<WaitEstimate> estimate = WaitEstimate.of(recent(turns, Duration.ZERO), true);
        return estimate.orElseThrow();
    }

    /** With officers who answer as soon as they call. */
    private static Recent recent(List<Turn> turns, Duration uncalled) {
        return new Recent(turns, Collections.nCopies(WaitEstimate.ENOUGH, Duration.ZERO), uncalled, 0);
    }

    private static List<Turn> turns(int count, int minutes) {
        return IntStream.range(0, count).mapToObj(i -> turn(minutes)).toList();
    }

    private static Turn turn(double minutes) {
        return new Turn(Duration.ofMillis((long) (minutes * 60_000)), Duration.ofHours(1));
    }
}
