package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {

    @ParameterizedTest
    @CsvSource({ "brp, berapa", "pasport, paspor", "paspot, paspor", "gmn, bagaimana", "kadaluarsa, kedaluwarsa",
        "klo, kalau", "epaspor, e-paspor", "biayanya, biaya", "perpanjg, perpanjang", "suket, surat keterangan",
        "piye, bagaimana" })
    void an_abbreviation_or_a_slip_is_read_silently(String typed, String read) {
        assertThat(Readings.isSurprising(typed, read)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "orok, bayi", "bocah, anak kecil", "angus, uang kembali" })
    void another_word_is_shown(String typed, String read) {
        assertThat(Readings.isSurprising(typed, read)).isTrue();
    }

    @Test
    void nothing_is_shown_when_nothing_surprises() {
        assertThat(Readings.of(Map.of("brp", "berapa"))).isEmpty();
        assertThat(Readings.of(Map.of("orok", "bayi"))).hasValue("orok → bayi");
    }
}
