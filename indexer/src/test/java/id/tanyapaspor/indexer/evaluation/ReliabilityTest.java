package id.tanyapaspor.indexer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReliabilityTest {

    @Test
    void the_error_is_the_distance_of_what_was_told_from_what_was_right_weighed_by_questions() {
        // Three told 0.95 of which two are right, one told 0.05 that is wrong: (3 × |0.95 − 2/3| + 0.05) / 4.
        Reliability reliability = Reliability.of(new Asked().in("a", "direct", 0.95, "a").in("a", "direct", 0.95, "a")
                .in("a", "direct", 0.95, "b").in("a", "unsure", 0.05, "b").evaluation());

        assertThat(reliability.bins()).hasSize(10);
        assertThat(reliability.bins().getLast().questions()).isEqualTo(3);
        assertThat(reliability.bins().getLast().right()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(reliability.expectedError()).isCloseTo((3 * (0.95 - 2 / 3.0) + 0.05) / 4, within(1e-9));
    }

    @Test
    void full_confidence_is_in_the_last_bin_and_a_question_that_nothing_came_near_to_in_none() {
        Reliability reliability = Reliability
                .of(new Asked().in("a", "direct", 1, "a").in("a", "unsure", 0).evaluation());

        assertThat(reliability.bins().getLast().questions()).isEqualTo(1);
        assertThat(reliability.bins().getFirst().questions()).isZero();
    }

    /** In each tenth, as many of ten questions are right as was told. */
    @Property(tries = 50)
    void a_confidence_that_tells_the_truth_has_no_error(@ForAll @IntRange(min = 0, max = 9) int tenth,
            @ForAll @IntRange(min = 1, max = 5) int times) {
        Asked asked = new Asked();
        for (int i = 0; i < 10 * times; i++) {
            asked.in("a", "direct", tenth / 10.0 + 1e-12, i % 10 < tenth ? "a" : "b");
        }
        assertThat(Reliability.of(asked.evaluation()).expectedError()).isCloseTo(0, within(1e-9));
    }

    @Property(tries = 200)
    void every_question_is_in_one_bin_that_holds_its_confidence(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 50) int size) {
        Reliability reliability = Reliability.of(EvaluationTest.any(new Random(seed), size));

        assertThat(reliability.bins().stream().mapToInt(Reliability.Bin::questions).sum()).isEqualTo(size);
        assertThat(reliability.bins()).filteredOn(bin -> bin.questions() > 0)
                .allSatisfy(bin -> assertThat(bin.confidence()).isBetween(bin.from() - 1e-9, bin.to() + 1e-9));
        assertThat(reliability.expectedError()).isBetween(0.0, 1.0);
    }
}
