package id.tanyapaspor.indexer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.building.IndexBuilder;
import id.tanyapaspor.knowledge.reading.ContentFiles;

import picocli.CommandLine.Option;

/** Which index is asked: a built one, one made from a content folder, or the shipped content. */
final class Target {

    private static final long SHIPPED = 1;

    @Option(names = "--index", paramLabel = "FOLDER", description = "ask an index that `build` made")
    private @Nullable Path index;

    @Option(names = "--content", paramLabel = "FOLDER", description = "ask the content of a folder")
    private @Nullable Path content;

    @Option(names = "--max-wrong", paramLabel = "SHARE", defaultValue = "0.03", description = "share of direct answers that may be wrong, as promised when content is read (default: ${DEFAULT-VALUE})")
    private double maxWrong;

    LiveIndex open() throws IOException {
        return index != null
                ? openIndex(index)
                : content == null
                        ? cached(ContentFiles.shipped(), LiveIndex::openShipped)
                        : cached(ContentFiles.ofFolder(content), LiveIndex::open);
    }

    /** Another to compare with: a content folder, or else an index. */
    LiveIndex openOther(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        return Files.isDirectory(folder.resolve("entries"))
                ? cached(ContentFiles.ofFolder(folder), LiveIndex::open)
                : openIndex(folder);
    }

    private static LiveIndex openIndex(Path folder) throws IOException {
        LiveIndex live = LiveIndex.open(folder);
        if (!live.isReady()) {
            live.close();
            throw new IllegalArgumentException("There is no index in " + folder + ". Make one with `build`.");
        }
        return live;
    }

    /** Keeps an index of the content under the user's cache folder, so that only the first question waits for it. */
    private LiveIndex cached(ContentFiles files, Opening opening) throws IOException {
        String fingerprint = new IndexBuilder(maxWrong, (step, share) -> {}).fingerprint(files);
        LiveIndex live = cacheFolder().map(folder -> folder.resolve(fingerprint.substring(0, 16)))
                .map(folder -> openOrMemory(folder, opening))
                .orElseGet(Target::memory);
        try (ProgressLine progress = new ProgressLine()) {
            live.release(files, SHIPPED, maxWrong, progress);
        }
        return live;
    }

    /** How a folder is opened: only that of the shipped content may be filled from what ships. */
    private interface Opening {
        LiveIndex open(Path folder) throws IOException;
    }

    private static LiveIndex openOrMemory(Path folder, Opening opening) {
        try {
            return opening.open(folder);
        } catch (IOException e) {
            System.err.println("The cache cannot be used (" + e.getMessage() + "); the index is built in memory.");
            return memory();
        }
    }

    private static LiveIndex memory() {
        try {
            return LiveIndex.inMemory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> cacheFolder() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path folder = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        try {
            return Optional.of(Files.createDirectories(folder.resolve("tanyapaspor")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
