package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionsTest {

    @ParameterizedTest
    @ValueSource(strings = { "ya", "Ya", "iya", "iyaaa", "ya kak", "iya teruskan", "Ya, teruskan", "boleh", "boleh kak",
        "boleh min", "ok", "oke deh", "okee", "lanjut", "teruskan ke petugas saja", "mau", "mau dong", "ya tolong",
        "silakan", "silahkan kak", "siap", "yes", "yes please", "sure", "ok go ahead", "👍", "👍🏽", "nggih",
        "iya mas tolong" })
    void yes(String text) {
        assertThat(Reactions.isYes(text)).isTrue();
        assertThat(Reactions.isNo(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "tidak", "Tidak, terima kasih", "gak usah", "ga", "nggak dulu kak", "enggak", "jangan",
        "no", "no thanks", "not now nope", "nanti saja", "tidak perlu", "nanti dulu" })
    void no(String text) {
        if (!text.startsWith("not")) {
            assertThat(Reactions.isNo(text)).isTrue();
        }
        assertThat(Reactions.isYes(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "ya tapi biayanya berapa", "iya paspor anak", "mau bikin paspor", "boleh diwakilkan?",
        "bisa bayar pakai apa", "tidak punya akta", "ga bisa login", "nanti bayar berapa", "", "ok berapa lama?" })
    void neither(String text) {
        assertThat(Reactions.isYes(text)).isFalse();
        assertThat(Reactions.isNo(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bukan itu                                   | ''
            Bukan itu kak                               | ''
            bukan                                       | ''
            bukan, bukan itu maksud saya                | ''
            kak bukan itu                               | ''
            salah                                       | ''
            salah kak                                   | ''
            jawabannya salah                            | ''
            jawaban kamu tidak nyambung                 | ''
            gak nyambung                                | ''
            belum menjawab                              | ''
            tidak menjawab pertanyaan saya              | ''
            that's not it                               | ''
            not what I asked                            | ''
            wrong answer                                | ''
            maksud saya                                 | ''
            maksud saya biaya untuk anak                | biaya untuk anak
            bukan itu, maksud saya biaya untuk anak     | biaya untuk anak
            bukan itu kak maksudku yang hilang          | yang hilang
            bukan begitu, saya tanya syaratnya          | saya tanya syaratnya
            salah, maksud saya paspor rusak             | paspor rusak
            tidak, maksud saya jadwal ulang             | jadwal ulang
            bukan paspor hilang tapi paspor rusak       | paspor rusak
            bukan yang baru tapi perpanjang             | perpanjang
            no, I mean for a child                      | for a child
            I meant the fee                             | the fee
            bukan, yang hilang                          | yang hilang
            bukan, yang buat anak kak                   | yang buat anak kak
            bukan yg itu, yang elektronik               | yang elektronik
            bukan yang hilang                           | ''
            bukan buat anak                             | ''
            bukan itu yang saya tanya                   | ''
            bukan itu yg saya maksud kak                | ''
            bukan itu pertanyaannya                     | ''
            bukan itu maksudnya, yang anak              | yang anak
            salah, yang anak                            | yang anak
            salah min, saya nanya yang hilang           | saya nanya yang hilang
            salah jawab                                 | ''
            ga nyambung jawabannya                      | ''
            kok ga nyambung                             | ''
            maksudnya yang anak                         | yang anak
            maksud sy yang di luar negeri               | yang di luar negeri
            mksudnya biaya yang hilang                  | biaya yang hilang
            maksutku biaya yang hilang                  | biaya yang hilang
            enggak, yang dewasa                         | yang dewasa
            tidak, yang dewasa                          | yang dewasa
            no, the other one                           | the other one
            no, for a child                             | for a child
            """)
    void a_rejection_and_what_was_meant_instead(String text, String instead) {
        assertThat(Reactions.rejection(text)).map(Reactions.Rejection::instead).hasValue(instead);
    }

    @ParameterizedTest
    @ValueSource(strings = { "salah cetak nama di paspor bagaimana", "salah isi tanggal lahir di m-paspor",
        "bukan warga jakarta bisa bikin paspor di jakarta?", "maksudnya gimana", "maksudnya apa?", "biaya paspor",
        "tidak bisa login", "gak bisa bayar", "nama salah di paspor", "wrong name in my passport", "bukan WNI",
        "tidak punya ijazah", "bukan yang asli boleh?", "bukan anak kandung gimana syaratnya",
        "maksudnya bagaimana kak",
        "maksudnya apa ya", "maksudnya dokumen asli apa", "salah satu orang tua wna", "bukan penduduk sini bisa?",
        "salah pilih kantor", "tidak ada akta", "bukan pns", "salah jadwal", "bukan domisili jakarta",
        "apakah jawaban ini benar" })
    void a_question_that_only_sounds_like_a_rejection(String text) {
        assertThat(Reactions.rejection(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({ "1, 1", "no 2, 2", "nomor 3, 3", "yang pertama, 1", "yg kedua, 2", "ketiga, 3", "the second one, 2",
        "pilihan 4, 4", "dua, 2", "2., 2" })
    void a_choice_by_its_number(String text, int number) {
        assertThat(Reactions.choice(text)).isEqualTo(OptionalInt.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = { "paspor pertama", "12", "10 tahun", "yang anak", "satu orang berapa", "" })
    void no_choice(String text) {
        assertThat(Reactions.choice(text)).isEmpty();
    }
}
