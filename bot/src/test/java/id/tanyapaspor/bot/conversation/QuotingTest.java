package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.conversation.Effect.Feedback;
import id.tanyapaspor.bot.conversation.Effect.Outcome;
import id.tanyapaspor.bot.conversation.Effect.RememberQuestion;
import id.tanyapaspor.bot.conversation.Effect.Verdict;

class QuotingTest {

    private static final String REFERENCE = "document:peraturan-menteri-tentang-paspor-biasa-dan-surat-perjalanan"
            + "#pasal-41";

    private final Chat chat = new Chat();

    @Test
    void a_quotation_says_whose_words_it_has_and_marks_the_sentence_that_fits() {
        chat.says("apa itu kahar?");

        assertThat(chat.html()).isEqualTo("""
                Saya belum punya jawaban sendiri untuk itu. Ini yang tertulis di dokumen:

                Umum. <b>Banjir &amp; gempa &lt;5 SR&gt;.</b>

                <i>Sumber: Permenkumham 8/2014, Pasal 41 Kahar, halaman 2 · diperiksa 20 Nov 2026</i>""");
        assertThat(chat.labels()).containsExactly("Ini membantu", "Belum menjawab");
    }

    @Test
    void a_quotation_is_remembered_as_an_answer_of_its_passage() {
        chat.says("apa itu kahar?");

        assertThat(chat.effects()).filteredOn(RememberQuestion.class::isInstance).singleElement()
                .isInstanceOfSatisfying(RememberQuestion.class, question -> {
                    assertThat(question.outcome()).isEqualTo(Outcome.DIRECT);
                    assertThat(question.entry()).contains(REFERENCE);
                    assertThat(question.confidence()).isEqualTo(0.9);
                });
    }

    @Test
    void a_word_on_a_quotation_is_about_its_passage_and_when_it_missed_the_nearest_entries_are_shown() {
        chat.says("apa itu kahar?");
        String helped = chat.buttons().getFirst();
        String missed = chat.buttons().getLast();

        chat.presses(helped);
        assertThat(chat.effects()).filteredOn(Feedback.class::isInstance).singleElement()
                .isInstanceOfSatisfying(Feedback.class, feedback -> {
                    assertThat(feedback.verdict()).isEqualTo(Verdict.HELPED);
                    assertThat(feedback.entry()).isEqualTo(Optional.of(REFERENCE));
                });
        chat.presses(missed);
        assertThat(chat.buttons()).contains("e:paspor-hilang", "h");
    }

    @Test
    void a_quotation_that_was_just_said_to_miss_is_not_said_again() {
        chat.says("apa itu kahar?").says("bukan itu, maksud saya kahar yang lain");

        assertThat(chat.html()).doesNotContain("Ini yang tertulis");
        assertThat(chat.buttons()).contains("h");
    }
}
