package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoryTest {

    private static final String TALE = "Kemarin saya ke pasar bersama ibu dan adik. ".repeat(5);

    @Test
    void a_question_may_stand_in_the_middle_or_at_the_end() {
        assertThat(Story.questions(TALE + "Berapa biayanya? Saya tunggu. Terima kasih.")).containsExactly(
                "Berapa biayanya?", "Saya tunggu. Terima kasih.");
    }

    @Test
    void what_is_no_story_is_read_whole() {
        assertThat(Story.questions("Kemarin saya ke pasar. Berapa biayanya?")).isEmpty();
    }

    @Property
    void only_sentences_of_the_story_are_taken_in_their_order(@ForAll("stories") String story) {
        List<String> words = List.of(story.split("\\s+"));
        assertThat(Story.questions(story)).hasSizeLessThanOrEqualTo(2)
                .allSatisfy(part -> assertThat(words).containsSubsequence(part.split("\\s+")));
    }

    @Provide
    Arbitrary<String> stories() {
        return Arbitraries.of("saya", "paspor", "hilang.", "berapa", "biaya?", "jadi", "begini,", "!", "kantor.")
                .list().ofMinSize(30).ofMaxSize(60).map(words -> String.join(" ", words));
    }
}
