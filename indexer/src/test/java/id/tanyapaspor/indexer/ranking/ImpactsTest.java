package id.tanyapaspor.indexer.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

import id.tanyapaspor.indexer.analysis.Words;

class ImpactsTest {

    private static final int CLASSES = 7;
    private static final int BEST = 10;

    private final Random random = new Random(1);
    private final List<Corpus.Phrase> phrases = phrases(400);

    @Test
    void scores_are_those_of_a_lucene_query() throws IOException {
        try (ByteBuffersDirectory directory = written(); DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Impacts impacts = Impacts.read(searcher, WordIndex.PHRASE);
            for (int i = 0; i < 50; i++) {
                Set<String> words = Set.copyOf(words(1 + random.nextInt(6)));
                assertThat(impacts.best(words, BEST, CLASSES)).containsExactly(asked(searcher, words), within(1e-5f));
            }
        }
    }

    @Test
    void words_that_nobody_used_score_nothing() throws IOException {
        try (ByteBuffersDirectory directory = written(); DirectoryReader reader = DirectoryReader.open(directory)) {
            Impacts impacts = Impacts.read(new IndexSearcher(reader), WordIndex.PHRASE);
            assertThat(impacts.best(Set.of("asing"), BEST, CLASSES)).containsOnly(0);
            assertThat(impacts.best(Set.of(), BEST, CLASSES)).containsOnly(0);
        }
    }

    @Test
    void an_index_without_the_field_scores_nothing() throws IOException {
        try (ByteBuffersDirectory directory = written(); DirectoryReader reader = DirectoryReader.open(directory)) {
            Impacts impacts = Impacts.read(new IndexSearcher(reader), "other");
            assertThat(impacts.best(Set.of("a"), BEST, CLASSES)).containsOnly(0);
        }
    }

    private float[] asked(IndexSearcher searcher, Set<String> words) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term(WordIndex.PHRASE, word)), Occur.SHOULD));
        float[] best = new float[CLASSES];
        for (ScoreDoc hit : searcher.search(query.build(), BEST).scoreDocs) {
            int owner = phrases.get(hit.doc).owner();
            best[owner] = Math.max(best[owner], hit.score);
        }
        return best;
    }

    private ByteBuffersDirectory written() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            WordIndex.write(writer, phrases, List.of(), CLASSES);
        }
        return directory;
    }

    private List<Corpus.Phrase> phrases(int count) {
        List<Corpus.Phrase> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = words(1 + random.nextInt(9));
            made.add(new Corpus.Phrase("", new Words(words, words, Map.of(), 0), i * CLASSES / count));
        }
        return made;
    }

    /** Words of which the first of the alphabet are commonest. */
    private List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(String.valueOf((char) ('a' + random.nextInt(1 + random.nextInt(26)))));
        }
        return words;
    }
}
