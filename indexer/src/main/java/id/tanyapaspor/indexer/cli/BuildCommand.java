package id.tanyapaspor.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.building.Release;
import id.tanyapaspor.knowledge.reading.ContentFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Builds an index from a content folder. */
@Command(name = "build", mixinStandardHelpOptions = true, description = "Builds an index from content, learns its calibration, and says what it can promise.")
final class BuildCommand implements Callable<Integer> {

    @Option(names = "--content", paramLabel = "FOLDER", description = "content folder (default: the shipped content)")
    private @Nullable Path content;

    @Option(names = "--index", required = true, paramLabel = "FOLDER", description = "where the index is written")
    private Path index;

    @Option(names = "--max-wrong", paramLabel = "SHARE", defaultValue = "0.03", description = "share of direct answers that may be wrong (default: ${DEFAULT-VALUE})")
    private double maxWrong;

    @Option(names = "--release", paramLabel = "NUMBER", defaultValue = "0", description = "number of the release")
    private long release;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!(maxWrong > 0 && maxWrong < 1)) {
            throw new IllegalArgumentException("--max-wrong must be between 0 and 1, for example 0.03.");
        }
        ContentFiles files = content == null ? ContentFiles.shipped() : ContentFiles.ofFolder(content);
        long start = System.nanoTime();
        try (LiveIndex live = LiveIndex.open(index); ProgressLine progress = new ProgressLine()) {
            live.release(files, release, maxWrong, progress);
            print(live.current(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
        return 0;
    }

    private void print(Release release, Duration took) {
        PrintWriter out = spec.commandLine().getOut();
        int entries = release.knowledge().entries().size();
        if (json) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("entries", entries);
            report.put("seconds", took.toMillis() / 1000.0);
            report.putAll(Calibration.json(release));
            out.println(JsonMapper.shared().writeValueAsString(report));
            return;
        }
        out.printf("%d entries indexed in %.1f s.%n", entries, took.toMillis() / 1000.0);
        Calibration.lines(release).forEach(out::println);
    }
}
