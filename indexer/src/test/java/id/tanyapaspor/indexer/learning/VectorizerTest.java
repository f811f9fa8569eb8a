package id.tanyapaspor.indexer.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.indexer.analysis.Words;

class VectorizerTest {

    private final Vectorizer vectorizer = Vectorizer.learn(
            List.of(words("biaya paspor"), words("biaya paspor anak"), words("paspor hilang"), words("paspor rusak")));

    @Test
    void a_vector_has_unit_length_and_each_feature_once() {
        SparseVector vector = vectorizer.vector(words("biaya biaya paspor"));

        double squares = 0;
        for (float value : vector.values()) {
            squares += value * value;
        }
        assertThat(squares).isEqualTo(1, within(1e-6));
        assertThat(vector.ids()).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void what_was_met_once_only_is_not_known() {
        assertThat(vectorizer.vector(words("anak")).ids()).isEmpty();
        assertThat(vectorizer.vector(new Words(List.of(), List.of(), Map.of(), 0)).ids()).isEmpty();
    }

    @Test
    void a_rare_word_weighs_more_than_a_common_one() {
        SparseVector rare = vectorizer.vector(new Words(List.of(), List.of("biaya", "x", "paspor"), Map.of(), 0));

        assertThat(rare.values()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rare.values()[0]).isGreaterThan(rare.values()[rare.values().length - 1]);
    }

    @Test
    void the_order_of_words_matters() {
        assertThat(vectorizer.vector(words("biaya paspor")).ids())
                .isNotEqualTo(vectorizer.vector(words("paspor biaya")).ids());
    }

    @Test
    void survives_being_written_and_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelCodec.write(new DataOutputStream(bytes), vectorizer);
        Vectorizer read = ModelCodec
                .vectorizer(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        SparseVector vector = read.vector(words("biaya paspor"));
        assertThat(vector.ids()).isEqualTo(vectorizer.vector(words("biaya paspor")).ids());
        assertThat(vector.values()).isEqualTo(vectorizer.vector(words("biaya paspor")).values());
    }

    private static Words words(String text) {
        List<String> words = List.of(text.split(" "));
        return new Words(words, words, Map.of(), 0);
    }
}
