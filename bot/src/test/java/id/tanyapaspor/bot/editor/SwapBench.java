package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.release.TestReleases.Copy;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * Measures with the shipped content: what the database adds to a start, how long a check and a swap take, and a swap while the
 * release before is being learnt and people ask. Run by name:
 * `mvn -pl bot -am test -Dtest=SwapBench -Dsurefire.failIfNoSpecifiedTests=false`.
 */
class SwapBench {

    private static final ContentPath ENTRY = new ContentPath("entries/wawancara.md");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void prints_what_releases_and_swaps_take() throws Exception {
        for (Database kind : Database.values()) {
            try (TestDatabase database = TestDatabase.open(kind)) {
                measure(database);
            }
        }
    }

    private static void measure(TestDatabase database) throws Exception {
        System.out.println(database.kind());
        ContentFiles shipped = ContentFiles.shipped();
        var rig = new EditorRig[1];
        time("first start: release 1 into the database", () -> rig[0] = new EditorRig(database, shipped));
        EditorRig editor = rig[0];
        time("later start: reading the newest release", () -> editor.kept.begin(shipped));
        Path folder = Files.createTempDirectory("index");
        LiveIndex[] live = new LiveIndex[1];
        time("opening the index", () -> live[0] = LiveIndex.openFor(shipped, folder));
        try (Copy copy = editor.kept.copy(live[0])) {
            for (int i = 1; i <= 5; i++) {
                publish(editor, i);
                time("swap", copy::runOnce);
            }
            ask(copy, editor);
        }
    }

    private static void ask(Copy copy, EditorRig editor) throws Exception {
        var over = new AtomicBoolean();
        var answers = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                people.submit(() -> {
                    while (!over.get()) {
                        copy.live().answer(Question.of("apa yang ditanyakan saat wawancara", DAY));
                        answers.incrementAndGet();
                        Thread.yield();
                    }
                });
            }
            for (int i = 6; i <= 10; i++) {
                publish(editor, i);
                time("swap while people ask" + (copy.live().current().isLearnt() ? "" : " and it learns"),
                        copy::runOnce);
            }
            over.set(true);
        }
        System.out.println(answers.get() + " answers meanwhile");
    }

    private static void publish(EditorRig editor, int number) throws Exception {
        String text = new String(ContentFiles.shipped().files().get(ENTRY.text()), StandardCharsets.UTF_8);
        editor.save(ENTRY, text.replace("Wawancara paspor singkat", "Wawancara ke-" + number + " singkat"));
        Publication.Preparation[] prepared = new Publication.Preparation[1];
        time("check", () -> prepared[0] = editor.publishing.prepare(List.of(ENTRY.text())));
        Candidate candidate = editor.judged((Candidate) prepared[0]);
        time("publish", () -> editor.publishing.publish(candidate, EditorRig.SARI, ""));
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void time(String what, Step step) throws IOException {
        long began = System.nanoTime();
        step.run();
        System.out.printf("%6d ms  %s%n", (System.nanoTime() - began) / 1_000_000, what);
    }
}
