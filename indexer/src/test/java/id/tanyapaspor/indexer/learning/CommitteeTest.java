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
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CommitteeTest {

    private static final int CLASSES = 3;

    /** Each class is known by two features of its own. */
    private static SparseVector of(int label) {
        return new SparseVector(new int[]{ 2 * label, 2 * label + 1 }, new float[]{ 0.7f, 0.7f });
    }

    private static Committee trained(long seed) {
        List<SparseVector> vectors = new ArrayList<>();
        int[] labels = new int[300];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % CLASSES;
            vectors.add(of(labels[i]));
        }
        return Committee.train(vectors, labels, 2 * CLASSES, CLASSES, seed);
    }

    @Test
    void tells_classes_apart_and_gives_probabilities() {
        Committee committee = trained(1);

        for (int label = 0; label < CLASSES; label++) {
            float[] probabilities = committee.probabilities(of(label));
            assertThat(probabilities[label]).isGreaterThan(0.8f);
            assertThat(IntStream.range(0, CLASSES).mapToDouble(c -> probabilities[c]).sum()).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void is_the_same_for_the_same_seed() {
        assertThat(trained(5).probabilities(of(1))).isEqualTo(trained(5).probabilities(of(1)));
    }

    @Test
    void is_read_back_nearly_as_it_was_written() throws IOException {
        Committee committee = trained(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelCodec.write(new DataOutputStream(bytes), committee);

        Committee read = ModelCodec.committee(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.probabilities(of(2))).containsExactly(committee.probabilities(of(2)), within(0.02f));
    }
}
