package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.FEES;
import static id.tanyapaspor.bot.editor.EditorRig.HOURS;
import static id.tanyapaspor.bot.editor.EditorRig.SARI;
import static id.tanyapaspor.bot.editor.EditorRig.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.editor.Publication.Published;
import id.tanyapaspor.bot.release.TestReleases.Copy;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Question;

/** What is answered while editors publish. */
class SwapTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int RELEASES = 50;
    private static final int ASKERS = 100;

    @Test
    void thousands_who_ask_during_fifty_releases_are_each_answered_wholly_by_one_of_them() throws Exception {
        try (TestDatabase database = TestDatabase.open(Database.SQLITE)) {
            var editor = new EditorRig(database);
            publish(editor, 1);
            var over = new AtomicBoolean();
            var answers = new AtomicInteger();
            var seen = new ConcurrentLinkedQueue<Set<String>>();
            var failures = new ConcurrentLinkedQueue<Throwable>();
            long[] swaps = new long[RELEASES];
            try (Copy copy = editor.kept.copy(); var askers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < ASKERS; i++) {
                    askers.submit(() -> ask(copy, over, answers, seen, failures));
                }
                for (int i = 0; i < RELEASES; i++) {
                    publish(editor, i + 2);
                    long began = System.nanoTime();
                    assertThat(copy.runOnce()).isTrue();
                    swaps[i] = (System.nanoTime() - began) / 1_000_000;
                    assertThat(words(copy)).containsExactly("Rilis ke-" + (i + 2));
                }
                over.set(true);
            }
            assertThat(failures).isEmpty();
            assertThat(answers.get()).isGreaterThan(5_000);
            assertThat(seen).allSatisfy(words -> assertThat(words).hasSize(1));
            assertThat(seen.stream().flatMap(Set::stream).distinct()).hasSizeGreaterThan(RELEASES / 2);
            long[] sorted = LongStream.of(swaps).sorted().toArray();
            System.out.printf("%d answers during %d releases; a swap took %d ms at the median, %d ms at most%n",
                    answers.get(), RELEASES, sorted[RELEASES / 2], sorted[RELEASES - 1]);
        }
    }

    @Test
    void a_second_copy_follows_within_five_seconds() throws Exception {
        try (TestDatabase database = TestDatabase.open(Database.POSTGRESQL)) {
            var editor = new EditorRig(database);
            try (Copy here = editor.kept.copy(); Copy there = editor.kept.copy()) {
                here.start();
                there.start();
                publish(editor, 2);
                Instant published = Instant.now();
                while (here.live().current().number() != 2 || there.live().current().number() != 2) {
                    assertThat(Instant.now()).isBefore(published.plusSeconds(5));
                    Thread.onSpinWait();
                }
                System.out.println("both copies followed after " + Duration.between(published, Instant.now()));
                assertThat(words(there)).containsExactly("Rilis ke-2");
            }
        }
    }

    private static void ask(Copy copy, AtomicBoolean over, AtomicInteger answers,
            ConcurrentLinkedQueue<Set<String>> seen,
            ConcurrentLinkedQueue<Throwable> failures) {
        while (!over.get()) {
            try {
                Set<String> words = words(copy);
                if (answers.incrementAndGet() % 10 == 0) {
                    seen.add(words);
                }
                assertThat(words).hasSize(1);
            } catch (Throwable failure) {
                failures.add(failure);
            }
            Thread.yield();
        }
    }

    /** What the entries of an answer say, above and below their headings; in one release all say the same. */
    private static Set<String> words(Copy copy) {
        Answer answer = copy.live().answer(Question.of("apa itu biaya", DAY));
        List<Answer.Candidate> near = switch (answer) {
            case Answer.Direct direct -> direct.rivals();
            case Answer.Quoted quoted -> quoted.nearest();
            case Answer.Clarify clarify -> clarify.candidates();
            case Answer.Unsure unsure -> unsure.nearest();
        };
        assertThat(near).isNotEmpty();
        return near.stream().map(candidate -> candidate.entry().text())
                .flatMap(text -> Stream.of(text.lead(), text.details().replace("## Rincian\n", "")))
                .collect(Collectors.toSet());
    }

    /** Both entries say the number, each in two places. */
    private static void publish(EditorRig editor, int number) throws IOException {
        String words = "Rilis ke-" + number;
        editor.save(FEES, entry("biaya", words + "\n\n## Rincian\n" + words));
        editor.save(HOURS, entry("jam", words + "\n\n## Rincian\n" + words));
        Candidate candidate = (Candidate) editor.publishing.prepare(List.of(FEES.text(), HOURS.text()));
        assertThat(editor.publishing.publish(editor.judged(candidate), SARI, "")).isInstanceOf(Published.class);
    }
}
