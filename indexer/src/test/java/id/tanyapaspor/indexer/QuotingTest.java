package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.reading.ContentReader;

/** Documents answer where no entry does, while they are in force, as surely as was promised. */
class QuotingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    /** So much may be wrong that a handful of questions carries the promise. */
    private static final double EASY = 0.5;
    private static final String SURVEY = """
            ---
            title: Survei kepuasan
            law: PermenPANRB 14/2017
            valid-from: 2018-01-01
            review-by: 2027-06-30
            checked: 2026-11-19
            topics: [survei]
            sources:
              - PermenPANRB 14/2017
            ---
            ## Pasal 1 Kewajiban
            Survei wajib setahun sekali. Hasilnya dipublikasikan.

            ## Skala
            Setiap unsur dinilai dengan skala 1 sampai 4.

            ## Responden
            Tabel Krejcie dan Morgan menentukan jumlah responden.
            """;
    private static final String QUESTIONS = Stream.of("survei wajib berapa kali setahun\tpasal-1",
            "hasil survei dipublikasikan tidak\tpasal-1", "kewajiban survei tiap tahun\tpasal-1",
            "skala unsur survei\tskala", "unsur dinilai skala berapa\tskala", "skala 1 sampai 4\tskala",
            "jumlah responden tabel krejcie\tresponden", "tabel morgan responden\tresponden",
            "siapa krejcie dan morgan\tresponden", "responden survei berapa\tresponden",
            "apakah unsur dinilai\tskala", "dipublikasikan hasilnya\tpasal-1", "skala survei\tskala",
            "krejcie itu tabel apa\tresponden", "wajib setahun sekali\tpasal-1",
            "menentukan jumlah responden\tresponden",
            "skala penilaian unsur\tskala", "survei setahun sekali wajib\tpasal-1")
            .flatMap(row -> Stream.of(row, "tolong " + row)).map(row -> row.replace("\t", "\tsurvei\t"))
            .reduce("question\tdocument\tpart", (a, b) -> a + "\n" + b);

    private static SmallContent documents(SmallContent content) {
        return content.with("documents/survei.md", SURVEY).with("documents/questions.tsv", QUESTIONS)
                .with("outside.txt", "[far]\nharga emas hari ini\nresep rendang\ncuaca besok\nskor bola\n");
    }

    private static LiveIndex live(SmallContent content, double maxWrong) throws IOException {
        LiveIndex live = LiveIndex.inMemory();
        live.release(content.files(), 1, maxWrong, Progress.SILENT);
        return live;
    }

    @Test
    void documents_alone_answer_with_the_sentence_the_article_and_the_day_on_which_it_was_checked() throws IOException {
        try (LiveIndex live = live(documents(new SmallContent()), EASY)) {
            Answer answer = live.answer(Question.of("brp kali setahun survei wajib", DAY));

            assertThat(answer).isInstanceOfSatisfying(Answer.Quoted.class, quoted -> {
                assertThat(quoted.reference()).isEqualTo("document:survei#pasal-1");
                assertThat(quoted.quotation().sentence()).isEqualTo("Survei wajib setahun sekali.");
                assertThat(quoted.sureness().confidence()).isGreaterThanOrEqualTo(quoted.sureness().threshold());
            });
            assertThat(AnswerText.of(answer, Language.ID)).isEqualTo("""
                    **Survei wajib setahun sekali.** Hasilnya dipublikasikan.

                    Sumber: PermenPANRB 14/2017, Pasal 1 Kewajiban · diperiksa 19 Nov 2026""");
            assertThat(live.answer(Question.of("xyzzy", DAY))).isInstanceOf(Answer.Unsure.class);
        }
    }

    @Test
    void a_document_that_is_not_in_force_never_answers() throws IOException {
        SmallContent ended = documents(new SmallContent()).with("documents/survei.md",
                SURVEY.replace("review-by: 2027-06-30", "valid-until: 2025-12-31"));
        try (LiveIndex live = live(ended, EASY)) {
            assertThat(live.answer(Question.of("survei wajib setahun sekali", LocalDate.of(2025, 12, 31))))
                    .isInstanceOf(Answer.Quoted.class);
            assertThat(live.answer(Question.of("survei wajib setahun sekali", LocalDate.of(2026, 1, 1))))
                    .isInstanceOf(Answer.Unsure.class);
            assertThat(live.answer(Question.of("survei wajib setahun sekali", LocalDate.of(2017, 12, 31))))
                    .isInstanceOf(Answer.Unsure.class);
        }
    }

    @Test
    void no_document_takes_the_place_of_an_entry() throws IOException {
        try (LiveIndex with = live(documents(SmallContent.of("Jawaban.")), EASY);
                LiveIndex without = live(documents(SmallContent.of("Jawaban.")).without("documents/"), EASY)) {
            List<String> asked = with.knowledge().entries().values().stream()
                    .flatMap(entry -> entry.questions().stream())
                    .map(Entry.Phrasing::text).toList();
            assertThat(asked).allSatisfy(question -> {
                Answer alone = without.answer(Question.of(question, DAY));
                Answer both = with.answer(Question.of(question, DAY));
                assertThat(both.explanation()).isEqualTo(alone.explanation());
                assertThat(both.getClass()).isEqualTo(alone.getClass());
            });
        }
    }

    @Test
    void without_documents_nothing_is_quoted_and_with_too_few_questions_they_are_withheld() throws IOException {
        try (LiveIndex none = live(SmallContent.of("Jawaban."), EASY);
                LiveIndex few = live(documents(new SmallContent()), 0.03)) {
            assertThat(none.current().trust().threshold().carries()).isFalse();
            assertThat(none.answer(Question.of("survei wajib setahun sekali", DAY)))
                    .isNotInstanceOf(Answer.Quoted.class);
            assertThat(few.current().trust().threshold().carries()).isFalse();
            assertThat(few.answer(Question.of("survei wajib setahun sekali", DAY)))
                    .isInstanceOf(Answer.Unsure.class);
        }
    }

    @Test
    void a_quotation_is_right_for_its_topics_and_wrong_for_what_is_not_ours() throws IOException {
        try (LiveIndex live = live(documents(new SmallContent()), EASY)) {
            Evaluation evaluation = Evaluation.run(live, live.knowledge(),
                    List.of(labelled("in", "survei"), labelled("in", "biaya"), labelled("out"), labelled("person")),
                    DAY);

            assertThat(evaluation.quoted()).isEqualTo(1);
            assertThat(evaluation.answeredDirectly()).isEqualTo(0.5);
            assertThat(evaluation.directWrong()).isEqualTo(0.75);
            assertThat(evaluation.outsideAnswered()).isEqualTo(1);
            assertThat(evaluation.ownCaseHandedOver()).isZero();
        }
    }

    @Test
    void documents_come_out_of_the_index_as_they_were_read() throws IOException {
        try (LiveIndex live = live(documents(new SmallContent()), EASY)) {
            assertThat(live.knowledge().documents())
                    .isEqualTo(ContentReader.read(documents(new SmallContent()).files()).knowledge().documents());
        }
    }

    private static Labelled labelled(String kind, String... topics) {
        return new Labelled(kind, "survei wajib setahun sekali", kind, List.of(topics), "");
    }
}
