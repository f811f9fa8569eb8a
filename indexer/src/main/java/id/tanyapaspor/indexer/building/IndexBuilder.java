package id.tanyapaspor.indexer.building;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.indexer.building.Folds.Asked;
import id.tanyapaspor.indexer.documents.Library;
import id.tanyapaspor.indexer.documents.PassageIndex;
import id.tanyapaspor.indexer.ranking.Corpus;
import id.tanyapaspor.indexer.ranking.Retrieval;
import id.tanyapaspor.indexer.ranking.WordIndex;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rewrites a directory with the index of some content in one commit. Until that commit, and when anything fails before it,
 * readers go on seeing the index that was there.
 */
public final class IndexBuilder {

    static final String BLOB = "blob";
    static final String BYTES = "bytes";
    static final String CONTENT = "content";
    static final String BRAIN = "brain";
    /** What was read from the documents: opening an index should not wait for PDF. */
    static final String DOCUMENTS = "documents";
    static final String TRUST = "trust";
    static final String RELEASE = "release";
    static final String FINGERPRINT = "fingerprint";
    static final String LEARNT_RELEASE = "learnt-release";
    static final String LEARNT_FINGERPRINT = "learnt-fingerprint";
    private static final String CALIBRATION = "calibration";
    private static final String DIGEST = "digest";
    private static final String FORMAT = "format";
    /** Rises whenever the same content would give another index. */
    private static final String VERSION = "20";

    private final double maxWrong;
    private final Progress progress;

    /** @param maxWrong share of direct answers that may be wrong */
    public IndexBuilder(double maxWrong, Progress progress) {
        this.maxWrong = maxWrong;
        this.progress = progress;
    }

    /** Reads content for a release; content with errors is refused. */
    public Edition read(ContentFiles content, long number) {
        progress.reached("reading content", 0);
        KnowledgeBase knowledge = ContentReader.read(content).orThrow();
        progress.reached("reading questions", 0.05);
        Corpus corpus = Corpus.of(knowledge);
        return new Edition(number, fingerprint(content), content, knowledge, corpus, Library.of(knowledge, corpus));
    }

    /** The same after another release: what stands in both is not read again. */
    public Edition read(ContentFiles content, long number, Edition before) {
        progress.reached("reading what changed", 0);
        KnowledgeBase knowledge = content.hasSame(ContentFiles.DOCUMENTS, before.files())
                ? ContentReader.read(content.without(ContentFiles.DOCUMENTS)).orThrow()
                        .with(before.knowledge().documents())
                : ContentReader.read(content).orThrow();
        Corpus corpus = knowledge.vocabulary().equals(before.knowledge().vocabulary())
                ? Corpus.of(knowledge, before.corpus())
                : Corpus.of(knowledge);
        return new Edition(number, fingerprint(content), content, knowledge, corpus, Library.of(knowledge, corpus));
    }

    /** Commits an edition together with what was learnt from it, or from another. */
    public void write(Edition edition, Learnt learnt, Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setOpenMode(OpenMode.CREATE).setCommitOnClose(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            Corpus corpus = edition.corpus();
            WordIndex.write(writer, corpus.phrases(), corpus.bodies(), corpus.classes());
            PassageIndex.write(writer, edition.library());
            writer.addDocument(blob(CONTENT, zip(edition.files())));
            writer.addDocument(
                    blob(DOCUMENTS, JsonMapper.shared().writeValueAsBytes(edition.knowledge().documents())));
            writer.addDocument(blob(TRUST, learnt.trust().toBytes()));
            writer.addDocument(blob(BRAIN, learnt.brain().toBytes()));
            writer.setLiveCommitData(commitData(edition, learnt).entrySet());
            progress.reached("writing", learnt.fingerprint().equals(edition.fingerprint()) ? 0.95 : 0.01);
            writer.commit();
        }
    }

    private static Map<String, String> commitData(Edition edition, Learnt learnt) {
        return Map.of(FORMAT, VERSION, RELEASE, Long.toString(edition.number()), FINGERPRINT, edition.fingerprint(),
                DIGEST, digest(edition.files()), LEARNT_RELEASE, Long.toString(learnt.release()), LEARNT_FINGERPRINT,
                learnt.fingerprint(), CALIBRATION,
                describe(learnt.brain()) + " passages=" + learnt.trust().threshold());
    }

    /** What this content would give, as a name: another content, version or promise gives another. */
    public String fingerprint(ContentFiles content) {
        MessageDigest digest = sha256();
        digest.update((VERSION + "/" + maxWrong + "/" + digest(content)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String digest(ContentFiles content) {
        MessageDigest digest = sha256();
        content.files().forEach((path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Whether a directory holds an index of this version; another is built anew. */
    public static boolean isReadable(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory) && VERSION.equals(commit(directory).get(FORMAT));
    }

    /** Whether a directory holds an index of this version and of some content, whatever the promise, learnt from it. */
    public static boolean holds(Directory directory, ContentFiles content) throws IOException {
        if (!isReadable(directory)) {
            return false;
        }
        Map<String, String> commit = commit(directory);
        return digest(content).equals(commit.get(DIGEST))
                && commit.get(FINGERPRINT).equals(commit.get(LEARNT_FINGERPRINT));
    }

    private static Map<String, String> commit(Directory directory) throws IOException {
        return DirectoryReader.listCommits(directory).getLast().getUserData();
    }

    /** Learns from an edition alone; takes long. */
    public Learnt learn(Edition edition) throws IOException {
        Trust trust = new PassageTrainer(edition.knowledge(), edition.library()).learn(maxWrong);
        Brain brain = learn(edition.corpus(), edition.knowledge());
        return new Learnt(brain, trust, edition.number(), edition.fingerprint());
    }

    /** The same in a pool of its own: it keeps it busy for long, and releases that come meanwhile share the common one. */
    public Learnt learnApart(Edition edition) throws IOException {
        CompletableFuture<Learnt> learnt = new CompletableFuture<>();
        try (ForkJoinPool pool = new ForkJoinPool()) {
            pool.execute(() -> {
                try {
                    learnt.complete(learn(edition));
                } catch (IOException | RuntimeException | Error e) {
                    learnt.completeExceptionally(e);
                }
            });
            return learnt.get();
        } catch (ExecutionException e) {
            throw IOUtils.rethrowAlways(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while learning.", e);
        }
    }

    private Brain learn(Corpus corpus, KnowledgeBase knowledge) throws IOException {
        String step = "asking every question while it is left out";
        progress.reached(step, 0.15);
        // Beside the folds, since their parts do not divide evenly among the cores.
        ForkJoinTask<Optional<Retrieval.Classifier>> whole = ForkJoinTask
                .adapt(() -> Folds.classifier(corpus.phrases(), corpus.classes())).fork();
        List<Asked> asked = new Folds(corpus, done -> progress.reached(step, 0.15 + 0.5 * done)).ask();
        Optional<Retrieval.Classifier> classifier = whole.join();
        progress.reached("learning", 0.7);
        try (Directory memory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
                WordIndex.write(writer, corpus.phrases(), corpus.bodies(), corpus.classes());
            }
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                Retrieval full = new Retrieval(new WordIndex(new IndexSearcher(reader)), corpus.phrases(),
                        corpus.bodies(),
                        classifier, corpus.entries().size());
                return new Trainer(corpus).learn(asked, classifier, full, knowledge.calibration(), maxWrong);
            }
        }
    }

    private static String describe(Brain brain) {
        return "sample=%d labelled=%s direct=%s strict=%s clarify=%s".formatted(brain.sample().questions(),
                brain.sample().labelled(), brain.direct(), brain.strict(), brain.clarify());
    }

    private static Document blob(String name, byte[] bytes) {
        Document document = new Document();
        document.add(new StringField(BLOB, name, Store.NO));
        document.add(new StoredField(BYTES, bytes));
        return document;
    }

    private static byte[] zip(ContentFiles content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // Lucene compresses what it stores, and does it faster.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
