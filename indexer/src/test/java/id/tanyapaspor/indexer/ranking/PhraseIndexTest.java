package id.tanyapaspor.indexer.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.indexer.analysis.Words;

class PhraseIndexTest {

    private final PhraseIndex index = new PhraseIndex(List.of(
            phrase("biaya", 0), phrase("biaya paspor", 0), phrase("biaya paspor", 0), phrase("hilang", 1)), 3);

    @Test
    void the_nearest_phrasing_of_a_class_is_the_one_that_shares_most() {
        PhraseIndex.Closeness closeness = index.closeness(words("biaya"));

        assertThat(closeness.nearest(0)).isZero();
        assertThat(closeness.best(0)).isEqualTo(1);
    }

    @Test
    void of_equally_near_phrasings_the_first_is_nearest() {
        assertThat(index.closeness(words("biaya paspor")).nearest(0)).isEqualTo(1);
    }

    @Test
    void the_mean_is_that_of_the_three_nearest() {
        PhraseIndex.Closeness closeness = index.closeness(words("biaya paspor"));

        // All 5 trigrams of "biaya" are among the 12 of "biaya paspor".
        assertThat(closeness.mean(0)).isEqualTo((1 + 1 + 5 / 12.0) / 3, within(1e-6));
    }

    @Test
    void a_class_that_shares_nothing_or_has_no_phrasing_is_at_zero() {
        PhraseIndex.Closeness closeness = index.closeness(words("hilang"));

        assertThat(closeness.nearest(0)).isEqualTo(-1);
        assertThat(closeness.best(0)).isZero();
        assertThat(closeness.nearest(2)).isEqualTo(-1);
        assertThat(closeness.top(3)).containsExactly(1);
    }

    @Test
    void one_question_leaves_nothing_behind_for_the_next() {
        index.closeness(words("biaya paspor hilang"));

        assertThat(index.closeness(words("xyz")).top(3)).isEmpty();
    }

    @Test
    void trigrams_that_most_phrasings_have_tell_nothing() {
        List<Corpus.Phrase> many = IntStream.range(0, 60).mapToObj(i -> phrase("paspor " + (char) ('a' + i % 26), 0))
                .toList();

        assertThat(new PhraseIndex(many, 1).closeness(words("paspor")).top(1)).isEmpty();
    }

    @Test
    void phrasings_out_of_the_order_of_their_classes_are_refused() {
        assertThatThrownBy(() -> new PhraseIndex(List.of(phrase("a", 1), phrase("b", 0)), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Corpus.Phrase phrase(String text, int owner) {
        return new Corpus.Phrase(text, words(text), owner);
    }

    private static Words words(String text) {
        List<String> words = List.of(text.split(" "));
        return new Words(words, words, Map.of(), 0);
    }
}
