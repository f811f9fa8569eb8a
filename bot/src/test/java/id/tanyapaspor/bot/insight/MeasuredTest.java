package id.tanyapaspor.bot.insight;

import static id.tanyapaspor.bot.insight.Judging.Verdict.PARTLY;
import static id.tanyapaspor.bot.insight.Judging.Verdict.RIGHT;
import static id.tanyapaspor.bot.insight.Judging.Verdict.UNCLEAR;
import static id.tanyapaspor.bot.insight.Judging.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.insight.Judging.Judged;

/** What follows from judgements. */
class MeasuredTest {

    private static final List<Judged> SAMPLE = sample();

    /** Cohen's example of two judges: 20 times both right, 15 both wrong, 5 and 10 times apart. */
    private static List<Judged> sample() {
        List<Judged> sample = new ArrayList<>();
        IntStream.range(0, 20).forEach(_ -> sample.add(new Judged("a", List.of(RIGHT, RIGHT))));
        IntStream.range(0, 5).forEach(_ -> sample.add(new Judged("b", List.of(RIGHT, WRONG, PARTLY))));
        IntStream.range(0, 10).forEach(_ -> sample.add(new Judged("c", List.of(WRONG, RIGHT, UNCLEAR))));
        IntStream.range(0, 15).forEach(_ -> sample.add(new Judged("d", List.of(WRONG, WRONG))));
        sample.add(new Judged("e", List.of(WRONG)));
        sample.add(new Judged("f", List.of()));
        return sample;
    }

    @Test
    void the_share_of_wrong_ones_comes_with_its_range_and_what_nobody_can_judge_is_left_out() {
        Measured measured = Measured.of(SAMPLE);
        assertThat(measured.known()).isEqualTo(40);
        assertThat(measured.open()).isEqualTo(2);
        assertThat(measured.error()).isCloseTo(0.375, within(1e-9));
        assertThat(measured.interval().low()).isBetween(0.22, 0.23);
        assertThat(measured.interval().high()).isBetween(0.54, 0.55);
    }

    @Test
    void agreement_is_told_beyond_chance() {
        assertThat(Measured.of(SAMPLE).kappa().orElseThrow()).isCloseTo(0.4, within(1e-9));
        assertThat(Measured.of(List.of()).kappa()).isEmpty();
        assertThat(Measured.of(List.of(new Judged("a", List.of(RIGHT, RIGHT)))).kappa())
                .as("who always says the same agrees by chance").isEmpty();
    }

    @Test
    void a_sample_that_nobody_has_judged_says_nothing() {
        Measured measured = Measured.of(List.of(new Judged("a", List.of())));
        assertThat(measured.error()).isZero();
        assertThat(measured.interval().low()).isZero();
        assertThat(measured.interval().high()).isEqualTo(1);
    }

    @Test
    void weeks_begin_on_monday_and_read_as_they_are_written() {
        Week week = Week.over(Instant.parse("2027-01-04T03:00:00Z"));
        assertThat(week.name()).isEqualTo("2026-W53");
        assertThat(Week.parse("2026-W53")).isEqualTo(week);
        assertThat(week.from()).isEqualTo(Instant.parse("2026-12-27T17:00:00Z"));
        assertThat(week.to()).isEqualTo(Instant.parse("2027-01-03T17:00:00Z"));
        assertThat(Week.over(Instant.parse("2027-01-03T16:59:59Z")).name()).isEqualTo("2026-W52");
    }
}
