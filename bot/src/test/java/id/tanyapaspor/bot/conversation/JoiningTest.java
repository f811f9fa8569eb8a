package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.bot.conversation.Effect.EditLast;
import id.tanyapaspor.bot.conversation.Effect.RememberQuestion;
import id.tanyapaspor.bot.conversation.Effect.Say;
import id.tanyapaspor.bot.conversation.Effect.WakeAt;
import id.tanyapaspor.bot.delivery.Event.Due;
import id.tanyapaspor.bot.delivery.Event.Edited;
import id.tanyapaspor.bot.delivery.Event.Said;

class JoiningTest {

    private final Chat chat = new Chat();

    @Test
    void a_whole_question_is_answered_at_once() {
        chat.says("kak, berapa biaya paspor?");
        assertThat(chat.effects(WakeAt.class)).isEmpty();
        assertThat(chat.heard()).contains("Rp650.000");
    }

    @Test
    void a_beginning_waits_three_seconds_without_a_word() {
        chat.says("kak");
        assertThat(chat.effects()).containsExactly(new WakeAt(Hearing.END_OF_PAUSE, chat.now().plusSeconds(3)));
    }

    @Test
    void what_follows_within_the_pause_completes_it() {
        chat.says("kak").later(Duration.ofSeconds(1)).says("mau tanya dong");
        assertThat(chat.effect(WakeAt.class).at()).isEqualTo(chat.now().plusSeconds(3));
        chat.later(Duration.ofSeconds(2)).says("biaya paspor berapa");
        assertThat(chat.lastAsked().text()).isEqualTo("biaya paspor berapa");
        assertThat(chat.asked()).hasSize(1);
        assertThat(chat.heard()).contains("Rp650.000");
        chat.pauseEnds();
        assertThat(chat.effects()).isEmpty();
    }

    @Test
    void a_broken_off_sentence_is_read_with_its_end() {
        chat.says("paspor saya kalau").says("hilang gimana");
        assertThat(chat.lastAsked().text()).isEqualTo("paspor saya kalau\nhilang gimana");
    }

    @Test
    void a_fragment_that_nothing_follows_is_answered_as_it_stands() {
        chat.says("mau tanya tentang paspor hilang").pauseEnds();
        assertThat(chat.heard()).startsWith("Lapor polisi dulu.");
    }

    @Test
    void a_greeting_alone_is_greeted_the_first_time() {
        chat.says("halo").pauseEnds();
        assertThat(chat.heard()).startsWith("Halo, saya TanyaPaspor.");
        chat.says("halo min").pauseEnds();
        assertThat(chat.heard()).isEqualTo("Halo. Ada yang bisa saya bantu?");
        chat.says("mau tanya").pauseEnds();
        assertThat(chat.heard()).startsWith("Silakan tulis pertanyaan Anda");
    }

    @Test
    void texts_of_one_batch_are_one_question_and_answered_once() {
        chat.says("halo min", "paspor saya", "hilang di jalan", "harus gimana ya");
        assertThat(chat.asked()).hasSize(1);
        assertThat(chat.lastAsked().text()).isEqualTo("paspor saya\nhilang di jalan\nharus gimana ya");
        assertThat(chat.effect(RememberQuestion.class).masked())
                .isEqualTo("halo min\npaspor saya\nhilang di jalan\nharus gimana ya");
        assertThat(chat.says()).hasSize(1);
    }

    @Test
    void the_same_text_sent_twice_counts_once() {
        chat.says("biaya paspor?", "biaya paspor?");
        assertThat(chat.lastAsked().text()).isEqualTo("biaya paspor?");
        assertThat(chat.says()).hasSize(1);
    }

    @Test
    void missed_messages_are_answered_once_together() {
        Said first = chat.said("biaya paspor berapa?");
        Said second = chat.said("halo? ada orang?");
        Said third = chat.said("kok ga dijawab");
        chat.later(Duration.ofHours(2)).does(first, second, third);
        assertThat(chat.heard())
                .startsWith("Pesan-pesan Anda baru sampai kepada saya. Ini jawaban untuk semuanya sekaligus.")
                .contains("Rp650.000");
        assertThat(chat.asked()).hasSize(1);
    }

    @Test
    void a_pause_that_ends_together_with_a_text_does_not_answer_twice() {
        chat.says("kak");
        chat.does(new Due(chat.now(), Hearing.END_OF_PAUSE), chat.said("biaya paspor?"));
        assertThat(chat.says()).hasSize(1);
        assertThat(chat.asked()).hasSize(1);
    }

    @Test
    void a_follow_on_while_the_answer_is_being_made_joins_it() {
        chat.says("berapa biaya paspor?").later(Duration.ofSeconds(1)).says("untuk anak");
        assertThat(chat.lastAsked().text()).isEqualTo("berapa biaya paspor?\nuntuk anak");
        assertThat(chat.effect(EditLast.class).html()).startsWith("Sama dengan dewasa.");
        assertThat(chat.effects(Say.class)).isEmpty();
    }

    @Test
    void a_follow_on_to_a_choice_settles_it() {
        chat.says("paspor dan dokumen saya").later(Duration.ofSeconds(1)).says("yang hilang di jalan");
        assertThat(chat.lastAsked().text()).isEqualTo("paspor dan dokumen saya\nyang hilang di jalan");
        assertThat(chat.effects(EditLast.class)).hasSize(1);
    }

    @Test
    void a_call_right_after_the_question_needs_no_word() {
        chat.says("berapa biaya paspor?").later(Duration.ofSeconds(1)).says("min");
        assertThat(chat.effects()).isEmpty();
    }

    @Test
    void beginnings_without_end_are_answered_at_last() {
        chat.says("kak");
        for (int i = 0; i < 6; i++) {
            chat.says("kalau");
        }
        assertThat(chat.says()).isEmpty();
        chat.says("kalau");
        assertThat(chat.says()).hasSize(1);
    }

    @Test
    void the_last_question_changed_is_answered_anew() {
        Said question = chat.said("berapa biaya paspor?");
        chat.does(question).edits(question.messageId(), "paspor hilang gimana?");
        assertThat(chat.heard()).startsWith("Saya baca pesan yang Anda ubah.\n\nLapor polisi dulu.");
        assertThat(chat.lastAsked().before()).isEmpty();
    }

    @Test
    void an_edit_that_changes_nothing_is_not_answered() {
        Said question = chat.said("berapa biaya paspor?");
        chat.does(question).edits(question.messageId(), "berapa biaya paspor?");
        assertThat(chat.effects()).isEmpty();
    }

    @Test
    void an_old_message_changed_is_left_alone() {
        Said old = chat.said("berapa biaya paspor?");
        chat.does(old).says("paspor hilang gimana?").edits(old.messageId(), "berapa biaya paspor anak?");
        assertThat(chat.effects()).isEmpty();
    }

    @Test
    void a_beginning_may_be_changed_into_a_question() {
        Said beginning = chat.said("kak");
        chat.does(beginning).edits(beginning.messageId(), "kak biaya paspor berapa?");
        assertThat(chat.heard()).contains("Rp650.000");
    }

    @Test
    void a_question_and_its_change_in_one_batch_are_both_read() {
        Said question = chat.said("berapa biaya paspor?");
        chat.does(question, new Edited(chat.now(), question.messageId(), "paspor hilang gimana?"));
        assertThat(chat.says().getLast().html()).contains("Lapor polisi dulu.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "unknown", "ticket:1", "" })
    void a_wake_up_of_another_name_means_nothing_here(String name) {
        chat.says("kak").does(new Due(chat.now(), name));
        assertThat(chat.effects()).isEmpty();
    }
}
