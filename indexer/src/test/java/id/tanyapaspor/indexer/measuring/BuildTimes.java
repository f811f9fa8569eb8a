package id.tanyapaspor.indexer.measuring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;

import org.openjdk.jmh.runner.RunnerException;

import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * How long an index takes to build, how soon a changed entry is answered, and how long answers take. Arguments: entries (0 is the shipped content) and
 * most phrasings of each; a third, any word, leaves out the answers.
 */
public final class BuildTimes {

    private static final int CHANGES = 6;

    private BuildTimes() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        int entries = Integer.parseInt(arguments[0]);
        ContentFiles content = entries == 0
                ? ContentFiles.shipped()
                : new ManyEntries(Integer.parseInt(arguments[1])).files(entries);
        Path index = Files.createTempDirectory("index");
        long start = System.nanoTime();
        Progress progress = (step, share) -> System.out.printf("%6.1f s: %s%n", seconds(start), step);
        try (LiveIndex live = LiveIndex.open(index)) {
            live.release(content, 1, 0.03, progress);
            System.out.printf("%,d entries, %,d phrasings, %,d outside: built in %.1f s%n",
                    live.knowledge().entries().size(),
                    live.knowledge().entries().values().stream().mapToInt(entry -> entry.questions().size()).sum(),
                    live.knowledge().outside().size(), seconds(start));
        }
        changes(index, content);
        if (arguments.length < 3) {
            AnswerBenchmark.main(new String[]{ index.toString() });
        }
    }

    /** One entry gains a phrasing, again and again: how long until that is answered, with what was learnt before. */
    private static void changes(Path index, ContentFiles content) throws IOException {
        String file = content.files().keySet().stream().filter(name -> name.startsWith("entries/")).findFirst()
                .orElseThrow();
        String entry = new String(content.files().get(file), StandardCharsets.UTF_8);
        try (LiveIndex live = LiveIndex.open(index)) {
            for (int change = 1; change <= CHANGES; change++) {
                TreeMap<String, byte[]> files = new TreeMap<>(content.files());
                files.put(file, entry.replaceFirst("questions:\n", "questions:\n  - ubahan nomor " + change + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                long start = System.nanoTime();
                try {
                    live.release(new ContentFiles(files), 1 + change, 0.03, BuildTimes::stopBeforeLearning);
                } catch (Stopped stopped) {
                    System.out.printf("change %d: live after %.2f s%n", change, seconds(start));
                }
            }
        }
    }

    /** What comes after is measured above. */
    private static void stopBeforeLearning(String step, double share) {
        if (step.equals("reading content")) {
            throw new Stopped();
        }
    }

    private static final class Stopped extends RuntimeException {}

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
