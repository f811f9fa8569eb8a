package id.tanyapaspor.bot.release;

import java.io.IOException;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.util.FileSystemUtils;

import id.tanyapaspor.bot.release.ContentAtStart.Start;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.Reading.BrokenContentException;

/** Opens the index and releases the content before anything is answered. */
@Configuration(proxyBeanMethods = false)
class ReleaseAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseAtStart.class);

    /** The data folder is locked first, so that two processes never write one index. */
    @Bean(destroyMethod = "close")
    @DependsOn("folderLock")
    LiveIndex live(ReleaseSettings settings, ContentAtStart content) throws IOException {
        Start start = settings.content().isBlank()
                ? content.database(ContentFiles.shipped())
                : content.folder(ContentFiles.ofFolder(Path.of(settings.content())));
        LiveIndex live = open(settings, start.files());
        try {
            release(live, start, settings.maxWrong());
            LOG.info("Answering from {} entries, release {}", live.knowledge().entries().size(), live.name());
            return live;
        } catch (IOException | RuntimeException e) {
            live.close();
            throw e;
        }
    }

    /**
     * The first release is waited for. Where one answers already, the content goes live with what was learnt from that, and
     * {@link Following} learns from it beside the answers; content that is broken does not take the service down.
     */
    private static void release(LiveIndex live, Start start, double maxWrong) throws IOException {
        if (!live.isReady()) {
            live.release(start.files(), start.number(), maxWrong, Progress.SILENT);
            return;
        }
        try {
            live.carryOver(start.files(), start.number(), maxWrong, Progress.SILENT);
        } catch (BrokenContentException e) {
            LOG.error("The content was not released; release {} goes on answering. {}", live.name(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("The content was not released; release {} goes on answering.", live.name(), e);
        }
    }

    /** An index is never the truth: one that cannot be opened is thrown away and made anew. */
    private static LiveIndex open(ReleaseSettings settings, ContentFiles content) throws IOException {
        try {
            return openAsItIs(settings, content);
        } catch (BrokenContentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index in {} cannot be opened and is made anew", settings.folder(), e);
            FileSystemUtils.deleteRecursively(settings.folder());
            return openAsItIs(settings, content);
        }
    }

    /** Who sets a folder of content never hears answers from the content that ships. */
    private static LiveIndex openAsItIs(ReleaseSettings settings, ContentFiles content) throws IOException {
        return settings.content().isBlank()
                ? LiveIndex.openFor(content, settings.folder())
                : LiveIndex.open(settings.folder());
    }
}
