package id.tanyapaspor.bot.editor;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * Measures a run of the gate with the shipped content and 5,000 past questions, and where its time goes. The questions are
 * calibration questions and phrasings, each with a word of its own, so that no two are the same. Run by name:
 * `mvn -pl bot -am test -Dtest=GateBench -Dsurefire.failIfNoSpecifiedTests=false`.
 */
class GateBench {

    private static final ContentPath ENTRY = new ContentPath("entries/wawancara.md");
    private static final int PAST = 5_000;
    private static final PrintStream OUT = System.out;
    private static final int RUNS = 3;
    private static final double MAX_WRONG = 0.03;

    @Test
    void prints_what_a_run_of_the_gate_takes() throws Exception {
        ContentFiles shipped = ContentFiles.shipped();
        LiveIndex index = LiveIndex.openFor(shipped, Files.createTempDirectory("index"));
        try (TestDatabase database = TestDatabase.open(Database.SQLITE);
                GateRig rig = new GateRig(database, shipped, index, MAX_WRONG)) {
            database.transaction().executeWithoutResult(status -> questions(index).forEach(rig::ask));
            for (int run = 1; run <= RUNS; run++) {
                measure(rig, run);
            }
        }
    }

    private static List<String> questions(LiveIndex index) {
        Stream<String> labelled = index.knowledge().calibration().stream().map(one -> one.text());
        Stream<String> phrasings = index.knowledge().entries().values().stream()
                .flatMap(entry -> entry.questions().stream().skip(2).limit(15)).map(phrasing -> phrasing.text());
        return Stream.concat(labelled, phrasings).limit(PAST)
                .map(text -> text + " no " + ThreadLocalRandom.current().nextInt(1_000_000)).toList();
    }

    private static void measure(GateRig rig, int run) {
        String text = new String(ContentFiles.shipped().files().get(ENTRY.text()), StandardCharsets.UTF_8);
        rig.save(ENTRY, text.replace("Wawancara paspor singkat", "Wawancara ke-" + run + " singkat"));
        Instant began = Instant.now();
        Duration cpu = cpu();
        Gate gate = rig.judge(ENTRY);
        Duration took = Duration.between(began, Instant.now());
        GateReport report = rig.report(gate);
        OUT.printf("run %d: %s %s, %d past questions, %d ms, %d ms of CPU%n", run, gate.state(), gate.refusals(),
                report.counts().past(), took.toMillis(), cpu().minus(cpu).toMillis());
        report.millis().forEach((step, millis) -> OUT.printf("%8d ms  %s%n", millis, step));
        OUT.printf("%8d ms  reading before, writing after%n",
                took.toMillis() - report.millis().values().stream().mapToLong(Long::longValue).sum());
        OUT.printf("changed at once %d, by learning alone %d; golden better %d and worse %d at once, %d and %d"
                + " after learning%n", report.counts().changed(), report.counts().changedByLearning(),
                report.better(ChangedGroup.Look.AT_ONCE), report.worse(ChangedGroup.Look.AT_ONCE),
                report.better(ChangedGroup.Look.LEARNT), report.worse(ChangedGroup.Look.LEARNT));
    }

    private static Duration cpu() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Duration.ofNanos(system.getProcessCpuTime());
    }
}
