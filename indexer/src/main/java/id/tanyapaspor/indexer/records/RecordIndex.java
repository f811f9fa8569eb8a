package id.tanyapaspor.indexer.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

import id.tanyapaspor.indexer.analysis.TextAnalyzer;
import id.tanyapaspor.indexer.records.BadQueryException.Fault;
import id.tanyapaspor.indexer.records.Field.Kind;
import id.tanyapaspor.knowledge.Vocabulary;

/**
 * An index of records, derived from where they are kept: one that cannot be read, or that another program or schema wrote,
 * is emptied when it is opened. It keeps no texts, only where words stand. Safe for many threads; an {@link UncheckedIOException}
 * means that it is broken and should be opened anew.
 */
public final class RecordIndex implements AutoCloseable {

    /** Written into each index; to be raised when what is written, or how words are read, changes. */
    private static final int FORMAT = 1;

    private static final double BUFFER_MB = 32;
    private static final String FORMAT_KEY = "format";
    private static final String MARK_KEY = "mark";

    private final Directory directory;
    private final Schema schema;
    private final Supplier<Vocabulary> vocabulary;
    private final QueryReader reader;
    private final Documents documents;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Alike alike = new Alike(Vocabulary.EMPTY);

    private RecordIndex(Directory directory, Schema schema, Supplier<Vocabulary> vocabulary) throws IOException {
        this.directory = directory;
        this.schema = schema;
        this.vocabulary = vocabulary;
        reader = new QueryReader(schema);
        documents = new Documents(schema);
        writer = new IndexWriter(directory, new IndexWriterConfig(new FieldAnalyzer(schema, TextAnalyzer.ofTexts()))
                .setRAMBufferSizeMB(BUFFER_MB).setCommitOnClose(false));
        searchers = new SearcherManager(writer, null);
    }

    /** Opens the index in a folder; what cannot be used there is deleted. `vocabulary` is asked what words mean the same. */
    public static RecordIndex open(Path folder, Schema schema, Supplier<Vocabulary> vocabulary) throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            if (!isOurs(directory, schema)) {
                empty(directory);
            }
            return new RecordIndex(directory, schema, vocabulary);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** An index that is gone with the process. */
    public static RecordIndex inMemory(Schema schema, Supplier<Vocabulary> vocabulary) throws IOException {
        return new RecordIndex(new ByteBuffersDirectory(), schema, vocabulary);
    }

    private static boolean isOurs(Directory directory, Schema schema) {
        try (DirectoryReader index = DirectoryReader.open(directory)) {
            return format(schema).equals(index.getIndexCommit().getUserData().get(FORMAT_KEY));
        } catch (IOException | IllegalArgumentException _) {
            return false; // broken, or not there: either way there is nothing to keep
        }
    }

    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    private static String format(Schema schema) {
        return FORMAT + " " + Documents.shape(schema);
    }

    /** Takes records in, in the place of those of the same keys; they are found from here on. */
    public void put(Collection<Item> items) {
        write(() -> {
            for (Item item : items) {
                writer.updateDocument(new Term(Documents.KEY, item.key()), documents.of(item));
            }
        });
    }

    public void remove(Collection<String> keys) {
        write(() -> writer
                .deleteDocuments(keys.stream().map(key -> new Term(Documents.KEY, key)).toArray(Term[]::new)));
    }

    /** Keeps all that was put and removed, and a word of the caller's with it: one that is never kept without the other. */
    public void keep(String mark) {
        write(() -> {
            writer.setLiveCommitData(Map.of(FORMAT_KEY, format(schema), MARK_KEY, mark).entrySet());
            writer.commit();
        });
    }

    /** What {@link #keep} was told last; empty when nothing was kept. */
    public String mark() {
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            for (Map.Entry<String, String> entry : kept) {
                if (entry.getKey().equals(MARK_KEY)) {
                    return entry.getValue();
                }
            }
        }
        return "";
    }

    public int size() {
        return writer.getDocStats().numDocs;
    }

    /**
     * Looks for records; the best come first, of equal ones the newest.
     *
     * @param from how many of the first to leave out
     * @throws BadQueryException when the query cannot be read or is too broad
     */
    public Found search(String query, int from, int most) {
        try {
            Query read = reader.read(query, alike());
            IndexSearcher searcher = searchers.acquire();
            try {
                return found(searcher, read, from, most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException _) {
            throw new BadQueryException(Fault.BROAD, 0, "");
        } catch (IOException | AlreadyClosedException e) {
            throw broken(e);
        }
    }

    private Found found(IndexSearcher searcher, Query query, int from, int most) throws IOException {
        Sort order = new Sort(SortField.FIELD_SCORE,
                new SortField(schema.of(Kind.DAY).getFirst(), SortField.Type.LONG, true));
        TopFieldDocs hits = searcher.search(query,
                new TopFieldCollectorManager(order, from + most, null, Integer.MAX_VALUE));
        List<String> keys = new ArrayList<>();
        for (ScoreDoc hit : Arrays.stream(hits.scoreDocs).skip(from).toList()) {
            keys.add(searcher.storedFields().document(hit.doc).get(Documents.KEY));
        }
        Set<String> texts = Set.copyOf(schema.of(Kind.TEXT));
        return new Found(hits.totalHits.value(), keys, new Marks(query, texts));
    }

    /** What means the same now; a vocabulary is read again only when it is another. */
    private Alike alike() {
        Vocabulary now = vocabulary.get();
        Alike known = alike;
        if (!known.isOf(now)) {
            known = new Alike(now);
            alike = known;
        }
        return known;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.run();
            searchers.maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException e) {
            throw broken(e);
        }
    }

    private static UncheckedIOException broken(Exception e) {
        return new UncheckedIOException("The index of records is broken",
                e instanceof IOException io ? io : new IOException(e));
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException | AlreadyClosedException e) {
            throw broken(e);
        }
    }
}
