package id.tanyapaspor.bot.release;

import java.io.IOException;
import java.io.UncheckedIOException;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.indexer.Standing;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * What some content would answer if it were released now: an index in memory beside the one that is live, with what was learnt
 * from that. Safe for many threads; closing it gives its memory back.
 */
public final class CandidateIndex implements Answerer, AutoCloseable {

    private final LiveIndex index;

    private CandidateIndex(LiveIndex index) {
        this.index = index;
    }

    /**
     * Makes the index, which takes about a second; content with errors is refused as for a release.
     *
     * @param number of the release that it would become
     */
    public static CandidateIndex of(ContentFiles content, long number, Releases live, Progress progress)
            throws IOException {
        return new CandidateIndex(live.candidate(content, number, progress));
    }

    @Override
    public Answer answer(Question question) {
        return index.answer(question);
    }

    public KnowledgeBase knowledge() {
        return index.knowledge();
    }

    /** What it promises of direct answers, and what that stands on. */
    public Standing standing() {
        return index.standing();
    }

    LiveIndex index() {
        return index;
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A directory in memory cannot be closed.", e);
        }
    }
}
