package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.bot.conversation.Effect.CancelTicket;
import id.tanyapaspor.bot.conversation.Effect.Line;
import id.tanyapaspor.bot.conversation.Effect.OpenTicket;
import id.tanyapaspor.bot.conversation.Effect.Rate;
import id.tanyapaspor.bot.conversation.Effect.ToTicket;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Event.Attached;
import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.delivery.Event.Attachment.Type;
import id.tanyapaspor.bot.delivery.Event.Pressed;
import id.tanyapaspor.bot.delivery.Event.Said;
import id.tanyapaspor.knowledge.Language;

class HandoffTest {

    private static final String UNKNOWN = "apakah paspor bisa dicetak di rumah?";

    private final Chat chat = new Chat();

    @Test
    void the_button_hands_over_the_question_with_what_the_bot_would_have_said() {
        chat.says("berapa biaya paspor?").says(UNKNOWN).presses("h");
        OpenTicket ticket = chat.effect(OpenTicket.class);
        assertThat(ticket.question()).isEqualTo(UNKNOWN);
        assertThat(ticket.reason()).isEqualTo("not_sure");
        assertThat(ticket.candidates()).containsExactly("Biaya paspor (42 %)");
        assertThat(ticket.recent()).containsExactly(new Line(true, "berapa biaya paspor?"),
                new Line(false, "Biaya paspor"),
                new Line(true, UNKNOWN));
        assertThat(ticket.language()).isEqualTo(Language.ID);
        assertThat(chat.says()).as("the desk writes the receipt").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "ya", "iya teruskan", "boleh kak", "👍" })
    void yes_in_words_counts_as_the_button(String yes) {
        chat.says(UNKNOWN).says(yes);
        assertThat(chat.effect(OpenTicket.class).question()).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "tidak", "gak usah", "nanti saja" })
    void no_in_words_declines(String no) {
        chat.says(UNKNOWN).says(no);
        assertThat(chat.effects(OpenTicket.class)).isEmpty();
        assertThat(chat.heard()).startsWith("Baik, tidak saya teruskan.");
        chat.says("ya").pauseEnds();
        assertThat(chat.effects(OpenTicket.class)).isEmpty();
    }

    @Test
    void another_question_after_the_offer_is_answered() {
        chat.says(UNKNOWN).says("berapa biaya paspor?");
        assertThat(chat.heard()).contains("Rp650.000");
    }

    @Test
    void rewriting_invites_other_words() {
        chat.says(UNKNOWN).presses("re");
        assertThat(chat.heard()).startsWith("Silakan tulis ulang");
        chat.says("ya").pauseEnds();
        assertThat(chat.effects(OpenTicket.class)).isEmpty();
    }

    @Test
    void a_person_with_a_ticket_gets_no_second_one() {
        chat.says(UNKNOWN).withTicket("T-4K7P", false).presses("h");
        assertThat(chat.effects(OpenTicket.class)).isEmpty();
        assertThat(chat.heard()).contains("T-4K7P");
    }

    @Test
    void while_a_ticket_waits_answers_are_still_given_and_the_ticket_hears_all() {
        chat.withTicket("T-4K7P", false).says("berapa biaya paspor?");
        assertThat(chat.heard()).contains("Rp650.000");
        assertThat(chat.effect(ToTicket.class).event()).isInstanceOf(Said.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { UNKNOWN, "dokumen apa saja?" })
    void while_a_ticket_waits_nothing_else_is_asked_back(String text) {
        chat.withTicket("T-4K7P", false).says(text);
        assertThat(chat.heard()).isEqualTo("Pesan Anda saya tambahkan ke tiket T-4K7P. Petugas akan membacanya.");
        assertThat(chat.buttons()).isEmpty();
    }

    @Test
    void the_ticket_hears_each_message_of_a_batch_masked() {
        chat.withTicket("T-4K7P", false).says("nik 3578011203900001", "biaya paspor?");
        assertThat(chat.effects(ToTicket.class)).extracting(ToTicket::event).extracting(event -> ((Said) event).text())
                .containsExactly("nik [NIK]", "biaya paspor?");
    }

    @Test
    void the_name_of_a_file_is_masked_as_its_caption_is() {
        var file = new Attachment(Type.DOCUMENT, "f", "ktp 3578011203900001.pdf", 9);
        chat.withTicket("T-4K7P", false).does(new Attached(chat.now(), "m", file, "nik 3578011203900001",
                Optional.empty()));
        assertThat(chat.effect(ToTicket.class).event()).isEqualTo(new Attached(chat.now(), "m",
                file.named("ktp [NIK].pdf"), "nik [NIK]", Optional.empty()));
    }

    @Test
    void what_follows_the_handover_in_the_same_batch_goes_to_the_new_ticket() {
        chat.says(UNKNOWN);
        Said more = chat.said("tolong cepat ya");
        chat.does(new Pressed(chat.now(), "p", "b", "h"), more);
        assertThat(chat.effects(ToTicket.class)).containsExactly(new ToTicket(more));
    }

    @Test
    void while_an_officer_has_the_chat_the_bot_is_silent_and_passes_everything_on_as_it_is() {
        chat.withTicket("T-4K7P", true).says("nomor permohonan saya 3578011203900001");
        assertThat(chat.says()).isEmpty();
        assertThat(((Said) chat.effect(ToTicket.class).event()).text()).contains("3578011203900001");
        chat.sends(Type.PHOTO);
        assertThat(chat.effects()).hasSize(1).first().isInstanceOf(ToTicket.class);
        chat.says("/kantor malang");
        assertThat(chat.effects()).hasSize(1).first().isInstanceOf(ToTicket.class);
        chat.presses("e:biaya-paspor");
        assertThat(chat.effects()).isEmpty();
        assertThat(chat.asked()).isEmpty();
    }

    @Test
    void tiket_and_batal_work_while_an_officer_has_the_chat() {
        chat.withTicket("T-4K7P", true).says("/tiket");
        assertThat(chat.heard()).startsWith("Tiket T-4K7P sedang ditangani petugas.");
        assertThat(chat.effects(ToTicket.class)).isEmpty();
        chat.says("/batal");
        assertThat(chat.effect(CancelTicket.class)).isNotNull();
    }

    @Test
    void the_button_cancels_only_its_own_ticket() {
        chat.withTicket("T-4K7P", false).presses("cancel:T-OLD1");
        assertThat(chat.effects(CancelTicket.class)).isEmpty();
        assertThat(chat.heard()).isEqualTo("Tiket itu sudah ditutup.");
        chat.presses("cancel:T-4K7P");
        assertThat(chat.effect(CancelTicket.class)).isNotNull();
    }

    @Test
    void a_closed_ticket_is_rated_once() {
        chat.pressesUnder("b1", "rate:T-4K7P:1");
        assertThat(chat.effect(Rate.class)).isEqualTo(new Rate("T-4K7P", true));
        chat.pressesUnder("b1", "rate:T-4K7P:1");
        assertThat(chat.effects()).isEmpty();
    }

    @Test
    void what_is_written_after_the_officer_did_not_help_takes_the_ticket_up_again() {
        chat.whoseTicketWasClosed("T-4K7P").presses("rate:T-4K7P:0");
        assertThat(chat.effects()).containsExactly(new Rate("T-4K7P", false));
        chat.says("berkasnya belum jelas", "yang asli atau fotokopi?");
        assertThat(chat.effects()).hasSize(3).startsWith(new Effect.Reopen("T-4K7P"));
        assertThat(chat.effects(ToTicket.class)).hasSize(2);
        chat.says("berapa biaya paspor?");
        assertThat(chat.heard()).contains("Rp650.000");
    }

    @Test
    void long_after_it_is_a_question_like_any_other() {
        chat.presses("rate:T-4K7P:0").says("berapa biaya paspor?");
        assertThat(chat.heard()).contains("Rp650.000");
    }

    @Test
    void a_file_goes_to_the_ticket_with_a_word_of_care() {
        chat.withTicket("T-4K7P", false).sends(Type.PHOTO, "", Optional.empty());
        assertThat(chat.effect(ToTicket.class).event()).isInstanceOf(Event.Attached.class);
        assertThat(chat.heard()).contains("hanya bila petugas memintanya");
    }
}
