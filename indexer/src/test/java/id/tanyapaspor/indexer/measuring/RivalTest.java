package id.tanyapaspor.indexer.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Explanation;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.indexer.SmallContent;
import id.tanyapaspor.indexer.measuring.Phrasings.Phrasing;
import id.tanyapaspor.knowledge.reading.ContentReader;

class RivalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<Phrasing> PHRASINGS = Phrasings.of(ContentReader
            .read(SmallContent.of("satu").with("outside.txt", "[near]\nberapa biaya visa\n").files()).orThrow(), DAY);

    @Test
    void the_surest_is_the_one_whose_entry_lies_furthest_before_what_is_outside() {
        double sure = confidence(Map.of("biaya", 9.0, "jam", 2.0));
        double less = confidence(Map.of("biaya", 3.0, Phrasings.OUTSIDE, 2.0));
        double outside = confidence(Map.of("biaya", 3.0, Phrasings.OUTSIDE, 4.0));
        double farOutside = confidence(Map.of("biaya", 3.0, Phrasings.OUTSIDE, 8.0));

        assertThat(List.of(sure, less, confidence(Map.of()), outside, farOutside))
                .isSortedAccordingTo((one, next) -> Double.compare(next, one))
                .allSatisfy(confidence -> assertThat(confidence).isBetween(0.0, 1.0));
    }

    @Test
    void entries_are_ranked_by_score_and_the_outside_is_none_of_them() {
        assertThat(answer(Map.of("biaya", 1.0, "jam", 2.0, Phrasings.OUTSIDE, 9.0)).explanation().ranking())
                .extracting(Explanation.Ranked::entryId).containsExactly("jam", "biaya");
    }

    @Test
    void trigrams_in_common_are_shared_by_all_of_both() {
        // "foto" has 5 trigrams, "fotonya" 8; "  f", " fo", "fot" and "oto" are in both, "to " is not: 4 of 9.
        assertThat(new Trigrams(List.of(new Phrasing("foto", "f"))).scores("fotonya")).containsExactly(
                entry("f", 4 / 9.0));
    }

    @Test
    void every_engine_finds_a_phrasing_that_it_has_learnt() throws IOException {
        for (Rival.Scorer scorer : List.of(Bm25.ofPhrasings(PHRASINGS, new StandardAnalyzer()),
                Bm25.ofEntries(PHRASINGS, new StandardAnalyzer()), new Trigrams(PHRASINGS), new Doccat(PHRASINGS))) {
            assertThat(new Rival(scorer).answer(Question.of("kehilangan paspor bagaimana", DAY)).explanation().ranking()
                    .getFirst().entryId()).as(scorer.getClass().getSimpleName()).isEqualTo("hilang");
        }
    }

    private static double confidence(Map<String, Double> scores) {
        return answer(scores).explanation().confidence();
    }

    private static Answer answer(Map<String, Double> scores) {
        return new Rival(question -> scores).answer(Question.of("x", DAY));
    }
}
