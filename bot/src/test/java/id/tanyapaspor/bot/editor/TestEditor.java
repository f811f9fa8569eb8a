package id.tanyapaspor.bot.editor;

import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.release.TestReleases;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** What other rooms use of this one, without a Spring context. */
public final class TestEditor {

    public final TestReleases kept;
    public final Drafts drafts;
    public final Checking checking;
    public final Publishing publishing;

    public TestEditor(TestDatabase database, TestClock clock, ContentFiles content) {
        kept = new TestReleases(database, clock);
        drafts = new Drafts(database.sql(), database.transaction(), kept.revisions, kept.releases, kept.audit, clock);
        checking = new Checking(drafts, kept.revisions, kept.releases);
        publishing = new Publishing(drafts, kept.revisions, kept.releases, kept.audit, database.transaction(), clock);
        kept.begin(content);
    }
}
