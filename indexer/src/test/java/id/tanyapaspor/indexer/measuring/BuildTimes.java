package id.tanyapaspor.indexer.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.openjdk.jmh.runner.RunnerException;

import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * How long an index takes to build, and how long answers take from it. Arguments: entries (0 is the shipped content) and
 * most phrasings of each; a third, any word, leaves out the answers.
 */
public final class BuildTimes {

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
        if (arguments.length < 3) {
            AnswerBenchmark.main(new String[]{ index.toString() });
        }
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
