package id.tanyapaspor.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.building.Edition;
import id.tanyapaspor.indexer.building.IndexBuilder;
import id.tanyapaspor.indexer.building.Learnt;
import id.tanyapaspor.indexer.building.Release;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * The release that is being answered from: a reader sees one whole release or the next, never a mixture, and a release that
 * cannot be built leaves the one before it answering. Safe for many threads.
 */
public final class LiveIndex implements Answerer, AutoCloseable {

    private static final int NAME = 8;

    private final Directory directory;
    private volatile @Nullable SearcherManager searchers;
    /** What is being released, so that a swap need not read it from the index again. */
    private volatile @Nullable Edition prepared;
    /** One release after the other; closing waits for a swap, but not for the learning before it. */
    private final Object releasing = new Object();
    private volatile boolean closed;

    private LiveIndex(Directory directory) throws IOException {
        this.directory = directory;
        if (IndexBuilder.isReadable(directory)) {
            searchers = new SearcherManager(directory, new Factory());
        }
    }

    /** Opens an index folder, or makes an empty one. An index of another version counts as none and is built anew. */
    public static LiveIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new LiveIndex(FSDirectory.open(folder));
    }

    /**
     * The same for the content that ships: a folder that holds none of it, or that an older program made, begins with the
     * index that ships.
     */
    public static LiveIndex openShipped(Path folder) throws IOException {
        Files.createDirectories(folder);
        ShippedIndex.unpack(folder);
        return open(folder);
    }

    /** An index that is gone with the process. */
    public static LiveIndex inMemory() throws IOException {
        return new LiveIndex(new ByteBuffersDirectory());
    }

    /** Whether a release answers already. */
    public boolean isReady() {
        return searchers != null;
    }

    /**
     * Makes some content live: at once as {@link #carryOver} does, then with what is learnt from it, which takes long. Nothing
     * is done when the live release has the same number, content and promise. Content with errors leaves what is live as it is;
     * learning that fails leaves the new content with what was learnt from the old. Closing meanwhile ends it without a swap.
     *
     * @param maxWrong share of direct answers that may be wrong
     */
    public void release(ContentFiles content, long number, double maxWrong, Progress progress) throws IOException {
        synchronized (releasing) {
            if (closed) {
                return;
            }
            carryOver(content, number, maxWrong, progress);
            IndexBuilder builder = new IndexBuilder(maxWrong, progress);
            if (isReady() && isLive(content, number, builder) && current().isLearnt()) {
                return;
            }
            Edition edition = builder.read(content, number);
            swap(builder, edition, builder.learn(edition));
            progress.reached("done", 1);
        }
    }

    /**
     * Makes some content live within about a second, with what was learnt from the release that is live;
     * {@link Release#isLearnt} tells. Nothing is done when it is live already, or when nothing is.
     */
    public void carryOver(ContentFiles content, long number, double maxWrong, Progress progress) throws IOException {
        synchronized (releasing) {
            IndexBuilder builder = new IndexBuilder(maxWrong, progress);
            if (!isReady() || isLive(content, number, builder)) {
                return;
            }
            Release before = current();
            Edition changed = builder.read(content, number, before.edition());
            swap(builder, changed, before.learnt().carriedOver(before.corpus(), changed.corpus()));
            progress.reached("live with what was learnt from release " + before.learnt().release(), 0.02);
        }
    }

    private boolean isLive(ContentFiles content, long number, IndexBuilder builder) {
        Release live = current();
        return live.number() == number && live.fingerprint().equals(builder.fingerprint(content));
    }

    private synchronized void swap(IndexBuilder builder, Edition edition, Learnt learnt) throws IOException {
        if (closed) {
            return;
        }
        prepared = edition;
        try {
            builder.write(edition, learnt, directory);
            SearcherManager open = searchers;
            if (open == null) {
                searchers = new SearcherManager(directory, new Factory());
            } else {
                open.maybeRefreshBlocking();
            }
        } finally {
            prepared = null;
        }
    }

    /** The release that is live. */
    public Release current() {
        try {
            Opened opened = (Opened) manager().acquire();
            try {
                return opened.release;
            } finally {
                manager().release(opened);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read.", e);
        }
    }

    /** Names what is live so that an answer can be found again: the number, and the beginning of the fingerprint. */
    public String name() {
        Release release = current();
        return release.number() + "-" + release.fingerprint().substring(0, NAME);
    }

    /** The knowledge base that is live. */
    public KnowledgeBase knowledge() {
        return current().knowledge();
    }

    @Override
    public Answer answer(Question question) {
        try {
            SearcherManager manager = manager();
            Opened opened = (Opened) manager.acquire();
            try {
                return opened.answerer.answer(question);
            } finally {
                manager.release(opened);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read.", e);
        }
    }

    private SearcherManager manager() {
        SearcherManager ready = searchers;
        if (ready == null) {
            throw new IllegalStateException("No release is live yet.");
        }
        return ready;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (searchers != null) {
            searchers.close();
        }
        directory.close();
    }

    /** A searcher together with all that was read from its commit. */
    private static final class Opened extends IndexSearcher {

        private final Release release;
        private final Answerer answerer;

        private Opened(IndexReader reader, @Nullable Edition prepared) throws IOException {
            super(reader);
            release = Release.read(reader, prepared);
            answerer = new ReleaseAnswerer(release);
        }
    }

    private final class Factory extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            return new Opened(reader, prepared);
        }
    }
}
