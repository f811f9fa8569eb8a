package id.tanyapaspor.bot.release;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import id.tanyapaspor.indexer.Alikes;
import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.indexer.Standing;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** The release that is live, and what of it may be said. */
@Component
public final class Releases {

    private final LiveIndex live;
    private final Switches switches;
    private final ReleaseSettings settings;
    private volatile @Nullable Open last;

    /** Some content without what was withheld from it, so that it need not be put together for each question. */
    private record Open(KnowledgeBase whole, Withheld withheld, KnowledgeBase rest) {}

    Releases(LiveIndex live, Switches switches, ReleaseSettings settings) {
        this.live = live;
        this.switches = switches;
        this.settings = settings;
    }

    /** Answers from what is live; an answer that was turned off is left to an officer. */
    public Answerer answerer() {
        return question -> switches.now().from(live.answer(question));
    }

    /** Answers as if nothing were turned off, for those who compare contents. */
    public Answerer published() {
        return live;
    }

    /** Some content as it would answer if it were live, under the same promise; the caller closes it. */
    LiveIndex candidate(ContentFiles content, long number, Progress progress) throws IOException {
        return live.candidate(content, number, settings.maxWrong(), progress);
    }

    /** Learns anew from a candidate's own content, which takes long; then it answers as it would some time after its release. */
    public void learn(CandidateIndex candidate, Progress progress) throws IOException {
        candidate.index().learn(settings.maxWrong(), progress);
    }

    /** When the candidate is the next release, this copy answers at once with what the candidate learnt. */
    public void foresee(CandidateIndex candidate) {
        live.foresee(candidate.index());
    }

    /** What is promised of direct answers, and what that stands on. */
    public Standing standing() {
        return live.standing();
    }

    /** Share of direct answers that may be wrong. */
    public double maxWrong() {
        return settings.maxWrong();
    }

    /** All that is published. */
    public KnowledgeBase knowledge() {
        return live.knowledge();
    }

    /** The same, but no day is left for what was turned off. */
    public KnowledgeBase answerable() {
        KnowledgeBase whole = live.knowledge();
        Withheld withheld = switches.now();
        Open open = last;
        if (open == null || open.whole() != whole || !open.withheld().equals(withheld)) {
            open = new Open(whole, withheld, withheld.from(whole));
            last = open;
        }
        return open.rest();
    }

    public Withheld withheld() {
        return switches.now();
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
