package id.tanyapaspor.indexer.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.indexer.learning.LogisticModel.Sample;

class BoostedLogisticTest {

    /** Right when exactly one of two features is high: no straight line tells that. */
    private static List<Sample> corners(int count) {
        Random random = new Random(7);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] at = { random.nextDouble(), random.nextDouble() };
            samples.add(new Sample(at, at[0] > 0.5 != at[1] > 0.5));
        }
        return samples;
    }

    @Test
    void learns_what_a_line_cannot_tell() {
        BoostedLogistic model = BoostedLogistic.fit(corners(2_000), 2);

        assertThat(model.probability(new double[]{ 0.9, 0.1 })).isGreaterThan(0.9);
        assertThat(model.probability(new double[]{ 0.1, 0.9 })).isGreaterThan(0.9);
        assertThat(model.probability(new double[]{ 0.9, 0.9 })).isLessThan(0.1);
        assertThat(model.probability(new double[]{ 0.1, 0.1 })).isLessThan(0.1);
    }

    @Test
    void a_few_samples_leave_the_line_alone() {
        List<Sample> few = corners(40);
        LogisticModel line = LogisticModel.fit(few, 2);
        BoostedLogistic model = BoostedLogistic.fit(few, 2);

        few.forEach(sample -> assertThat(model.probability(sample.features()))
                .isCloseTo(line.probability(sample.features()), within(1e-12)));
    }

    @Test
    void rescaling_makes_the_mean_hold_and_keeps_the_order() {
        BoostedLogistic model = BoostedLogistic.fit(corners(2_000), 2);
        List<Sample> easier = corners(500).stream().map(one -> new Sample(one.features(), true)).toList();

        BoostedLogistic rescaled = model.rescaled(easier);

        assertThat(easier.stream().mapToDouble(one -> rescaled.probability(one.features())).average().orElseThrow())
                .isGreaterThan(0.97);
        List<double[]> points = corners(200).stream().map(Sample::features).toList();
        for (double[] one : points) {
            for (double[] other : points) {
                if (model.probability(one) < model.probability(other)) {
                    assertThat(rescaled.probability(one)).isLessThanOrEqualTo(rescaled.probability(other));
                }
            }
        }
    }

    @Test
    void is_read_back_as_it_was_written() throws IOException {
        BoostedLogistic model = BoostedLogistic.fit(corners(500), 2).rescaled(corners(100));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelCodec.write(new DataOutputStream(bytes), model);

        BoostedLogistic read = ModelCodec.boosted(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        corners(100).forEach(sample -> assertThat(read.probability(sample.features()))
                .isEqualTo(model.probability(sample.features())));
    }
}
