package id.tanyapaspor.indexer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.building.Brain;
import id.tanyapaspor.indexer.building.Guard;
import id.tanyapaspor.indexer.building.Release;
import id.tanyapaspor.indexer.building.Threshold;
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
        Brain brain = release.brain();
        int entries = release.knowledge().entries().size();
        Threshold passages = release.trust().threshold();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("entries", entries);
        report.put("seconds", took.toMillis() / 1000.0);
        report.put("sample", brain.sample());
        report.put("direct", brain.direct());
        report.put("strict", brain.strict());
        report.put("clarify", brain.clarify());
        report.put("outside", brain.outsideGuard());
        report.put("ownCase", brain.ownCaseGuard());
        report.put("passages", passages);
        if (json) {
            spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(report));
            return;
        }
        spec.commandLine().getOut().printf("%d entries indexed in %.1f s. Thresholds stand on %d %s questions.%n",
                entries,
                took.toMillis() / 1000.0, brain.sample().questions(),
                brain.sample().labelled() ? "labelled" : "of the content's own");
        promise("Direct answers", brain.direct());
        promise("Strict entries", brain.strict());
        promise("Asking back", brain.clarify());
        guard("Questions that must not be answered", brain.outsideGuard());
        guard("Own cases given a general answer", brain.ownCaseGuard());
        if (!release.knowledge().documents().all().isEmpty()) {
            promise("Quoted documents", passages);
        }
    }

    private void guard(String what, Guard guard) {
        spec.commandLine().getOut().printf("%s: at most %.1f %% (%d of %d in the sample).%n", what,
                guard.alpha() * 100, guard.answered(), guard.asked());
    }

    private void promise(String what, Threshold threshold) {
        if (threshold.carries()) {
            spec.commandLine().getOut().printf(
                    "%s: from confidence %.3f; at most %.1f %% wrong (%d of %d in the sample).%n", what,
                    threshold.value(), threshold.alpha() * 100, threshold.wrong(), threshold.answered());
        } else {
            spec.commandLine().getOut().printf(
                    "%s: withheld; the sample cannot carry the promise of at most %.1f %% wrong.%n",
                    what, threshold.alpha() * 100);
        }
    }
}
