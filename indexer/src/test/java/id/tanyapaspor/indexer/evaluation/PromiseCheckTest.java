package id.tanyapaspor.indexer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PromiseCheckTest {

    @Test
    void answers_that_are_always_right_keep_any_promise_and_all_are_given() {
        PromiseCheck check = PromiseCheck.of(sample(1000, 0, new Random(1)), 0.05);

        assertThat(check.halves()).hasSize(PromiseCheck.ROUNDS);
        assertThat(check.broken()).isZero();
        assertThat(check.meanWrong()).isZero();
        assertThat(check.meanCoverage()).isGreaterThan(0.95);
    }

    @Test
    void too_few_questions_promise_nothing_and_break_nothing() {
        PromiseCheck check = PromiseCheck.of(sample(50, 0, new Random(1)), 0.05);

        assertThat(check.withheld()).isEqualTo(1.0);
        assertThat(check.broken()).isZero();
        assertThat(check.meanCoverage()).isZero();
    }

    /** Here a surer answer is oftener right, as it should be. */
    @Test
    void a_tested_threshold_seldom_breaks_its_promise() {
        PromiseCheck check = PromiseCheck.of(sample(3000, 0.1, new Random(3)), 0.05);

        assertThat(check.broken()).isLessThan(0.2);
        assertThat(check.meanWrong()).isLessThan(0.05);
        assertThat(check.meanCoverage()).isGreaterThan(0.2);
    }

    @Test
    void the_same_questions_give_the_same_halves() {
        Evaluation evaluation = sample(400, 0.1, new Random(5));

        assertThat(PromiseCheck.of(evaluation, 0.1)).isEqualTo(PromiseCheck.of(evaluation, 0.1));
    }

    @Property(tries = 20)
    void shares_are_shares(@ForAll long seed, @ForAll @IntRange(min = 0, max = 200) int size) {
        PromiseCheck check = PromiseCheck.of(EvaluationTest.any(new Random(seed), size), 0.3);

        assertThat(check.halves()).allSatisfy(half -> {
            assertThat(half.wrong()).isBetween(0.0, 1.0);
            assertThat(half.coverage()).isBetween(0.0, 1.0);
        });
    }

    /** In-scope questions of which a surer one is oftener right; of all, a share is wrong. */
    private static Evaluation sample(int size, double wrong, Random random) {
        Asked asked = new Asked();
        for (int i = 0; i < size; i++) {
            double confidence = random.nextDouble();
            asked.in("a", "direct", confidence, random.nextDouble() < 2 * wrong * (1 - confidence) ? "b" : "a");
        }
        return asked.evaluation();
    }
}
