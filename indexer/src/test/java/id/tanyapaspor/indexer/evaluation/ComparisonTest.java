package id.tanyapaspor.indexer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.knowledge.Labelled.Distance;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ComparisonTest {

    @Test
    void tells_what_became_better_worse_or_only_different_with_the_worse_first() {
        Evaluation before = new Asked().in("a", "unsure", 0.5, "a").in("b", "direct", 0.9, "b")
                .out(Distance.FAR, "unsure", 0.1, "a").in("c", "direct", 0.9, "c").evaluation();
        Evaluation after = new Asked().in("a", "direct", 0.8, "a").in("b", "direct", 0.9, "c")
                .out(Distance.FAR, "unsure", 0.1, "b").in("c", "direct", 0.8, "c").evaluation();

        Comparison comparison = Comparison.of(before, after);

        assertThat(comparison.changes()).extracting(change -> change.after().question().id()).containsExactly("1", "2",
                "0");
        assertThat(comparison.better()).isEqualTo(1);
        assertThat(comparison.worse()).isEqualTo(1);
        assertThat(comparison.different()).isEqualTo(1);
    }

    @Property(tries = 100)
    void compared_with_itself_nothing_has_changed(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int size) {
        Evaluation evaluation = EvaluationTest.any(new Random(seed), size);

        assertThat(Comparison.of(evaluation, evaluation).changes()).isEmpty();
    }

    @Test
    void other_questions_cannot_be_compared() {
        assertThatThrownBy(() -> Comparison.of(new Asked().in("a", "direct", 1, "a").evaluation(),
                new Asked().in("b", "direct", 1, "a").evaluation())).isInstanceOf(IllegalArgumentException.class);
    }
}
