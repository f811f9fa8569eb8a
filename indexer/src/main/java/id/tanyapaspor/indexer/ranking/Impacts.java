package id.tanyapaspor.indexer.ranking;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;

/**
 * The postings of one field of a Lucene index, each with what Lucene's similarity gives for it. They are read once into
 * memory; a search only adds up floats, and gives what a query of single words would give.
 */
final class Impacts {

    private static final Posting NONE = new Posting(new int[0], new float[0]);

    private final Map<String, Posting> postings;
    /** The class of each document. */
    private final int[] owners;
    private final ThreadLocal<float[]> sums;

    /** The documents that have a word, and what it gives each of them. */
    private record Posting(int[] documents, float[] scores) {}

    private Impacts(Map<String, Posting> postings, int[] owners) {
        this.postings = postings;
        this.owners = owners;
        this.sums = ThreadLocal.withInitial(() -> new float[owners.length]);
    }

    static Impacts read(IndexSearcher searcher, String field) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return new Impacts(Map.of(), new int[0]);
        }
        CollectionStatistics collection = searcher.collectionStatistics(field);
        Documents documents = Documents.read(reader, field);
        Map<String, Posting> postings = new HashMap<>();
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            Term named = new Term(field, BytesRef.deepCopyOf(term));
            SimScorer scorer = searcher.getSimilarity().scorer(1, collection,
                    searcher.termStatistics(named, each.docFreq(), each.totalTermFreq()));
            postings.put(named.text(), posting(each, scorer, documents));
        }
        return new Impacts(postings, documents.owners);
    }

    private static Posting posting(TermsEnum term, SimScorer scorer, Documents documents) throws IOException {
        int[] found = new int[term.docFreq()];
        float[] scores = new float[found.length];
        PostingsEnum posting = term.postings(null, PostingsEnum.FREQS);
        int count = 0;
        for (int at = posting.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = posting.nextDoc()) {
            found[count] = at - documents.first;
            scores[count++] = scorer.score(posting.freq(), documents.norms[at - documents.first]);
        }
        return new Posting(found, scores);
    }

    /** For each class the score of its best document among the `count` best of all; 0 for a class that has none there. */
    float[] best(Set<String> words, int count, int classes) {
        float[] scores = sums.get();
        for (String word : words) {
            Posting posting = postings.getOrDefault(word, NONE);
            for (int i = 0; i < posting.documents.length; i++) {
                scores[posting.documents[i]] += posting.scores[i];
            }
        }
        float[] best = new float[classes];
        for (int document : Top.of(scores, count)) {
            best[owners[document]] = Math.max(best[owners[document]], scores[document]);
        }
        Arrays.fill(scores, 0);
        return best;
    }

    /** What is known of the documents that have the field, counted from the first of them. */
    private static final class Documents {

        private final int first;
        private final long[] norms;
        private final int[] owners;

        private Documents(int first, int count) {
            this.first = first;
            this.norms = new long[count];
            this.owners = new int[count];
        }

        private static Documents read(IndexReader reader, String field) throws IOException {
            NumericDocValues norms = MultiDocValues.getNormValues(reader, field);
            NumericDocValues owners = MultiDocValues.getNumericValues(reader, WordIndex.OWNER);
            int first = norms.nextDoc();
            Documents documents = new Documents(first, reader.maxDoc() - first);
            for (int at = first; at != DocIdSetIterator.NO_MORE_DOCS; at = norms.nextDoc()) {
                documents.norms[at - first] = norms.longValue();
                if (!owners.advanceExact(at)) {
                    throw new IOException("A document of the index belongs to nothing.");
                }
                documents.owners[at - first] = (int) owners.longValue();
            }
            return documents;
        }
    }
}
