package id.tanyapaspor.indexer.building;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.learning.Committee;
import id.tanyapaspor.indexer.learning.SparseVector;
import id.tanyapaspor.indexer.learning.Vectorizer;
import id.tanyapaspor.indexer.ranking.Corpus;
import id.tanyapaspor.indexer.ranking.Retrieval;
import id.tanyapaspor.indexer.ranking.Retrieval.Candidate;
import id.tanyapaspor.indexer.ranking.WordIndex;

/**
 * Asks each phrasing while it is left out, as if somebody asked it for the first time. In each fold a third of all phrasings
 * is left out (of many, a sample is asked), and a tenth of the entries with all of their phrasings: these come back as near misses, questions whose
 * answer is not there though everything around it is.
 */
final class Folds {

    static final int COUNT = 3;
    private static final int ENTRY_SHARE = 10;
    private static final int NEAR_MISSES_OF_ENTRY = 20;
    /** As many are asked at most: enough for a few dozen weights. */
    private static final int ASKED = 6_000;
    /** Beyond this one fold with a sample is asked: enough to learn from, and the build stays linear. */
    private static final int LARGE = 30_000;
    private static final int SAMPLE = 1_500;
    /** The classifier's cost grows with classes times phrasings; beyond, retrieval stands alone. */
    private static final int MOST_CLASSES = 1_000;
    private static final long SEED = 20261120L;

    /** A phrasing that was asked, what came near, and the class that is right (none for a near miss). */
    record Asked(Corpus.Phrase phrase, List<Candidate> candidates, Optional<Integer> right) {}

    /** Parts of a fold that count as progress: its classifier, and every tenth of its questions. */
    private static final int TENTHS = 10;
    private static final int PARTS = 2 * TENTHS;

    private final Corpus corpus;
    private final DoubleConsumer progress;
    private int done;

    /** @param progress hears which share is done, from 0 to 1 */
    Folds(Corpus corpus, DoubleConsumer progress) {
        this.corpus = corpus;
        this.progress = progress;
    }

    /** All phrasings, each asked of a fold that has not seen it; the same for the same corpus. */
    List<Asked> ask() {
        int folds = corpus.phrases().size() > LARGE ? 1 : COUNT;
        return IntStream.range(0, folds).parallel().boxed().flatMap(fold -> askFold(fold).stream()).toList();
    }

    private List<Asked> askFold(int fold) {
        boolean large = corpus.phrases().size() > LARGE;
        int every = large ? Math.max(COUNT, corpus.phrases().size() / SAMPLE) : COUNT;
        int step = 1 + corpus.phrases().size() / ASKED;
        List<Corpus.Phrase> seen = new ArrayList<>();
        List<Corpus.Phrase> left = new ArrayList<>();
        List<Corpus.Phrase> missing = new ArrayList<>();
        int[] met = new int[corpus.classes()];
        for (int i = 0; i < corpus.phrases().size(); i++) {
            Corpus.Phrase phrase = corpus.phrases().get(i);
            int nth = met[phrase.owner()]++;
            if (isLeftOutWhole(phrase.owner(), fold)) {
                if (nth % 4 == 0 && nth / 4 < NEAR_MISSES_OF_ENTRY && (!large || missing.size() < SAMPLE)) {
                    missing.add(phrase);
                }
            } else if (i % every == fold) {
                if (large || nth % step == 0) {
                    left.add(phrase);
                }
            } else {
                seen.add(phrase);
            }
        }
        return asked(seen, left, missing, fold);
    }

    private List<Asked> asked(List<Corpus.Phrase> seen, List<Corpus.Phrase> left, List<Corpus.Phrase> missing,
            int fold) {
        List<Words> bodies = bodies(fold);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                DirectoryReader reader = indexed(directory, seen, bodies)) {
            Retrieval retrieval = new Retrieval(new WordIndex(new IndexSearcher(reader)), seen, bodies,
                    classifier(seen, corpus.classes()), corpus.entries().size());
            done(TENTHS);
            List<Asked> asked = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                Corpus.Phrase phrase = left.get(i);
                asked.add(new Asked(phrase, candidates(retrieval, phrase, fold), Optional.of(phrase.owner())));
                done((i + 1) * TENTHS / left.size() - i * TENTHS / left.size());
            }
            missing.forEach(
                    phrase -> asked.add(new Asked(phrase, candidates(retrieval, phrase, fold), Optional.empty())));
            return asked;
        } catch (IOException e) {
            throw new UncheckedIOException("A fold cannot be indexed in memory.", e);
        }
    }

    /** One after the other, so that who hears it hears it rise. */
    private synchronized void done(int parts) {
        done += parts;
        if (parts > 0) {
            progress.accept(Math.min(1, done / (double) (PARTS * COUNT)));
        }
    }

    private List<Candidate> candidates(Retrieval retrieval, Corpus.Phrase phrase, int fold) {
        return retrieval.candidates(phrase.words(), owner -> !isLeftOutWhole(owner, fold));
    }

    private List<Words> bodies(int fold) {
        List<Words> bodies = new ArrayList<>();
        for (int i = 0; i < corpus.bodies().size(); i++) {
            bodies.add(isLeftOutWhole(i, fold) ? new Words(List.of(), List.of(), Map.of(), 0) : corpus.bodies().get(i));
        }
        return bodies;
    }

    private DirectoryReader indexed(ByteBuffersDirectory directory, List<Corpus.Phrase> seen, List<Words> bodies)
            throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            WordIndex.write(writer, seen, bodies, corpus.classes());
        }
        return DirectoryReader.open(directory);
    }

    /** Learns to tell the classes apart, unless there are too many of them. */
    static Optional<Retrieval.Classifier> classifier(List<Corpus.Phrase> phrases, int classes) {
        if (classes > MOST_CLASSES || phrases.isEmpty()) {
            return Optional.empty();
        }
        Vectorizer vectorizer = Vectorizer.learn(phrases.stream().map(Corpus.Phrase::words).toList());
        List<SparseVector> vectors = phrases.stream().map(phrase -> vectorizer.vector(phrase.words())).toList();
        int[] labels = phrases.stream().mapToInt(Corpus.Phrase::owner).toArray();
        return Optional.of(new Retrieval.Classifier(vectorizer,
                Committee.train(vectors, labels, vectorizer.size(), classes, SEED)));
    }

    private boolean isLeftOutWhole(int owner, int fold) {
        return !corpus.isOutside(owner) && corpus.entries().size() > ENTRY_SHARE && owner % ENTRY_SHARE == fold;
    }
}
