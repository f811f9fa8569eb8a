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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

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
    private static final String FORMAT = "format";
    /** Rises whenever the same content would give another index. */
    private static final String VERSION = "8";

    private final double maxWrong;
    private final Progress progress;

    /** @param maxWrong share of direct answers that may be wrong */
    public IndexBuilder(double maxWrong, Progress progress) {
        this.maxWrong = maxWrong;
        this.progress = progress;
    }

    /** Builds and commits; content with errors is refused. */
    public void build(ContentFiles content, long release, Directory directory) throws IOException {
        progress.reached("reading content", 0);
        KnowledgeBase knowledge = ContentReader.read(content).orThrow();
        progress.reached("reading questions", 0.05);
        Corpus corpus = Corpus.of(knowledge);
        Brain brain = learn(corpus, knowledge);
        Library library = Library.of(knowledge, corpus);
        Trust trust = new PassageTrainer(knowledge, library).learn(maxWrong);
        progress.reached("writing", 0.95);
        IndexWriterConfig config = new IndexWriterConfig().setOpenMode(OpenMode.CREATE).setCommitOnClose(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            WordIndex.write(writer, corpus.phrases(), corpus.bodies(), corpus.classes());
            PassageIndex.write(writer, library);
            writer.addDocument(blob(CONTENT, zip(content)));
            writer.addDocument(blob(DOCUMENTS, JsonMapper.shared().writeValueAsBytes(knowledge.documents())));
            writer.addDocument(blob(TRUST, trust.toBytes()));
            writer.addDocument(blob(BRAIN, brain.toBytes()));
            writer.setLiveCommitData(
                    Map.of(RELEASE, Long.toString(release), FINGERPRINT, fingerprint(content), FORMAT, VERSION,
                            "calibration", describe(brain) + " passages=" + trust.threshold()).entrySet());
            writer.commit();
        }
        progress.reached("done", 1);
    }

    /** What this content would give, as a name: another content, version or promise gives another. */
    public String fingerprint(ContentFiles content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((VERSION + "/" + maxWrong).getBytes(StandardCharsets.UTF_8));
            content.files().forEach((path, bytes) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Whether a directory holds an index of this version; another is built anew. */
    public static boolean isReadable(Directory directory) throws IOException {
        List<IndexCommit> commits = DirectoryReader.listCommits(directory);
        return VERSION.equals(commits.getLast().getUserData().get(FORMAT));
    }

    private Brain learn(Corpus corpus, KnowledgeBase knowledge) throws IOException {
        progress.reached("asking every question while it is left out", 0.15);
        List<Asked> asked = new Folds(corpus).ask();
        progress.reached("learning", 0.7);
        Optional<Retrieval.Classifier> classifier = Folds.classifier(corpus.phrases(), corpus.classes());
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
            for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
