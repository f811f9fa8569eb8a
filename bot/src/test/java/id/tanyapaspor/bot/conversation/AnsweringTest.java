package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.bot.conversation.Effect.Feedback;
import id.tanyapaspor.bot.conversation.Effect.Outcome;
import id.tanyapaspor.bot.conversation.Effect.RememberQuestion;
import id.tanyapaspor.bot.conversation.Effect.Verdict;
import id.tanyapaspor.indexer.Question;

class AnsweringTest {

    private final Chat chat = new Chat();

    @Test
    void a_question_is_answered_with_source_date_related_topics_and_a_word_on_whether_it_helped() {
        chat.says("berapa biaya paspor?");
        assertThat(chat.heard()).isEqualTo("""
                Paspor 5 tahun Rp650.000.

                Rincian
                • Anak: Rp650.000

                Sumber: PP 45/2024 pasal 1 · diperiksa 20 Nov 2026""");
        assertThat(chat.buttons()).containsExactly("e:cara-bayar", "e:paspor-hilang", "ok:biaya-paspor",
                "no:biaya-paspor");
        assertThat(chat.labels()).containsExactly("Cara bayar", "Paspor hilang", "Ini membantu", "Belum menjawab");
    }

    @Test
    void what_does_not_fit_a_screen_stands_behind_a_button() {
        chat.says("paspor saya hilang");
        assertThat(chat.heard()).startsWith("Lapor polisi dulu.\n\nSumber").doesNotContain("Yang dibawa");
        assertThat(chat.buttons()).contains("m:paspor-hilang");
        chat.presses("m:paspor-hilang");
        assertThat(chat.heard()).startsWith("Paspor hilang\n\nYang dibawa\n• Surat")
                .contains("PP 45/2024 pasal 1; www.imigrasi.go.id");
    }

    @Test
    void what_editors_wrote_is_escaped() {
        chat.presses("e:cara-bayar");
        assertThat(chat.html()).contains("Bayar dengan &lt;kode&gt; &amp; bank.");
    }

    @Test
    void the_question_is_asked_for_the_day_in_west_indonesia() {
        chat.later(Duration.ofHours(15)).says("berapa biaya paspor?"); // 18.00 UTC is 01.00 WIB of the next day
        assertThat(chat.lastAsked().day()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void a_follow_up_leans_on_the_last_exchange() {
        chat.says("berapa biaya paspor?").later(Duration.ofMinutes(2)).says("kalau beda kota gimana");
        assertThat(chat.lastAsked().before()).hasValueSatisfying(before -> {
            assertThat(before.question()).isEqualTo("berapa biaya paspor?");
            assertThat(before.entryId()).isEqualTo("biaya-paspor");
        });
        assertThat(chat.heard()).startsWith("Paspor 5 tahun");
    }

    @Test
    void after_an_hour_nothing_is_leant_on() {
        chat.says("berapa biaya paspor?").later(Duration.ofMinutes(61)).says("syaratnya apa?");
        assertThat(chat.lastAsked().before()).isEmpty();
    }

    @Test
    void an_own_case_comes_with_the_way_to_an_officer_first() {
        chat.says("cek status permohonan saya dong");
        assertThat(chat.buttons()).startsWith("h").doesNotContain("ok:status-saya");
        chat.says("ya");
        assertThat(chat.effect(Effect.OpenTicket.class).reason()).isEqualTo("own_case");
        assertThat(chat.effect(Effect.OpenTicket.class).question()).isEqualTo("cek status permohonan saya dong");
    }

    @ParameterizedTest
    @ValueSource(strings = { "urus visa jepang dimana?", "makasih ya" })
    void what_is_not_ours_and_small_talk_are_said_plainly(String text) {
        chat.says(text);
        assertThat(chat.buttons()).isEmpty();
    }

    @Test
    void several_meanings_are_offered_as_buttons() {
        chat.says("dokumen apa saja?");
        assertThat(chat.heard()).isEqualTo("Maksud Anda yang mana?");
        assertThat(chat.buttons()).containsExactly("e:paspor-hilang", "e:biaya-anak", "none");
        assertThat(chat.labels()).endsWith("Bukan itu");
    }

    @Test
    void the_chosen_meaning_answers_and_is_remembered_of_the_question() {
        chat.says("dokumen apa saja?");
        String id = chat.effect(RememberQuestion.class).id();
        chat.presses("e:biaya-anak");
        assertThat(chat.heard()).startsWith("Sama dengan dewasa.");
        assertThat(chat.effect(Feedback.class)).isEqualTo(new Feedback(id, Verdict.CHOSEN, Optional.of("biaya-anak")));
        chat.presses("ok:biaya-anak");
        assertThat(chat.effect(Feedback.class)).isEqualTo(new Feedback(id, Verdict.HELPED, Optional.of("biaya-anak")));
    }

    @Test
    void a_choice_asks_for_what_separates_its_meanings() {
        chat.says("dokumen untuk anak apa saja?");
        assertThat(chat.heard()).isEqualTo("Untuk siapa <paspornya>?");
    }

    @Test
    void a_meaning_may_be_chosen_by_its_number() {
        chat.says("dokumen apa saja?").says("yang kedua");
        assertThat(chat.heard()).startsWith("Sama dengan dewasa.");
    }

    @Test
    void between_two_kinds_of_small_talk_nobody_has_to_choose() {
        chat.says("sampai nanti");
        assertThat(chat.heard()).isEqualTo("Halo. Ada yang bisa saya bantu?");
    }

    @Test
    void none_of_the_meanings_leads_to_an_officer() {
        chat.says("dokumen apa saja?").presses("none");
        assertThat(chat.heard()).startsWith("Baik, bukan salah satu dari itu.");
        assertThat(chat.effect(Feedback.class).verdict()).isEqualTo(Verdict.NONE);
        assertThat(chat.buttons()).containsExactly("h", "re");
    }

    @Test
    void what_is_not_known_is_said_with_the_offer_of_an_officer_and_the_queue() {
        chat.says("apakah paspor bisa dicetak di rumah?");
        assertThat(chat.heard()).isEqualTo("""
                Saya belum yakin dengan jawabannya.

                Teruskan ke petugas? Antrean sekarang 3 orang. Biasanya dijawab dalam 10–20 menit.""");
        assertThat(chat.buttons()).containsExactly("h", "re");
        assertThat(chat.labels()).containsExactly("Ya, teruskan", "Tulis ulang");
    }

    @Test
    void out_of_hours_the_offer_says_when_officers_are_back() {
        chat.deskOpensAt(Instant.parse("2026-11-23T01:00:00Z")).says("apakah paspor bisa dicetak di rumah?");
        assertThat(chat.heard()).endsWith(
                "Teruskan ke petugas? Petugas bertugas lagi Senin 08.00 WIB. Pertanyaan Anda disimpan sebagai tiket.");
    }

    @Test
    void while_no_officer_is_on_duty_the_offer_says_so() {
        chat.deskIsUnattended().says("apakah paspor bisa dicetak di rumah?");
        assertThat(chat.heard()).endsWith("Teruskan ke petugas? Antrean sekarang 3 orang. "
                + "Saat ini belum ada petugas yang bertugas. Pertanyaan Anda disimpan sebagai tiket.");
    }

    @Test
    void words_that_were_read_as_others_are_shown() {
        chat.says("paspor orok berapa?");
        assertThat(chat.heard()).startsWith("Saya baca sebagai: orok → bayi\n\nSama dengan dewasa.");
    }

    @Test
    void helped_is_kept_of_the_question_that_was_answered() {
        chat.says("berapa biaya paspor?");
        String id = chat.effect(RememberQuestion.class).id();
        chat.says("paspor saya hilang gimana?").presses("ok:biaya-paspor");
        assertThat(chat.effect(Feedback.class))
                .isEqualTo(new Feedback(id, Verdict.HELPED, Optional.of("biaya-paspor")));
        assertThat(chat.heard()).isNotBlank();
    }

    @Test
    void an_answer_that_missed_leads_to_the_runners_up_and_an_officer() {
        chat.says("berapa biaya paspor?").presses("no:biaya-paspor");
        assertThat(chat.effect(Feedback.class).verdict()).isEqualTo(Verdict.NOT_HELPED);
        assertThat(chat.buttons()).containsExactly("e:biaya-anak", "e:cara-bayar", "h", "re");
    }

    @Test
    void bukan_itu_is_a_word_on_the_answer_and_never_searched_for() {
        chat.says("berapa biaya paspor?").says("bukan itu kak");
        assertThat(chat.asked()).hasSize(1);
        assertThat(chat.effect(Feedback.class).verdict()).isEqualTo(Verdict.NOT_HELPED);
        assertThat(chat.buttons()).contains("e:biaya-anak", "h");
    }

    @Test
    void a_correction_is_answered_in_its_own_words() {
        chat.says("berapa biaya paspor?").says("bukan itu, maksud saya kalau paspor hilang");
        assertThat(chat.lastAsked().text()).isEqualTo("kalau paspor hilang");
        assertThat(chat.heard()).startsWith("Lapor polisi dulu.");
        assertThat(chat.effect(Feedback.class).entry()).hasValue("biaya-paspor");
    }

    @Test
    void the_rejected_answer_is_not_offered_again() {
        chat.says("paspor hilang gimana?").says("bukan itu, maksud saya dokumen apa saja");
        assertThat(chat.buttons()).containsExactly("e:biaya-anak", "none");
    }

    @Test
    void a_shown_entry_that_missed_is_no_word_on_a_question() {
        chat.presses("e:biaya-paspor").says("bukan itu");
        assertThat(chat.effects(Feedback.class)).isEmpty();
        assertThat(chat.buttons()).containsExactly("h", "re");
    }

    @Test
    void the_rejected_answer_is_not_said_again() {
        chat.says("berapa biaya paspor?").says("maksud saya biaya yang lain");
        assertThat(chat.lastAsked().rejected()).containsExactly("biaya-paspor");
        assertThat(chat.heard()).startsWith("Saya belum yakin").doesNotContain("Rp650.000");
        assertThat(chat.buttons()).containsExactly("h", "re");
    }

    @Test
    void two_questions_get_two_answers_each_with_its_source_and_its_buttons() {
        chat.says("paspor saya hilang? biayanya berapa?");
        assertThat(chat.says()).hasSize(2).allSatisfy(said -> assertThat(said.html()).contains("<i>Sumber"));
        assertThat(chat.says()).extracting(said -> said.html().lines().findFirst().orElseThrow())
                .containsExactly("Lapor polisi dulu.", "Paspor 5 tahun Rp650.000.");
        assertThat(chat.effects(RememberQuestion.class)).extracting(question -> question.entry().orElseThrow())
                .containsExactly("paspor-hilang", "biaya-paspor");
        assertThat(chat.effects(RememberQuestion.class)).extracting(RememberQuestion::id).doesNotHaveDuplicates();
        String first = chat.effects(RememberQuestion.class).getFirst().id();
        chat.says("kalau begitu?");
        assertThat(chat.lastAsked().before()).map(Question.Exchange::entryId).hasValue("biaya-paspor");
        chat.presses("no:paspor-hilang");
        assertThat(chat.effect(Feedback.class))
                .isEqualTo(new Feedback(first, Verdict.NOT_HELPED, Optional.of("paspor-hilang")));
    }

    @Test
    void a_message_of_two_questions_may_be_changed() {
        chat.says("paspor saya hilang? biayanya berapa?").edits("m1", "berapa biaya paspor?");
        assertThat(chat.lastAsked().before()).isEmpty();
        assertThat(chat.heard()).startsWith("Saya baca pesan yang Anda ubah.");
    }

    @Test
    void each_question_is_remembered_with_its_outcome() {
        chat.says("berapa biaya paspor?");
        assertThat(chat.effect(RememberQuestion.class)).satisfies(question -> {
            assertThat(question.masked()).isEqualTo("berapa biaya paspor?");
            assertThat(question.outcome()).isEqualTo(Outcome.DIRECT);
            assertThat(question.entry()).hasValue("biaya-paspor");
            assertThat(question.confidence()).isEqualTo(0.97);
        });
        chat.says("dokumen apa saja?");
        assertThat(chat.effect(RememberQuestion.class).outcome()).isEqualTo(Outcome.CLARIFY);
        chat.says("apakah paspor bisa dicetak di rumah?");
        assertThat(chat.effect(RememberQuestion.class).outcome()).isEqualTo(Outcome.UNSURE);
    }

    @Test
    void a_day_on_which_the_entry_has_no_amount_leads_to_an_officer() {
        Instant before = Instant.parse("2023-01-01T00:00:00Z");
        chat.later(Duration.between(chat.now(), before)).presses("e:biaya-paspor");
        assertThat(chat.buttons()).containsExactly("h", "re");
    }

    @Test
    void a_long_id_still_fits_a_button() {
        String data = new Press.Show(Sample.LONG_ID).data();
        assertThat(data.length()).isLessThanOrEqualTo(64);
        chat.presses(data);
        assertThat(chat.heard()).startsWith("Ada.");
        assertThat(chat.buttons()).allMatch(each -> each.length() <= 64);
        chat.presses(chat.buttons().getFirst());
        assertThat(chat.heard()).startsWith("Senang bisa membantu.");
    }
}
