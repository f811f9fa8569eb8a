package id.tanyapaspor.indexer.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import id.tanyapaspor.indexer.analysis.WordStream;
import id.tanyapaspor.indexer.analysis.Words;

/**
 * The Lucene side of ranking: a document for each entry, in which all its phrasings and its text pool their words, and a
 * document for each phrasing, which shows how close a single one comes. No word is left out: "berapa lama", "kapan" and
 * "tidak" tell questions apart.
 */
public final class WordIndex {

    static final String ENTRY = "entry";
    static final String PHRASE = "phrase";
    private static final String OWNER = "owner";
    private static final int ENTRIES_FOUND = 20;
    private static final int PHRASES_FOUND = 60;
    private static final int LONGEST_QUERY = 64;

    private final IndexSearcher searcher;

    public WordIndex(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Writes all documents; the caller commits. */
    public static void write(IndexWriter writer, List<Corpus.Phrase> phrases, List<Words> bodies, int classes)
            throws IOException {
        List<List<String>> pooled = new ArrayList<>();
        for (int owner = 0; owner < classes; owner++) {
            pooled.add(new ArrayList<>(owner < bodies.size() ? bodies.get(owner).stems() : List.of()));
        }
        for (Corpus.Phrase phrase : phrases) {
            pooled.get(phrase.owner()).addAll(phrase.words().stems());
            writer.addDocument(document(PHRASE, phrase.words().stems(), phrase.owner()));
        }
        for (int owner = 0; owner < classes; owner++) {
            writer.addDocument(document(ENTRY, pooled.get(owner), owner));
        }
    }

    private static Document document(String field, List<String> stems, int owner) {
        Document document = new Document();
        document.add(new TextField(field, new WordStream(stems)));
        document.add(new NumericDocValuesField(OWNER, owner));
        return document;
    }

    /** BM25 scores of the best classes, by their pooled words. */
    Map<Integer, Float> entries(Words words) {
        return search(ENTRY, words, ENTRIES_FOUND);
    }

    /** BM25 scores of the classes' best single phrasings. */
    Map<Integer, Float> phrases(Words words) {
        return search(PHRASE, words, PHRASES_FOUND);
    }

    private Map<Integer, Float> search(String field, Words words, int count) {
        Set<String> distinct = new HashSet<>(words.stems());
        if (distinct.isEmpty()) {
            return Map.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        distinct.stream().limit(LONGEST_QUERY)
                .forEach(stem -> query.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
        try {
            return byOwner(query.build(), count);
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read.", e);
        }
    }

    private Map<Integer, Float> byOwner(Query query, int count) throws IOException {
        Map<Integer, Float> best = new HashMap<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (ScoreDoc hit : searcher.search(query, count).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            NumericDocValues owners = leaf.reader().getNumericDocValues(OWNER);
            if (owners != null && owners.advanceExact(hit.doc - leaf.docBase)) {
                best.merge((int) owners.longValue(), hit.score, Math::max);
            }
        }
        return best;
    }
}
