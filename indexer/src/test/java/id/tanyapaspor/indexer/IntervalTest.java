package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void it_is_the_exact_one_of_the_books() {
        Interval five = Interval.of(5, 50);
        assertThat(five.low()).isCloseTo(0.0333, within(0.0001));
        assertThat(five.high()).isCloseTo(0.2181, within(0.0001));
    }

    @Test
    void none_and_all_leave_one_side_open() {
        assertThat(Interval.of(0, 50).low()).isZero();
        assertThat(Interval.of(0, 50).high()).isCloseTo(0.0711, within(0.0001));
        assertThat(Interval.of(50, 50).high()).isEqualTo(1);
        assertThat(Interval.of(0, 0)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void more_than_all_is_no_sample() {
        assertThatThrownBy(() -> Interval.of(3, 2)).hasMessage("3 of 2");
    }
}
