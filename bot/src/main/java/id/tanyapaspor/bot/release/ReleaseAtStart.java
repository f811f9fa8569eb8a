package id.tanyapaspor.bot.release;

import java.io.IOException;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.util.FileSystemUtils;

import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.Reading.BrokenContentException;

/** Opens the index and releases the content before anything is answered. */
@Configuration(proxyBeanMethods = false)
class ReleaseAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseAtStart.class);

    /** Until editors release from the database, what is released has one number; its fingerprint tells contents apart. */
    private static final long NUMBER = 1;

    /** The data folder is locked first, so that two processes never write one index. */
    @Bean(destroyMethod = "close")
    @DependsOn("folderLock")
    LiveIndex live(ReleaseSettings settings) throws IOException {
        LiveIndex live = open(settings);
        try {
            release(live, content(settings), settings.maxWrong());
            LOG.info("Answering from {} entries", live.knowledge().entries().size());
            return live;
        } catch (IOException | RuntimeException e) {
            live.close();
            throw e;
        }
    }

    /**
     * The first release is waited for. Where one answers already, the content goes live with what was learnt from that, and
     * learns while it answers; content that is broken, or cannot be learnt, does not take the service down.
     */
    private static void release(LiveIndex live, ContentFiles content, double maxWrong) throws IOException {
        if (!live.isReady()) {
            live.release(content, NUMBER, maxWrong, Progress.SILENT);
            return;
        }
        try {
            live.carryOver(content, NUMBER, maxWrong, Progress.SILENT);
            if (!live.current().isLearnt()) {
                // A thread of its own: it computes for long, and those that answer share a few.
                Thread.ofPlatform().daemon().name("learning").start(() -> learn(live, content, maxWrong));
            }
        } catch (BrokenContentException e) {
            LOG.error("The content was not released; release {} goes on answering. {}", live.name(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("The content was not released; release {} goes on answering.", live.name(), e);
        }
    }

    private static void learn(LiveIndex live, ContentFiles content, double maxWrong) {
        try {
            live.release(content, NUMBER, maxWrong, Progress.SILENT);
        } catch (IOException | RuntimeException e) {
            LOG.error("The content was not learnt; it is answered with what was learnt from the one before it.", e);
        }
    }

    private static ContentFiles content(ReleaseSettings settings) throws IOException {
        return settings.content().isBlank()
                ? ContentFiles.shipped()
                : ContentFiles.ofFolder(Path.of(settings.content()));
    }

    /** An index is never the truth: one that cannot be opened is thrown away and made anew. */
    private static LiveIndex open(ReleaseSettings settings) throws IOException {
        try {
            return openAsItIs(settings);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index in {} cannot be opened and is made anew", settings.folder(), e);
            FileSystemUtils.deleteRecursively(settings.folder());
            return openAsItIs(settings);
        }
    }

    /** Who sets a folder of content never hears answers from the content that ships. */
    private static LiveIndex openAsItIs(ReleaseSettings settings) throws IOException {
        return settings.content().isBlank()
                ? LiveIndex.openShipped(settings.folder())
                : LiveIndex.open(settings.folder());
    }
}
