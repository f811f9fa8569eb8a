package id.tanyapaspor.indexer.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class GuardTest {

    private static List<Double> slipping(int count) {
        return IntStream.range(0, count).mapToObj(i -> 0.1 + i / 1000.0).toList();
    }

    @Test
    void lets_through_no_more_than_the_bound_allows() {
        Guard guard = Guard.choose(slipping(30), 594, 0.01);

        assertThat(guard.answered()).isEqualTo(3);
        assertThat(slipping(30).stream().filter(probability -> !guard.stops(probability))).hasSize(3);
    }

    @Test
    void stops_nothing_when_few_slip_through_anyway() {
        assertThat(Guard.choose(slipping(2), 594, 0.01).stops(1)).isFalse();
    }

    @Test
    void stops_everything_that_slipped_when_the_sample_is_too_small_for_any() {
        Guard guard = Guard.choose(slipping(5), 20, 0.01);

        assertThat(slipping(5)).allMatch(guard::stops);
        assertThat(guard.answered()).isZero();
    }

    @Test
    void a_stricter_promise_never_lets_more_through() {
        int before = Integer.MAX_VALUE;
        for (double alpha : new double[]{ 0.2, 0.1, 0.05, 0.02, 0.01 }) {
            int now = Guard.choose(slipping(100), 300, alpha).answered();
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
    }
}
