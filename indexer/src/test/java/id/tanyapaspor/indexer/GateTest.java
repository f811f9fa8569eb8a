package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.PromiseCheck;
import id.tanyapaspor.indexer.evaluation.Reliability;
import id.tanyapaspor.indexer.evaluation.Verdict;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.Labelled.Distance;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/** What the shipped content must reach on its golden questions, which set no threshold. */
class GateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final double MAX_WRONG = 0.03;

    @TempDir
    private static Path folder;
    private static LiveIndex live;
    private static Evaluation golden;

    @BeforeAll
    static void open() throws IOException {
        live = LiveIndex.openShipped(folder);
        live.release(ContentFiles.shipped(), 1, MAX_WRONG, Progress.SILENT);
        golden = ask(live.knowledge().golden());
    }

    private static Evaluation ask(List<Labelled> questions) {
        return Evaluation.run(live, live.knowledge(), questions, DAY);
    }

    @AfterAll
    static void close() throws IOException {
        live.close();
    }

    /** Each band lies a little below what was reached: chance and small changes pass, a loss does not. */
    @Test
    void keeps_what_was_reached_on_the_golden_questions() {
        assertThat(golden.top1()).isGreaterThanOrEqualTo(0.94);
        assertThat(golden.recallAt3()).isGreaterThanOrEqualTo(0.98);
        assertThat(golden.directWrong()).isLessThanOrEqualTo(0.03);
        assertThat(golden.outsideAnswered()).isLessThanOrEqualTo(0.015);
        assertThat(golden.ownCaseHandedOver()).isGreaterThanOrEqualTo(0.95);
        assertThat(golden.answeredDirectly()).isGreaterThanOrEqualTo(0.78);
        assertThat(golden.answeredWithOneTap()).isGreaterThanOrEqualTo(0.96);
        assertThat(golden.auroc()).isGreaterThanOrEqualTo(0.975);
        assertThat(golden.coverageAt(0.03)).isGreaterThanOrEqualTo(0.80);
        assertThat(Reliability.of(golden).expectedError()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void near_outside_questions_are_kept_out_as_far_ones_are() {
        assertThat(golden.outside(Distance.NEAR)).as("golden.tsv says what is near").isNotEmpty();

        assertThat(golden.outsideAnswered(Distance.NEAR)).isLessThanOrEqualTo(0.02);
        assertThat(golden.outsideAnswered(Distance.FAR)).isLessThanOrEqualTo(0.02);
        assertThat(golden.auroc(Distance.NEAR)).isGreaterThanOrEqualTo(0.975);
    }

    /** Harder than what people ask day by day, and no fair sample of it. */
    @Test
    void keeps_what_was_reached_on_the_hard_questions() throws IOException {
        Evaluation hard = ask(ContentReader.readLabelled("hard.tsv",
                Objects.requireNonNull(GateTest.class.getResourceAsStream("/hard.tsv")).readAllBytes()));

        assertThat(hard.top1()).isGreaterThanOrEqualTo(0.84);
        assertThat(hard.recallAt3()).isGreaterThanOrEqualTo(0.96);
        assertThat(hard.directWrong()).isLessThanOrEqualTo(0.06);
        assertThat(hard.outsideAnswered()).isLessThanOrEqualTo(0.02);
    }

    /** A threshold by eye breaks the promise in about half of the halves; a tested one in a few, by the other half's chance. */
    @Test
    void the_promise_is_kept_on_halves_that_did_not_set_the_threshold() {
        List<Verdict> all = Stream.concat(golden.verdicts().stream(),
                ask(live.knowledge().calibration()).verdicts().stream()).toList();

        PromiseCheck check = PromiseCheck.of(new Evaluation(all), MAX_WRONG);

        assertThat(check.broken()).isLessThanOrEqualTo(0.15);
        assertThat(check.withheld()).isZero();
        assertThat(check.meanWrong()).isLessThanOrEqualTo(MAX_WRONG);
        assertThat(check.meanCoverage()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void the_thresholds_stand_on_labelled_questions_and_carry_their_promises() {
        assertThat(live.current().brain().sample().labelled()).isTrue();
        assertThat(live.current().brain().direct().carries()).isTrue();
        assertThat(live.current().brain().strict().carries()).isTrue();
        assertThat(live.current().brain().clarify().carries()).isTrue();
        assertThat(live.current().brain().strict().value()).isGreaterThan(live.current().brain().direct().value());
    }

    /** A follow-up is read together with the question before it; another question is not. */
    @ParameterizedTest(name = "{0} … {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            syarat bikin paspor pertama dewasa apa saja | syarat-baru-dewasa  | kalau anak?        | syarat-baru-anak
            paspor saya hilang harus bagaimana          | syarat-ganti-hilang | terus biayanya?    | biaya-hilang-rusak
            cara reschedule jadwal di m-paspor          | mpaspor-jadwal-ulang | jam berapa kantor imigrasi buka hari jumat | jam-layanan
            """)
    void a_follow_up_leans_on_the_question_before(String before, String entry, String now, String expected) {
        Answer answer = live
                .answer(new Question(now, Language.ID, DAY, Optional.of(new Question.Exchange(before, entry))));

        assertThat(answer.explanation().ranking().stream().limit(2).map(Explanation.Ranked::entryId))
                .contains(expected);
    }

    @Test
    void the_text_of_an_answer_has_the_fees_of_the_day_and_its_source() {
        Answer answer = live.answer(Question.of("brp biaya bikin paspor", DAY));

        assertThat(answer).isInstanceOf(Answer.Direct.class);
        assertThat(AnswerText.of(answer, Language.ID)).contains("Rp650.000").contains("Rp950.000")
                .contains("Sumber: PP 45/2024");
    }

    @Test
    void gibberish_and_what_is_not_ours_get_no_passport_answer() {
        for (String question : new String[]{ "qwpoeiru zxmcnv", "harga emas hari ini", "resep rendang padang",
            "🙏🙏🙏" }) {
            Answer answer = live.answer(Question.of(question, DAY));
            assertThat(answer).isNotInstanceOf(Answer.Quoted.class);
            if (answer instanceof Answer.Direct direct) {
                assertThat(direct.entry().kind().toString()).isIn("outside", "smalltalk");
            }
        }
    }
}
