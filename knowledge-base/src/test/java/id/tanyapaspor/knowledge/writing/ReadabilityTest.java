package id.tanyapaspor.knowledge.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.tanyapaspor.knowledge.writing.Readability.Level;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({ "paspor,2", "berlaku,3", "imigrasi,4", "kewarganegaraan,7", "pulau,2", "pantai,2", "laut,2", "main,2",
        "buah,2", "survei,2", "KTP,3", "NIK,1", "Rp650.000,1", "17,1", "M-Paspor,2", "syarat,2" })
    void syllables_are_counted_as_indonesian_words_are_spoken(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void the_year_is_what_the_formula_gives() {
        // 2 sentences, 8 words, 17 syllables
        Readability read = Readability.of("Bawa paspor lama Anda. Datang ke kantor imigrasi.");
        assertThat(read.words()).isEqualTo(8);
        assertThat(read.sentences()).isEqualTo(2);
        assertThat(read.year()).isCloseTo(-13.988 + 0.3793 * 4 + 0.0207 * 300 * 17 / 8, within(1e-9));
    }

    @Test
    void plain_words_are_easy_and_the_language_of_laws_is_hard() {
        assertThat(Readability.of("Bawa KTP dan paspor lama. Isi data di M-Paspor. Lalu pilih hari dan jam.").level())
                .isEqualTo(Level.EASY);
        Readability law = Readability
                .of("""
                        Penyelenggaraan pelayanan keimigrasian sebagaimana dimaksud dalam ketentuan peraturan perundang-undangan \
                        mengenai penerimaan negara bukan pajak dilaksanakan berdasarkan permohonan yang diajukan oleh pemohon \
                        kepada kepala kantor imigrasi yang berwenang setelah memenuhi seluruh persyaratan administratif.
                        """);
        assertThat(law.level()).isEqualTo(Level.HARD);
        assertThat(law.longest()).hasSize(1);
    }

    @Test
    void headings_do_not_count_and_each_line_of_a_list_is_a_sentence() {
        Readability read = Readability.of("Bawa:\n\n## Syarat yang harus dipenuhi\n- KTP\n- paspor lama");
        assertThat(read.sentences()).isEqualTo(3);
        assertThat(read.words()).isEqualTo(4);
    }

    @Test
    void nothing_is_easy_and_has_no_sentences() {
        assertThat(Readability.of("").year()).isZero();
        assertThat(Readability.of("").longest()).isEmpty();
    }
}
