package id.tanyapaspor.bot.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.conversation.Sample;
import id.tanyapaspor.bot.release.Withheld.Switch;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Answer.Reason;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;

class WithheldTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final KnowledgeBase WHOLE = Sample.knowledge();

    @Test
    void an_answer_that_is_off_is_left_to_a_person_who_sees_what_came_near() {
        Answer answer = asked("biaya", off("biaya-paspor"));
        assertThat(answer).isInstanceOfSatisfying(Answer.Unsure.class, unsure -> {
            assertThat(unsure.reason()).isEqualTo(Reason.WITHHELD);
            assertThat(unsure.nearest().getFirst().entry().id()).isEqualTo("biaya-paspor");
        });
        assertThat(asked("hilang", off("biaya-paspor"))).isInstanceOf(Answer.Direct.class);
    }

    @Test
    void a_message_with_two_questions_goes_to_a_person_when_one_answer_is_off() {
        assertThat(asked("hilang? biaya", off("biaya-paspor"))).isInstanceOf(Answer.Unsure.class);
    }

    @Test
    void a_choice_is_still_asked_while_one_of_its_answers_is_on() {
        assertThat(asked("dokumen", off("biaya-anak"))).isInstanceOf(Answer.Clarify.class);
        assertThat(asked("dokumen", off("biaya-anak", "paspor-hilang"))).isInstanceOf(Answer.Unsure.class);
    }

    @Test
    void a_document_that_is_off_is_neither_quoted_nor_shown() {
        String id = ((Answer.Quoted) asked("kahar", Withheld.NOTHING)).document().id();
        assertThat(asked("kahar", off(id))).isInstanceOf(Answer.Unsure.class);
        assertThat(off(id).from(WHOLE).documents().all()).noneMatch(document -> document.id().equals(id));
    }

    @Test
    void while_everything_is_off_only_small_talk_goes_on() {
        Withheld everything = new Withheld(List.of(at("")));
        assertThat(asked("halo", everything)).isInstanceOf(Answer.Direct.class);
        for (String question : List.of("biaya", "status", "visa", "kahar", "dokumen", "hilang")) {
            assertThat(asked(question, everything)).as(question).isInstanceOf(Answer.Unsure.class);
        }
        assertThat(everything.from(WHOLE).on(DAY)).extracting(entry -> entry.id()).containsExactly("salam");
    }

    @Test
    void content_without_what_is_off_is_the_same_but_for_that() {
        KnowledgeBase rest = off("biaya-paspor").from(WHOLE);
        assertThat(rest.entry("biaya-paspor").orElseThrow().validity().covers(DAY)).isFalse();
        assertThat(rest.on(DAY)).hasSize(WHOLE.on(DAY).size() - 1);
        assertThat(rest.fees()).isEqualTo(WHOLE.fees());
        assertThat(Withheld.NOTHING.from(WHOLE)).isSameAs(WHOLE);
    }

    private static Answer asked(String question, Withheld withheld) {
        return withheld.from(Sample.answerer(WHOLE).answer(new Question(question, Language.ID, DAY, Optional.empty())));
    }

    private static Withheld off(String... entries) {
        return new Withheld(Stream.of(entries).map(WithheldTest::at).toList());
    }

    private static Switch at(String entry) {
        return new Switch("1", Optional.of(entry).filter(id -> !id.isEmpty()), "salah", Author.PROGRAM, Instant.EPOCH,
                Optional.empty(), Optional.empty());
    }
}
