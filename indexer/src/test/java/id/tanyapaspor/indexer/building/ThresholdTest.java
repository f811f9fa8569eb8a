package id.tanyapaspor.indexer.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.indexer.building.Threshold.Outcome;

class ThresholdTest {

    @Test
    void a_small_sample_carries_no_promise() {
        List<Outcome> allRight = IntStream.range(0, 90).mapToObj(i -> new Outcome(0.9, false)).toList();

        assertThat(Threshold.choose(allRight, 0.03).carries()).isFalse();
    }

    @Test
    void stands_where_the_surest_answers_were_right_and_stops_before_the_doubtful() {
        List<Outcome> sample = IntStream.range(0, 1000)
                .mapToObj(i -> new Outcome(1 - i / 1000.0, i > 600 && i % 3 == 0)).toList();

        Threshold threshold = Threshold.choose(sample, 0.03);

        assertThat(threshold.value()).isBetween(0.3, 0.45);
        assertThat(threshold.wrong()).isLessThan(20);
    }

    /** The promise is kept for new questions in at least 95 of 100 samples; here the truth is known. */
    @Test
    void keeps_its_promise_on_questions_that_it_has_not_seen() {
        Random random = new Random(7);
        int broken = 0;
        for (int trial = 0; trial < 200; trial++) {
            List<Outcome> sample = IntStream.range(0, 1500).mapToObj(i -> draw(random)).toList();
            double value = Threshold.choose(sample, 0.05).value();
            broken += trueRisk(value) > 0.05 ? 1 : 0;
        }
        assertThat(broken).isLessThanOrEqualTo(16);
    }

    /** Right with a probability equal to the square root of the confidence, which is uniform. */
    private static Outcome draw(Random random) {
        double confidence = random.nextDouble();
        return new Outcome(confidence, random.nextDouble() > Math.sqrt(confidence));
    }

    /** Mean of 1 − √c for c between the value and 1. */
    private static double trueRisk(double value) {
        return value >= 1 ? 0 : 1 - 2.0 / 3 * (1 - Math.pow(value, 1.5)) / (1 - value);
    }
}
