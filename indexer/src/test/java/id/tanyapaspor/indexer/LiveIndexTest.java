package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.reading.Reading.BrokenContentException;

class LiveIndexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final double MAX_WRONG = 0.03;

    @TempDir
    private Path folder;

    @Test
    void ranks_the_entry_that_is_asked_for_first() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);

            assertThat(first(live, "pasporku ilang dicuri")).isEqualTo("hilang");
            assertThat(first(live, "sabtu buka jam berapa")).isEqualTo("jam");
        }
    }

    @Test
    void a_sample_too_small_to_promise_anything_answers_nothing_directly() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);

            assertThat(live.current().brain().direct().carries()).isFalse();
            assertThat(live.answer(Question.of("berapa biaya paspor", DAY))).isNotInstanceOf(Answer.Direct.class);
        }
    }

    @Test
    void works_with_a_single_entry_and_no_side_files() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(new SmallContent().entry("biaya", "Biaya", "Lead.", "berapa biaya").files(), 1, MAX_WRONG,
                    Progress.SILENT);

            assertThat(first(live, "berapa biaya")).isEqualTo("biaya");
        }
    }

    @Test
    void nothing_to_read_is_nothing_asked() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);

            for (String empty : List.of("", " ", "???", "🙏🙏", "\u200b")) {
                assertThat(live.answer(Question.of(empty, DAY))).isInstanceOfSatisfying(Answer.Unsure.class,
                        unsure -> assertThat(unsure.reason()).isEqualTo(Answer.Reason.NOTHING_ASKED));
            }
        }
    }

    @Test
    void an_entry_is_not_found_before_its_first_day() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);

            Answer early = live.answer(
                    new Question("berapa biaya paspor", Language.ID, LocalDate.of(2024, 12, 16), Optional.empty()));
            assertThat(early.explanation().ranking()).isEmpty();
        }
    }

    @Test
    void broken_content_leaves_the_old_release_answering() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);

            assertThatThrownBy(
                    () -> live.release(SmallContent.of("dua").with("entries/rusak.md", "x").files(), 2, MAX_WRONG,
                            Progress.SILENT))
                    .isInstanceOf(BrokenContentException.class);
            assertThat(live.current().number()).isEqualTo(1);
        }
    }

    @Test
    void a_build_that_fails_halfway_leaves_the_old_release_answering_also_after_a_restart() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);
            Progress failing = (step, share) -> {
                if (share > 0.9) {
                    throw new IllegalStateException("the disk is full");
                }
            };

            assertThatThrownBy(() -> live.release(SmallContent.of("dua").files(), 2, MAX_WRONG, failing))
                    .hasMessage("the disk is full");
            assertThat(lead(live)).isEqualTo("satu");
        }
        try (LiveIndex live = LiveIndex.open(folder)) {
            assertThat(live.current().number()).isEqualTo(1);
            assertThat(lead(live)).isEqualTo("satu");
        }
    }

    @Test
    void the_same_content_is_not_built_twice() throws IOException {
        ConcurrentLinkedQueue<String> steps = new ConcurrentLinkedQueue<>();
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, (step, share) -> steps.add(step));
        }
        assertThat(steps).isEmpty();
    }

    @Test
    void questions_asked_during_releases_are_each_answered_wholly_by_one_of_them() throws Exception {
        try (LiveIndex live = LiveIndex.open(folder); ExecutorService askers = Executors.newFixedThreadPool(4)) {
            live.release(SmallContent.of("rilis 0").files(), 0, MAX_WRONG, Progress.SILENT);
            AtomicBoolean over = new AtomicBoolean();
            ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
            IntStream.range(0, 4).forEach(i -> askers.submit(() -> {
                while (!over.get()) {
                    try {
                        Answer answer = live.answer(Question.of("berapa biaya paspor", DAY));
                        assertThat(answer.explanation().ranking()).isNotEmpty();
                    } catch (Throwable failure) {
                        failures.add(failure);
                    }
                }
            }));
            for (int release = 1; release <= 10; release++) {
                live.release(SmallContent.of("rilis " + release).files(), release, MAX_WRONG, Progress.SILENT);
                assertThat(lead(live)).isEqualTo("rilis " + release);
            }
            over.set(true);
            assertThat(failures).isEmpty();
        }
    }

    private static String first(LiveIndex live, String question) {
        return live.answer(Question.of(question, DAY)).explanation().ranking().getFirst().entryId();
    }

    private static String lead(LiveIndex live) {
        return live.knowledge().entry("biaya").orElseThrow().text().lead();
    }
}
