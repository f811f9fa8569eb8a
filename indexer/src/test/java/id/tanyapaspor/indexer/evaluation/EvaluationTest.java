package id.tanyapaspor.indexer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.indexer.evaluation.Evaluation.Part;
import id.tanyapaspor.indexer.evaluation.Evaluation.Point;
import id.tanyapaspor.knowledge.Labelled.Distance;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EvaluationTest {

    @Test
    void the_curve_answers_the_surest_first_and_counts_outside_answers_as_wrong() {
        Evaluation evaluation = new Asked().in("a", "direct", 0.9, "a").out(Distance.NEAR, "direct", 0.8, "b")
                .in("b", "direct", 0.7, "b").in("c", "unsure", 0.2, "a", "c").evaluation();

        assertThat(evaluation.curve()).containsExactly(new Point(1 / 3.0, 0), new Point(2 / 3.0, 1 / 3.0),
                new Point(1, 0.5));
        assertThat(evaluation.coverageAt(0.1)).isEqualTo(1 / 3.0);
        assertThat(evaluation.riskAt(0.5)).isEqualTo(1 / 3.0);
    }

    @Test
    void questions_of_the_same_confidence_are_answered_together() {
        Evaluation evaluation = new Asked().in("a", "direct", 0.9, "a").in("b", "direct", 0.9, "a").evaluation();

        assertThat(evaluation.curve()).containsExactly(new Point(1, 0.5));
    }

    @Property(tries = 200)
    void the_curve_never_covers_less_and_ends_with_every_question_that_something_came_near_to(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size) {
        Evaluation evaluation = any(new Random(seed), size);
        List<Point> curve = evaluation.curve();

        assertThat(curve).isSortedAccordingTo((one, next) -> Double.compare(one.coverage(), next.coverage()));
        assertThat(curve).allSatisfy(point -> assertThat(point.risk()).isBetween(0.0, 1.0));
        if (!evaluation.of("in").isEmpty()) {
            assertThat(curve.getLast().coverage()).isEqualTo(1.0);
        }
    }

    @Test
    void near_and_far_outside_are_told_apart_and_unknown_ones_count_for_neither() {
        Evaluation evaluation = new Asked().in("a", "direct", 0.5, "a").out(Distance.NEAR, "direct", 0.9, "b")
                .out(Distance.NEAR, "unsure", 0.3, "b").out(Distance.FAR, "direct", 0.9, "elsewhere")
                .out(Distance.UNKNOWN, "direct", 0.9, "b").evaluation();

        assertThat(evaluation.outsideAnswered(Distance.NEAR)).isEqualTo(0.5);
        assertThat(evaluation.outsideAnswered(Distance.FAR)).isZero();
        assertThat(evaluation.outsideAnswered()).isEqualTo(0.5);
        assertThat(evaluation.auroc(Distance.NEAR)).isEqualTo(0.5);
        assertThat(evaluation.auroc(Distance.FAR)).isEqualTo(1.0);
    }

    @Test
    void the_worst_topics_lose_the_most_questions() {
        Evaluation evaluation = new Asked().in("a", "direct", 0.9, "b").in("a", "direct", 0.9, "a", "b")
                .in("b", "direct", 0.9, "c").in("b", "direct", 0.9, "a").in("c", "direct", 0.9, "c").evaluation();

        assertThat(evaluation.worstTopics(5)).extracting(Part::name).containsExactly("b", "a");
        assertThat(evaluation.worstTopics(1)).extracting(Part::lost).containsExactly(2L);
    }

    @Test
    void a_confusion_names_the_entry_that_was_wanted_and_the_one_that_took_its_place() {
        List<Confusion> confusions = Confusion.of(new Asked().in("a", "unsure", 0.4, "b", "a")
                .in("a", "direct", 0.8, "b", "c", "a").in("c", "clarify", 0.5, "a").person("direct", 0.9, "c")
                .out(Distance.FAR, "unsure", 0.1, "b").in("a", "direct", 0.9, "a").evaluation());

        assertThat(confusions).extracting(Confusion::wanted, Confusion::taken, Confusion::count, Confusion::said)
                .containsExactly(tuple("a", "b", 2, 1), tuple("(own case)", "c", 1, 1), tuple("(c)", "a", 1, 0));
        assertThat(confusions.getFirst().example().text()).isEqualTo("question 1");
    }

    /** Questions with any outcome; the first entry is right in about half of them. */
    static Evaluation any(Random random, int size) {
        Asked asked = new Asked();
        IntStream.range(0, size).forEach(i -> {
            String outcome = List.of("direct", "clarify", "unsure").get(random.nextInt(3));
            double confidence = random.nextInt(20) / 20.0;
            String first = random.nextBoolean() ? "a" : "b";
            switch (random.nextInt(4)) {
                case 0 -> asked.out(Distance.NEAR, outcome, confidence, first);
                case 1 -> asked.person(outcome, confidence, first, "officer");
                default -> asked.in("a", outcome, confidence, first, "c");
            }
        });
        return asked.evaluation();
    }

    @Test
    void a_share_of_nothing_is_nothing() {
        Evaluation nothing = new Evaluation(List.of());

        assertThat(nothing.directWrong()).isZero();
        assertThat(nothing.auroc(Distance.NEAR)).isZero();
        assertThat(nothing.curve()).isEmpty();
        assertThat(Reliability.of(nothing).expectedError()).isCloseTo(0, within(1e-9));
    }
}
