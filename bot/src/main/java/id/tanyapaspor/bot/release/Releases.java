package id.tanyapaspor.bot.release;

import org.springframework.stereotype.Component;

import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.knowledge.KnowledgeBase;

/** The release that is live. */
@Component
public final class Releases {

    private final LiveIndex live;

    Releases(LiveIndex live) {
        this.live = live;
    }

    public Answerer answerer() {
        return live;
    }

    public KnowledgeBase knowledge() {
        return live.knowledge();
    }

    /** Names what is live so that an answer can be found again. */
    public String name() {
        return live.name();
    }
}
