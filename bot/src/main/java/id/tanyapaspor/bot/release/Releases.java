package id.tanyapaspor.bot.release;

import java.io.IOException;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** The release that is live. */
@Component
public final class Releases {

    private final LiveIndex live;
    private final ReleaseSettings settings;

    Releases(LiveIndex live, ReleaseSettings settings) {
        this.live = live;
        this.settings = settings;
    }

    public Answerer answerer() {
        return live;
    }

    /** Some content as it would answer if it were live, under the same promise; the caller closes it. */
    LiveIndex candidate(ContentFiles content, long number, Progress progress) throws IOException {
        return live.candidate(content, number, settings.maxWrong(), progress);
    }

    public KnowledgeBase knowledge() {
        return live.knowledge();
    }

    /** The number of what is live in this copy; 0 when it is none of the database's releases. */
    public long number() {
        return live.current().number();
    }

    /** The folder that is answered from, where one is set; then nothing that is released from the database is heard. */
    public Optional<String> folder() {
        return settings.content().isBlank() ? Optional.empty() : Optional.of(settings.content());
    }

    /** Names what is live so that an answer can be found again. */
    public String name() {
        return live.name();
    }
}
