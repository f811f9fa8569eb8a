package id.tanyapaspor.indexer.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import id.tanyapaspor.indexer.analysis.WordStream;
import id.tanyapaspor.indexer.documents.Library.Shelved;

/**
 * The Lucene side: a document for each passage, in fields of its own, so that entries are found and scored as if there were
 * no passages.
 */
public final class PassageIndex {

    private static final String HEAD = "passage-head";
    private static final String BODY = "passage-body";
    private static final String PLACE = "passage-place";
    private static final int LONGEST_QUERY = 64;

    private final IndexSearcher searcher;

    public PassageIndex(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Writes all passages; the caller commits. */
    public static void write(IndexWriter writer, Library library) throws IOException {
        for (int place = 0; place < library.shelves().size(); place++) {
            Shelved shelved = library.shelves().get(place);
            Document document = new Document();
            document.add(new TextField(HEAD, new WordStream(shelved.head())));
            document.add(new TextField(BODY, new WordStream(shelved.body())));
            document.add(new NumericDocValuesField(PLACE, place));
            writer.addDocument(document);
        }
    }

    /** BM25 scores of the best passages by their places, the best first. */
    Map<Integer, Float> search(Collection<String> stems, int count) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        stems.stream().limit(LONGEST_QUERY).forEach(stem -> {
            query.add(new TermQuery(new Term(HEAD, stem)), Occur.SHOULD);
            query.add(new TermQuery(new Term(BODY, stem)), Occur.SHOULD);
        });
        Map<Integer, Float> scores = new LinkedHashMap<>();
        try {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            for (ScoreDoc hit : searcher.search(query.build(), count).scoreDocs) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
                NumericDocValues places = leaf.reader().getNumericDocValues(PLACE);
                if (places != null && places.advanceExact(hit.doc - leaf.docBase)) {
                    scores.put((int) places.longValue(), hit.score);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read.", e);
        }
        return scores;
    }
}
