package id.tanyapaspor.indexer.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;

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
    static final String OWNER = "owner";
    private static final int ENTRIES_FOUND = 20;
    private static final int PHRASES_FOUND = 60;

    private final Impacts entries;
    private final Impacts phrases;

    /** Reads the postings; the searcher is not needed afterwards. */
    public WordIndex(IndexSearcher searcher) throws IOException {
        entries = Impacts.read(searcher, ENTRY);
        phrases = Impacts.read(searcher, PHRASE);
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

    /** BM25 of the classes whose pooled words come nearest, by class; 0 for the others. */
    float[] entries(Words words, int classes) {
        return entries.best(new HashSet<>(words.stems()), ENTRIES_FOUND, classes);
    }

    /** BM25 of each class's nearest phrasing, where that is among the nearest of all; 0 for the others. */
    float[] phrases(Words words, int classes) {
        return phrases.best(new HashSet<>(words.stems()), PHRASES_FOUND, classes);
    }
}
