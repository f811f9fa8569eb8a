package id.tanyapaspor.bot.release;

import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.indexer.Alikes;
import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.knowledge.KnowledgeBase;

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

    /** Tells which questions ask the same, by the words that are live. */
    public Alikes alikes() {
        return live.alikes();
    }

    /** The share of direct answers that may be wrong. */
    public double promise() {
        return settings.maxWrong();
    }

    /** Names what is live so that an answer can be found again. */
    public String name() {
        return live.name();
    }
}
