package id.tanyapaspor.indexer.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void a_sentence_ends_at_a_full_stop_before_a_capital_or_at_the_end_of_a_line() {
        assertThat(cut("Tarif Rp1.000.000. Berlaku 5 tahun.\nDua kelompok:\n• satu; dua\n")).containsExactly(
                "Tarif Rp1.000.000.", "Berlaku 5 tahun.", "Dua kelompok:", "• satu; dua");
    }

    @Test
    void an_abbreviation_ends_no_sentence() {
        assertThat(cut("Permenkumham 8/2014 jo. Permenkumham 18/2022, hal. 3, no. 5. Selesai.")).containsExactly(
                "Permenkumham 8/2014 jo. Permenkumham 18/2022, hal. 3, no. 5.", "Selesai.");
    }

    private static List<String> cut(String text) {
        return Sentences.of(text).stream().map(span -> text.substring(span.start(), span.end())).toList();
    }
}
