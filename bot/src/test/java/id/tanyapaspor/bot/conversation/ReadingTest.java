package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.bot.conversation.Effect.RememberQuestion;
import id.tanyapaspor.knowledge.Language;

/** How what was typed is read: personal numbers, length, odd letters, language. */
class ReadingTest {

    private final Chat chat = new Chat();

    @Test
    void a_number_that_tells_who_somebody_is_is_neither_kept_nor_asked_for() {
        chat.says("nik saya 3578011203900001, berapa biaya paspor?");
        assertThat(chat.effect(RememberQuestion.class).masked()).isEqualTo("nik saya [NIK], berapa biaya paspor?");
        assertThat(chat.state().json()).doesNotContain("3578011203900001");
        assertThat(chat.lastAsked().text()).doesNotContain("3578").doesNotContain("[NIK]");
        assertThat(chat.heard()).startsWith("NIK atau nomor paspor tidak diperlukan di sini, dan tidak saya simpan.")
                .contains("Rp650.000");
    }

    @Test
    void a_long_text_is_read_in_part_and_told_so() {
        chat.says("berapa biaya paspor? " + "x".repeat(100_000));
        assertThat(chat.heard()).startsWith("Pesan Anda panjang; saya membaca 1.000 huruf pertamanya.")
                .contains("Rp650.000");
        assertThat(chat.lastAsked().text()).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void a_number_at_the_end_of_what_is_read_leaves_no_half() {
        chat.says("a".repeat(992) + " 3578011203900001 biaya");
        assertThat(chat.state().json()).doesNotContain("357801");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "\u200b\u200d", "\u0000", "?!?", "🙂🙂" })
    void where_nothing_is_asked_a_question_is_invited(String text) {
        chat.says(text);
        assertThat(chat.heard()).isEqualTo(
                "Saya belum menemukan pertanyaan di pesan itu. Tulis saja yang ingin Anda tanyakan tentang paspor.");
    }

    @Test
    void odd_letters_are_read_as_plain_ones() {
        chat.says("𝐛𝐞𝐫𝐚𝐩𝐚 ｂｉａｙａ paspor\u200b?\u0000");
        assertThat(chat.lastAsked().text()).isEqualTo("berapa biaya paspor?");
        assertThat(chat.heard()).contains("Rp650.000");
    }

    @Test
    void english_is_answered_in_english() {
        chat.says("How much does a passport cost?");
        assertThat(chat.lastAsked().language()).isEqualTo(Language.EN);
        assertThat(chat.heard()).isEqualTo("""
                A 5-year passport costs Rp650.000.

                Source: PP 45/2024 pasal 1 · checked 20 Nov 2026""");
        assertThat(chat.labels()).contains("This helped");
    }

    @Test
    void an_entry_without_english_says_so_in_english_first() {
        chat.says("I lost my passport, what should I do?");
        assertThat(chat.heard())
                .startsWith("This answer is so far only available in Indonesian.\n\nLapor polisi dulu.");
    }

    @Test
    void a_phone_in_english_does_not_make_an_indonesian_text_english() {
        chat.speaking("en").says("berapa biaya paspor?");
        assertThat(chat.heard()).contains("Sumber");
    }
}
