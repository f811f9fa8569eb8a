package id.tanyapaspor.bot.release;

import org.springframework.stereotype.Component;

import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.building.Release;
import id.tanyapaspor.knowledge.KnowledgeBase;

/** The release that is live. */
@Component
public final class Releases {

    private static final int SHORT = 8;

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

    /** Names what is live so that an answer can be found again: the number, and the beginning of its fingerprint. */
    public String name() {
        Release release = live.current();
        return release.number() + "-" + release.fingerprint().substring(0, SHORT);
    }
}
