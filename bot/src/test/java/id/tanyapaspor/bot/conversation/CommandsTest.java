package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.bot.conversation.Effect.CancelTicket;
import id.tanyapaspor.bot.conversation.Effect.OpenTicket;

class CommandsTest {

    private final Chat chat = new Chat();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /start                     | START    | ''
            /START                     | START    | ''
            /start@TanyaPasporBot      | START    | ''
            /mulai                     | START    | ''
            /bantuan                   | HELP     | ''
            /help                      | HELP     | ''
            /petugas paspor ditahan    | OFFICER  | paspor ditahan
            /officer                   | OFFICER  | ''
            /Tiket@tanyapasporbot      | TICKET   | ''
            /kantor@TanyaPasporBot  surabaya | OFFICE | surabaya
            /office Malang             | OFFICE   | Malang
            /bahasa en                 | LANGUAGE | en
            /batal                     | CANCEL   | ''
            /cancel                    | CANCEL   | ''
            /privasi                   | PRIVACY  | ''
            """)
    void a_command_in_any_case_with_or_without_the_name_of_the_bot(String text, Command.Name name, String argument) {
        assertThat(Command.of(text)).hasValue(new Command(java.util.Optional.of(name), argument));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/ kantor", "//", "kantor", "/5tahun", "/kantor/malang", "a /kantor", "" })
    void no_command(String text) {
        assertThat(Command.of(text)).isEmpty();
    }

    @Test
    void start_says_what_can_be_asked_and_what_not_to_send() {
        chat.says("/start");
        assertThat(chat.heard()).startsWith("Halo, saya TanyaPaspor.").contains("NIK");
        assertThat(chat.buttons()).containsExactly("e:biaya-paspor", "l:en");
    }

    @Test
    void start_with_the_name_of_an_entry_shows_it() {
        chat.says("/start biaya-paspor");
        assertThat(chat.heard()).startsWith("Paspor 5 tahun Rp650.000.");
    }

    @Test
    void an_english_phone_is_greeted_in_english() {
        chat.speaking("en-GB").says("/start");
        assertThat(chat.heard()).startsWith("Hello, I am TanyaPaspor.");
        assertThat(chat.labels()).endsWith("Bahasa Indonesia");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /bantuan | /petugas
            /help    | /kantor
            /privasi | Yang saya simpan
            /apa     | Perintah itu tidak saya kenal
            /tiket   | Anda tidak punya tiket yang terbuka
            /batal   | Tidak ada yang perlu dibatalkan
            /bahasa  | Pilih bahasa
            /kantor  | Kota mana?
            """)
    void each_command_is_answered(String command, String answer) {
        chat.says(command);
        assertThat(chat.heard()).contains(answer);
    }

    @Test
    void a_chosen_language_stays() {
        chat.says("/bahasa");
        assertThat(chat.buttons()).containsExactly("l:id", "l:en");
        chat.presses("l:en");
        assertThat(chat.heard()).startsWith("All right, I will use English.");
        chat.says("berapa biaya paspor?");
        assertThat(chat.heard()).startsWith("A 5-year passport costs Rp650.000.");
        chat.says("/bahasa id");
        assertThat(chat.heard()).startsWith("Baik, saya berbahasa Indonesia.");
    }

    @Test
    void offices_of_a_town_with_what_is_not_known_of_them() {
        chat.says("/kantor jawa timur");
        assertThat(chat.heard()).contains("Kantor Imigrasi Kelas I Malang\nMalang, Jawa Timur\nJl. Panji Suroso 4")
                .contains("Kantor Imigrasi Kediri\nKediri, Jawa Timur\nAlamat belum ada pada saya.")
                .contains("Masih ada 1 kantor lain.").contains("alamat perlu dicek ulang").doesNotContain("koordinat")
                .contains("Periksa dulu alamat");
    }

    @Test
    void the_town_may_come_after_the_command() {
        chat.says("/kantor").says("Makassar");
        assertThat(chat.heard()).startsWith("Kantor Imigrasi Makassar");
        assertThat(chat.asked()).isEmpty();
    }

    @Test
    void a_question_instead_of_a_town_is_a_question() {
        chat.says("/kantor").says("berapa biaya paspor?");
        assertThat(chat.heard()).contains("Rp650.000");
    }

    @Test
    void a_town_without_office_is_shown_as_it_was_typed_and_escaped() {
        chat.says("/kantor <b>Atlantis");
        assertThat(chat.html()).contains("&lt;b&gt;Atlantis");
    }

    @Test
    void petugas_asks_for_the_question_and_hands_it_over() {
        chat.says("/petugas");
        assertThat(chat.heard()).startsWith("Silakan tulis pertanyaan Anda untuk petugas");
        chat.says("paspor saya ditahan agen, bagaimana?");
        assertThat(chat.effect(OpenTicket.class).question()).isEqualTo("paspor saya ditahan agen, bagaimana?");
        assertThat(chat.says()).isEmpty();
    }

    @Test
    void petugas_with_a_question_hands_it_over_at_once() {
        chat.says("/petugas nik 3578011203900001 ditolak terus");
        assertThat(chat.effect(OpenTicket.class).question()).isEqualTo("nik [NIK] ditolak terus");
    }

    @Test
    void petugas_after_a_question_offers_to_hand_that_over() {
        chat.says("berapa biaya paspor?").says("/petugas");
        assertThat(chat.heard()).startsWith("Pertanyaan Anda: berapa biaya paspor?")
                .contains("Antrean sekarang 3 orang");
        assertThat(chat.buttons()).containsExactly("h", "re");
    }

    @Test
    void batal_drops_what_waits() {
        chat.says("kak").says("/batal");
        assertThat(chat.heard()).isEqualTo("Baik, saya batalkan.");
        chat.pauseEnds();
        assertThat(chat.effects()).isEmpty();
    }

    @Test
    void batal_withdraws_the_ticket() {
        chat.withTicket("T-4K7P", false).says("/batal");
        assertThat(chat.effect(CancelTicket.class)).isNotNull();
    }

    @Test
    void tiket_tells_the_place_and_the_wait() {
        chat.withTicket("T-4K7P", false).says("/tiket");
        assertThat(chat.heard())
                .isEqualTo("Tiket T-4K7P menunggu petugas. Anda nomor 3. Biasanya dijawab dalam 10–20 menit.");
        assertThat(chat.buttons()).containsExactly("cancel:T-4K7P");
    }
}
