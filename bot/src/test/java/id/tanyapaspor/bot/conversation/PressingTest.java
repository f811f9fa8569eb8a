package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressingTest {

    private final Chat chat = new Chat();

    @ParameterizedTest
    @ValueSource(strings = { "e:biaya-paspor", "m:paspor-hilang", "ok:biaya-paspor", "no:biaya-paspor", "h", "none",
        "re",
        "rate:T-4K7P:0", "cancel:T-4K7P", "l:en", "nonsense", "e:gone" })
    void a_double_tap_does_nothing_twice(String data) {
        chat.says("berapa biaya paspor?").pressesUnder("b1", data);
        assertThat(chat.effects()).isNotEmpty();
        ChatState once = chat.state();
        chat.pressesUnder("b1", data);
        assertThat(chat.effects()).isEmpty();
        assertThat(chat.state()).isEqualTo(once);
    }

    @Test
    void the_same_button_under_another_message_works() {
        chat.pressesUnder("b1", "e:biaya-paspor").pressesUnder("b2", "e:biaya-paspor");
        assertThat(chat.heard()).contains("Rp650.000");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "e:", "e:gone", "e:#123456", "m:gone", "m:", "no:gone", "no:", "none", "rate:",
        "rate:T-4K7P", "rate:T-4K7P:7", "l:xx", "::::", "\uD800",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" })
    void an_old_or_unknown_button_gets_a_friendly_word(String data) {
        chat.presses(data);
        assertThat(chat.heard()).isEqualTo("Tombol itu sudah tidak berlaku. Tulis saja pertanyaan Anda.");
    }

    @Test
    void handing_over_with_nothing_asked_asks_for_the_question() {
        chat.presses("h");
        assertThat(chat.heard()).startsWith("Silakan tulis pertanyaan Anda untuk petugas");
    }

    @Test
    void a_word_on_a_long_gone_answer_still_leads_to_an_officer() {
        chat.presses("no:biaya-paspor");
        assertThat(chat.effects(Effect.Feedback.class)).isEmpty();
        assertThat(chat.buttons()).containsExactly("h", "re");
        chat.says("ya");
        assertThat(chat.effect(Effect.OpenTicket.class).question()).isEqualTo("Biaya paspor");
    }
}
