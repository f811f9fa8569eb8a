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
import id.tanyapaspor.indexer.ranking.Corpus;
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
    private volatile @Nullable Learnt foreseen;
    /** One release after the other, and one first build; closing waits for a swap, but not for what comes before it. */
    private final Object releasing = new Object();
    private volatile boolean closed;
    /** Counting the words of all phrasings takes a tenth of a second, and is the same until the next release. */
    private volatile @Nullable Alikes alikes;

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

    /**
     * Opens an index folder to answer from some content. Where it holds nothing of it, the index that ships takes its place
     * when that is the same content, or when there is nothing else to begin with and the content stems from the shipped one:
     * then the first release carries over what was learnt from that, instead of waiting for its own.
     */
    public static LiveIndex openFor(ContentFiles content, Path folder) throws IOException {
        Files.createDirectories(folder);
        ShippedIndex.unpackFor(content, folder);
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
     * Makes some content live: at once as {@link #carryOver} does, then as {@link #learn} does, which takes long. Nothing is
     * done when the live release has the same number, content and promise. Content with errors leaves what is live as it is.
     *
     * @param maxWrong share of direct answers that may be wrong
     */
    public void release(ContentFiles content, long number, double maxWrong, Progress progress) throws IOException {
        if (first(content, number, maxWrong, progress)) {
            return;
        }
        carryOver(content, number, maxWrong, progress);
        learn(maxWrong, progress);
    }

    /** The first release waits for what is learnt from it; false when there is one already. */
    private boolean first(ContentFiles content, long number, double maxWrong, Progress progress) throws IOException {
        synchronized (releasing) {
            if (closed || isReady()) {
                return closed;
            }
            IndexBuilder builder = new IndexBuilder(maxWrong, progress);
            Edition edition = builder.read(content, number);
            swap(builder, edition, builder.learn(edition));
            progress.reached("done", 1);
            return true;
        }
    }

    /**
     * Learns from the release that is live, if it answers with what was learnt from another. Releases need not wait for it:
     * one that comes meanwhile is live at once, and gets from it what can be carried over. Learning that fails leaves the
     * content with what was learnt from the old; closing meanwhile ends it without a swap.
     */
    public void learn(double maxWrong, Progress progress) throws IOException {
        Release before = promising(maxWrong, progress);
        if (before == null || before.isLearnt()) {
            return;
        }
        IndexBuilder builder = new IndexBuilder(maxWrong, progress);
        Learnt learnt = builder.learnApart(before.edition());
        synchronized (releasing) {
            swap(builder, before, learnt);
        }
        progress.reached("done", 1);
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
            swap(builder, changed, learnt(before, changed));
            progress.reached("live with what was learnt from release " + before.learnt().release(), 0.02);
        }
    }

    /**
     * Some content as it would answer if it were made live now, in an index of its own that is gone with the process; what is
     * live does not change. The caller closes it.
     */
    public LiveIndex candidate(ContentFiles content, long number, double maxWrong, Progress progress)
            throws IOException {
        Release before = current();
        IndexBuilder builder = new IndexBuilder(maxWrong, progress);
        Edition changed = builder.read(content, number, before.edition());
        LiveIndex candidate = inMemory();
        candidate.swap(builder, changed, before.learnt().carriedOver(before.corpus(), changed.corpus()));
        return candidate;
    }

    /** Keeps what a candidate learnt, until something is released: that has it at once if it is the same content. */
    public void foresee(LiveIndex candidate) {
        foreseen = candidate.current().learnt();
    }

    private Learnt learnt(Release before, Edition changed) {
        Learnt ready = foreseen;
        foreseen = null;
        boolean fits = ready != null && ready.fingerprint().equals(changed.fingerprint());
        return fits ? ready : before.learnt().carriedOver(before.corpus(), changed.corpus());
    }

    /** What is promised of direct answers now, and what that stands on. */
    public Standing standing() {
        return Standing.of(current());
    }

    private boolean isLive(ContentFiles content, long number, IndexBuilder builder) {
        Release live = current();
        return live.number() == number && live.fingerprint().equals(builder.fingerprint(content));
    }

    /** What is live, under this promise; nothing once it is closed. */
    private @Nullable Release promising(double maxWrong, Progress progress) throws IOException {
        synchronized (releasing) {
            if (closed) {
                return null;
            }
            carryOver(current().edition().files(), current().number(), maxWrong, progress);
            return current();
        }
    }

    /** What is live gets what was learnt from the release that was, which may be the same one. */
    private synchronized void swap(IndexBuilder builder, Release from, Learnt learnt) throws IOException {
        if (closed) {
            return;
        }
        Release now = current();
        boolean same = now.fingerprint().equals(from.fingerprint());
        swap(builder, now.edition(), same ? learnt : learnt.carriedOver(from.corpus(), now.corpus()));
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

    /** Tells which questions ask the same, by the words that are live. */
    public Alikes alikes() {
        Corpus corpus = current().corpus();
        Alikes kept = alikes;
        if (kept == null || !kept.isOf(corpus)) {
            kept = Alikes.of(corpus);
            alikes = kept;
        }
        return kept;
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
