package id.tanyapaspor.bot.editor;

import java.time.Instant;

import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.release.TestReleases;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** What other rooms use of this one, without a Spring context. */
public final class TestEditor {

    public final TestReleases kept;
    public final Drafts drafts;
    public final Checking checking;
    public final Publishing publishing;
    private final Gates gates;
    private final Hands hands;
    private final TestClock clock;

    public TestEditor(TestDatabase database, TestClock clock, ContentFiles content) {
        kept = new TestReleases(database, clock);
        drafts = new Drafts(database.sql(), database.transaction(), kept.revisions, kept.releases, kept.audit, clock);
        checking = new Checking(drafts, kept.revisions, kept.releases);
        gates = new Gates(database.sql(), new Consents(database.sql()));
        hands = new Hands(kept.revisions, kept.releases);
        publishing = new Publishing(new Candidates(drafts, kept.revisions, kept.releases), gates, kept.releases,
                kept.audit, database.transaction(), clock);
        this.clock = clock;
        kept.begin(content);
    }

    /** The same candidate, as if the gate had let it through. */
    public Publication.Candidate judged(Publication.Candidate candidate) {
        return EditorRig.judged(candidate, gates, hands, clock.instant());
    }

    /** The same in a running program. */
    public static Publication.Candidate judged(Publication.Candidate candidate, RunningDesk running) {
        return EditorRig.judged(candidate, running.part(Gates.class), running.part(Hands.class), Instant.now());
    }
}
