package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentsTest {

    @ParameterizedTest
    @ValueSource(strings = { "kak", "Kak!", "halo", "haloooo", "halo min", "permisi", "Permisi kak 🙏",
        "mau tanya dong",
        "mau nanya", "kak mau tanya ya", "boleh tanya?", "Assalamualaikum wr wb", "assalamu'alaikum",
        "selamat pagi pak",
        "p", "P", "min izin bertanya", "saya mau tanya", "numpang nanya min", "hai, ada admin?", "ada orang?",
        "bisa bantu saya?", "mohon infonya kak", "punten kang", "hello", "I have a question", "can I ask something?",
        "good morning sir", "mau tanya soal paspor", "saya mau tanya tentang paspor kak",
        "mau tanya tentang paspor anak",
        "paspor", "kalau", "saya mau perpanjang tapi", "jadi gini", "begini kak", "kemarin saya ke kantor",
        "paspor anak saya yang", "maksud saya", "untuk", "saya dari", "my passport is lost and", "mba" })
    void a_beginning_waits(String text) {
        assertThat(Fragments.waits(List.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "berapa biaya paspor?", "biaya paspor", "brp biaya bikin paspor kak", "paspor hilang",
        "syaratnya apa aja", "mau tanya syarat bikin paspor", "kak, paspor saya hilang gimana ya", "kalau anak gimana",
        "terus biayanya?", "biaya?", "kapan jadi", "paspornya kapan jadi", "gimana cara daftar m-paspor",
        "saya mau bikin paspor", "halo min mau tanya biaya paspor berapa ya", "tolong, paspor saya hilang",
        "How much is a passport?", "my passport is lost", "piye carane gawe paspor", "sabaraha biaya paspor",
        "biaya paspor brp ya...", "KTP saya beda kota, apakah biayanya sama", "makasih", "terima kasih banyak",
        "kemarin saya sudah bayar tetapi status di aplikasi belum berubah juga", "👍", "??", "kuota penuh terus",
        "alamat kantor imigrasi surabaya", "Selamat siang, kantor imigrasi Malang buka jam berapa" })
    void a_question_is_answered_at_once(String text) {
        assertThat(Fragments.waits(List.of(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "kak|mau tanya|biaya paspor berapa", "halo|paspor saya hilang", "paspor|anak umur 5 tahun",
        "mau tanya|kalau|paspor rusak gimana" })
    void beginnings_and_what_follows_are_one_question(String lines) {
        assertThat(Fragments.waits(List.of(lines.split("\\|")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "halo|min", "kak|mau tanya", "paspor saya|kalau", "permisi|saya mau tanya soal paspor" })
    void several_beginnings_are_still_a_beginning(String lines) {
        assertThat(Fragments.waits(List.of(lines.split("\\|")))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "untuk anak, true", "yang elektronik, true", "di surabaya, true", "kalau anak gimana, false",
        "paspor hilang, false", "yang mana?, false", "'', false" })
    void what_only_goes_on_with_something(String text, boolean leans) {
        assertThat(Fragments.leans(text)).isEqualTo(leans);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "!!!", "🙏" })
    void nothing_is_not_the_beginning_of_something(String text) {
        assertThat(Fragments.waits(List.of(text))).isFalse();
    }
}
