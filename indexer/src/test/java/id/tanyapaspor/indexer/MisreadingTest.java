package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadingTest {

    @ParameterizedTest
    @CsvSource({ "brp, berapa", "pasport, paspor", "paspot, paspor", "gmn, bagaimana", "kadaluarsa, kedaluwarsa",
        "klo, kalau", "epaspor, e-paspor", "biayanya, biaya", "perpanjg, perpanjang", "suket, surat keterangan",
        "piye, bagaimana", "jatoh, jatuh", "hialng, hilang", "lapuran, laporan", "kbagian, kebagian", "hbis, habis",
        "jadwalny, jadwalnya", "rusal, rusak", "kantir, kantor" })
    void an_abbreviation_or_a_slip_is_read_silently(String typed, String read) {
        assertThat(Misreading.isMaterial(typed, read)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "orok, bayi", "bocah, anak kecil", "angus, uang kembali", "kebutuhan, keputusan",
        "komunikasi, komunitas", "tampaknya, tempatnya", "lecet, lecek" })
    void another_word_is_shown(String typed, String read) {
        assertThat(Misreading.isMaterial(typed, read)).isTrue();
    }

    @Test
    void nothing_is_shown_when_nothing_surprises() {
        assertThat(Misreading.of(Map.of("brp", "berapa"))).isEmpty();
        assertThat(Misreading.of(Map.of("orok", "bayi"))).containsExactly("orok → bayi");
    }
}
