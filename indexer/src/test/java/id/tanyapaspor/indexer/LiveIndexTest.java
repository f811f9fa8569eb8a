package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
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
    void a_first_build_that_fails_leaves_nothing_live() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            assertThatThrownBy(
                    () -> live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, failingAt("learning")))
                    .hasMessage("the disk is full");
            assertThat(live.isReady()).isFalse();
        }
    }

    @Test
    void a_commit_that_fails_leaves_the_old_release_answering_also_after_a_restart() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);

            assertThatThrownBy(() -> live.release(SmallContent.of("dua").files(), 2, MAX_WRONG, failingAt("writing")))
                    .hasMessage("the disk is full");
            assertThat(lead(live)).isEqualTo("satu");
        }
        try (LiveIndex live = LiveIndex.open(folder)) {
            assertThat(live.current().number()).isEqualTo(1);
            assertThat(lead(live)).isEqualTo("satu");
        }
    }

    @Test
    void a_change_is_live_before_anything_is_learnt_from_it() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);
            List<String> seen = new ArrayList<>();

            live.release(SmallContent.of("dua").files(), 2, MAX_WRONG, (step, share) -> seen
                    .add(lead(live) + " " + live.current().isLearnt() + " from " + live.current().learnt().release()));

            assertThat(seen).startsWith("satu true from 1").contains("dua false from 1").endsWith("dua true from 2");
        }
    }

    @Test
    void learning_that_fails_leaves_the_new_content_with_what_was_learnt_before_until_it_is_released_again()
            throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);

            assertThatThrownBy(() -> live.release(SmallContent.of("dua").files(), 2, MAX_WRONG, failingAt("learning")))
                    .hasMessage("the disk is full");
            assertThat(lead(live)).isEqualTo("dua");
            assertThat(live.current().isLearnt()).isFalse();
        }
        try (LiveIndex live = LiveIndex.open(folder)) {
            assertThat(lead(live)).isEqualTo("dua");
            assertThat(first(live, "pasporku ilang dicuri")).isEqualTo("hilang");

            live.release(SmallContent.of("dua").files(), 2, MAX_WRONG, Progress.SILENT);
            assertThat(live.current().isLearnt()).isTrue();
        }
    }

    @Test
    void a_release_that_comes_while_another_is_learnt_is_live_at_once_and_gets_what_was_learnt() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);
            SmallContent third = SmallContent.of("tiga").entry("denda", "Denda overstay", "tiga",
                    "denda overstay berapa", "kena denda karena overstay", "telat pulang kena denda");

            live.release(SmallContent.of("dua").files(), 2, MAX_WRONG, (step, share) -> {
                if (step.equals("learning")) {
                    CompletableFuture.runAsync(() -> carryOver(live, third, 3)).orTimeout(60, TimeUnit.SECONDS).join();
                    assertThat(lead(live)).isEqualTo("tiga");
                }
            });

            assertThat(live.current().number()).isEqualTo(3);
            assertThat(live.current().learnt().release()).isEqualTo(2);
            assertThat(live.current().isLearnt()).isFalse();
            assertThat(first(live, "denda overstay berapa")).isEqualTo("denda");
            live.learn(MAX_WRONG, Progress.SILENT);
            assertThat(live.current().learnt().release()).isEqualTo(3);
            assertThat(live.current().isLearnt()).isTrue();
        }
    }

    @Test
    void learning_that_is_overtaken_by_closing_ends_without_a_word() throws IOException {
        LiveIndex live = LiveIndex.open(folder);
        live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);
        live.carryOver(SmallContent.of("dua").files(), 2, MAX_WRONG, Progress.SILENT);

        live.learn(MAX_WRONG, (step, share) -> {
            if (step.equals("learning")) {
                close(live);
            }
        });
        live.learn(MAX_WRONG, Progress.SILENT);

        try (LiveIndex again = LiveIndex.open(folder)) {
            assertThat(lead(again)).isEqualTo("dua");
            assertThat(again.current().isLearnt()).isFalse();
        }
    }

    @Test
    void a_new_entry_and_a_new_phrasing_are_found_before_anything_is_learnt_from_them() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);
            SmallContent wider = SmallContent.of("satu")
                    .entry("denda", "Denda overstay", "Denda.", "denda overstay berapa", "kena denda karena overstay",
                            "telat pulang kena denda")
                    .entry("jam", "Jam layanan", "satu", "jam buka kantor", "loket terima berkas pukul berapa");

            assertThatThrownBy(() -> live.release(wider.files(), 2, MAX_WRONG, failingAt("learning")))
                    .hasMessage("the disk is full");
            assertThat(first(live, "denda overstay berapa")).isEqualTo("denda");
            assertThat(first(live, "loket terima berkas pukul berapa")).isEqualTo("jam");
            assertThat(first(live, "pasporku ilang dicuri")).isEqualTo("hilang");
        }
    }

    @Test
    void an_entry_that_was_removed_is_never_said() throws IOException {
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").entry("denda", "Denda overstay", "Denda.", "denda overstay berapa",
                    "kena denda karena overstay", "telat pulang kena denda").files(), 1, MAX_WRONG, Progress.SILENT);

            assertThatThrownBy(
                    () -> live.release(SmallContent.of("satu").files(), 2, MAX_WRONG, failingAt("learning")))
                    .hasMessage("the disk is full");
            assertThat(live.answer(Question.of("denda overstay berapa", DAY)).explanation().ranking())
                    .extracting(Explanation.Ranked::entryId).doesNotContain("denda");
            assertThat(first(live, "jam buka kantor")).isEqualTo("jam");
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
                        assertThat(answer.explanation().ranking().getFirst().entryId()).isEqualTo("biaya");
                        assertThat(leads(answer)).hasSize(1);
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

    private static void carryOver(LiveIndex live, SmallContent content, long number) {
        try {
            live.carryOver(content.files(), number, MAX_WRONG, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(LiveIndex live) {
        try {
            live.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails at a step of the work from which nothing has been learnt anew. */
    private static Progress failingAt(String failing) {
        return (step, share) -> {
            if (step.equals(failing)) {
                throw new IllegalStateException("the disk is full");
            }
        };
    }

    /** What the entries of an answer say; in a release all say the same. */
    private static Set<String> leads(Answer answer) {
        List<Answer.Candidate> shown = switch (answer) {
            case Answer.Direct direct -> direct.rivals();
            case Answer.Quoted quoted -> quoted.nearest();
            case Answer.Clarify clarify -> clarify.candidates();
            case Answer.Unsure unsure -> unsure.nearest();
        };
        return shown.stream().map(candidate -> candidate.entry().text().lead()).collect(Collectors.toSet());
    }

    private static String first(LiveIndex live, String question) {
        return live.answer(Question.of(question, DAY)).explanation().ranking().getFirst().entryId();
    }

    private static String lead(LiveIndex live) {
        return live.knowledge().entry("biaya").orElseThrow().text().lead();
    }
}
