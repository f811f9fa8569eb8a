package id.tanyapaspor.bot.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Medians and percentiles are what their sentence says. */
class SpreadTest {

    private static Spread minutes(long... minutes) {
        return Spread.of(LongStream.of(minutes).mapToObj(Duration::ofMinutes));
    }

    @Test
    void a_quantile_is_one_of_the_lengths() {
        assertThat(minutes(7).median()).contains(Duration.ofMinutes(7));
        assertThat(minutes(1, 9).median()).contains(Duration.ofMinutes(1));
        assertThat(minutes(9, 1, 5).median()).contains(Duration.ofMinutes(5));
        assertThat(minutes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ninth()).contains(Duration.ofMinutes(9));
        assertThat(minutes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).ninth()).contains(Duration.ofMinutes(10));
        assertThat(minutes().ninth()).isEmpty();
    }

    @Property
    void half_waited_at_most_the_median_and_nine_in_ten_at_most_the_ninth(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 500) Long> lengths) {
        Spread spread = Spread.of(lengths.stream().map(Duration::ofSeconds));
        holds(spread, spread.median().orElseThrow(), 5);
        holds(spread, spread.ninth().orElseThrow(), 9);
    }

    /** At least so many tenths are no longer, and fewer than so many are shorter: no shorter length would do. */
    private static void holds(Spread spread, Duration quantile, int tenths) {
        long notLonger = spread.sorted().stream().filter(length -> length.compareTo(quantile) <= 0).count();
        long shorter = spread.sorted().stream().filter(length -> length.compareTo(quantile) < 0).count();
        assertThat(notLonger * 10).isGreaterThanOrEqualTo((long) spread.count() * tenths);
        assertThat(shorter * 10).isLessThan((long) spread.count() * tenths);
    }

    @Property
    void each_length_stands_between_two_borders(
            @ForAll @Size(max = 60) List<@LongRange(min = 0, max = 500) Long> lengths) {
        List<Duration> borders = List.of(Duration.ofSeconds(10), Duration.ofSeconds(100), Duration.ofSeconds(300));
        List<Integer> counts = Spread.of(lengths.stream().map(Duration::ofSeconds)).between(borders);
        assertThat(counts).containsExactly(count(lengths, -1, 10), count(lengths, 10, 100), count(lengths, 100, 300),
                count(lengths, 300, 500));
    }

    private static int count(List<Long> lengths, long above, long most) {
        return (int) lengths.stream().filter(length -> length > above && length <= most).count();
    }
}
