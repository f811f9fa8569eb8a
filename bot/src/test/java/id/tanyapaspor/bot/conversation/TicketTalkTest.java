package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.bot.conversation.Effect.CancelTicket;
import id.tanyapaspor.bot.conversation.Effect.Comment;
import id.tanyapaspor.bot.conversation.Effect.OpenTicket;
import id.tanyapaspor.bot.conversation.Effect.Priority;
import id.tanyapaspor.bot.conversation.Effect.Reopen;
import id.tanyapaspor.bot.conversation.Effect.StillNeeded;
import id.tanyapaspor.bot.conversation.Effect.ToTicket;

class TicketTalkTest {

    private static final String UNKNOWN = "apakah kucing saya perlu paspor juga";

    private final Chat chat = new Chat();

    @Test
    void who_should_come_first_says_why() {
        chat.withTicket("T-4K7P", false).presses("lane:T-4K7P");
        assertThat(chat.labels()).contains("Sedang hamil", "Berangkat dalam 48 jam").hasSize(6);
        chat.presses("lane:T-4K7P:pregnant");
        assertThat(chat.effect(Priority.class).reason()).isEqualTo("pregnant");
        assertThat(chat.heard()).contains("Sedang hamil");
    }

    @ParameterizedTest
    @ValueSource(strings = { "lane:T-4K7P:rich", "lane:T-4K7P:", "lane:T-9999:pregnant", "lane:" })
    void no_other_reason_counts_and_no_other_ticket(String data) {
        chat.withTicket("T-4K7P", false).presses(data);
        assertThat(chat.turn().has(Priority.class)).isFalse();
    }

    @Test
    void with_an_officer_at_it_there_is_nothing_to_hurry() {
        chat.withTicket("T-4K7P", true).presses("lane:T-4K7P:pregnant");
        assertThat(chat.turn().has(Priority.class)).isFalse();
    }

    @Test
    void a_waiting_ticket_is_kept_by_a_press() {
        chat.withTicket("T-4K7P", false).presses("still:T-4K7P");
        assertThat(chat.turn().has(StillNeeded.class)).isTrue();
        chat.presses("still:T-9999");
        assertThat(chat.turn().has(StillNeeded.class)).isFalse();
    }

    @Test
    void a_word_for_the_officer_is_masked_and_no_question() {
        chat.whoseTicketWasClosed("T-4K7P").presses("comment:T-4K7P");
        chat.says("Terima kasih, NIK saya 3578011203900001");
        assertThat(chat.effect(Comment.class)).isEqualTo(new Comment("T-4K7P", "Terima kasih, NIK saya [NIK]"));
        chat.says("berapa biaya paspor?");
        assertThat(chat.turn().has(Comment.class)).isFalse();
        assertThat(chat.heard()).contains("Rp650.000");
    }

    @Test
    void whoever_asks_an_officer_again_may_go_on_with_the_ticket_that_was_closed() {
        chat.whoseTicketWasClosed("T-4K7P").says(UNKNOWN);
        assertThat(chat.labels()).first().isEqualTo("Lanjutkan tiket T-4K7P");
        chat.presses("again:T-4K7P");
        assertThat(chat.effect(Reopen.class).number()).isEqualTo("T-4K7P");
        assertThat(chat.effect(ToTicket.class).event()).hasFieldOrPropertyWithValue("text", UNKNOWN);
    }

    @Test
    void or_have_a_new_one() {
        chat.whoseTicketWasClosed("T-4K7P").says(UNKNOWN);
        chat.says("ya");
        assertThat(chat.turn().has(OpenTicket.class)).isTrue();
        assertThat(chat.turn().has(Reopen.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "soal tiket T-4K7P, masih gagal", "t 4k7p masih gagal" })
    void who_names_a_closed_ticket_writes_to_it(String text) {
        chat.whoseTicketWasClosed("T-4K7P").says(text);
        assertThat(chat.effect(Reopen.class).number()).isEqualTo("T-4K7P");
    }

    @Test
    void who_was_told_to_write_again_does_so_by_any_word_that_the_bot_cannot_answer() {
        chat.whoseTicketWasClosedForSilence("T-4K7P").says("maaf baru balas, sudah saya coba dan masih sama");
        assertThat(chat.effect(Reopen.class).number()).isEqualTo("T-4K7P");
    }

    @Test
    void but_a_question_that_the_bot_can_answer_is_answered() {
        chat.whoseTicketWasClosedForSilence("T-4K7P").says("berapa biaya paspor?");
        assertThat(chat.turn().has(Reopen.class)).isFalse();
        assertThat(chat.heard()).contains("Rp650.000");
    }

    @ParameterizedTest
    @ValueSource(strings = { "batalkan", "Batalkan tiket saya ya kak", "batal aja deh", "cancel my ticket please" })
    void a_ticket_is_cancelled_in_plain_words(String text) {
        chat.withTicket("T-4K7P", false).says(text);
        assertThat(chat.turn().has(CancelTicket.class)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "batalkan permohonan paspor saya di m-paspor", "batal bayar biaya paspor bisa kembali?" })
    void a_question_about_cancelling_is_a_question(String text) {
        chat.withTicket("T-4K7P", false).says(text);
        assertThat(chat.turn().has(CancelTicket.class)).isFalse();
    }

    @Test
    void to_an_officer_the_same_words_are_words() {
        chat.withTicket("T-4K7P", true).says("batalkan");
        assertThat(chat.turn().has(CancelTicket.class)).isFalse();
    }

    @Test
    void a_ticket_names_its_office_and_its_subject() {
        chat.says("/petugas biaya paspor di Malang berapa ya pak");
        var concern = chat.effect(OpenTicket.class).concern();
        assertThat(concern.topic()).contains("biaya-paspor");
        assertThat(concern.group()).contains("lain");
        assertThat(concern.office()).contains("Kantor Imigrasi Kelas I Malang");
    }
}
