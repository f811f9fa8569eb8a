package id.tanyapaspor.indexer.measuring;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

import id.tanyapaspor.indexer.measuring.Phrasings.Phrasing;

/** Lucene with an analyzer as it ships and BM25 as it ships: an owner scores as its best document. */
final class Bm25 implements Rival.Scorer {

    private static final int HITS = 100;
    private static final String TEXT = "text";
    private static final String OWNER = "owner";

    private final QueryBuilder queries;
    private final IndexSearcher searcher;
    /** By document, read beforehand so that only the search takes time. */
    private final String[] owners;

    private Bm25(List<Phrasing> documents, Analyzer analyzer) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Phrasing phrasing : documents) {
                Document document = new Document();
                document.add(new TextField(TEXT, phrasing.text(), Store.NO));
                document.add(new StoredField(OWNER, phrasing.owner()));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        queries = new QueryBuilder(analyzer);
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
        owners = new String[documents.size()];
        for (int i = 0; i < owners.length; i++) {
            owners[i] = searcher.storedFields().document(i).get(OWNER);
        }
    }

    /** Each phrasing is a document. */
    static Bm25 ofPhrasings(List<Phrasing> phrasings, Analyzer analyzer) throws IOException {
        return new Bm25(phrasings, analyzer);
    }

    /** All phrasings of an entry are one document; what must not be answered stays apart, having nothing in common. */
    static Bm25 ofEntries(List<Phrasing> phrasings, Analyzer analyzer) throws IOException {
        Map<String, String> texts = phrasings.stream().filter(phrasing -> !phrasing.owner().equals(Phrasings.OUTSIDE))
                .collect(Collectors.groupingBy(Phrasing::owner,
                        Collectors.mapping(Phrasing::text, Collectors.joining("\n"))));
        List<Phrasing> documents = phrasings.stream().filter(phrasing -> phrasing.owner().equals(Phrasings.OUTSIDE))
                .collect(Collectors.toList());
        texts.forEach((owner, text) -> documents.add(new Phrasing(text, owner)));
        return new Bm25(documents, analyzer);
    }

    @Override
    public Map<String, Double> scores(String question) throws IOException {
        Query query = queries.createBooleanQuery(TEXT, question);
        Map<String, Double> scores = new HashMap<>();
        if (query != null) {
            for (ScoreDoc hit : searcher.search(query, HITS).scoreDocs) {
                scores.merge(owners[hit.doc], (double) hit.score, Math::max);
            }
        }
        return scores;
    }
}
