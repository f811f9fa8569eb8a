package id.tanyapaspor.bot.release;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** What the room keeps in a database, without a Spring context. */
public final class TestReleases {

    public final Revisions revisions;
    public final ContentReleases releases;
    public final Shipped shipped;
    public final AuditLog audit;
    final ContentAtStart atStart;
    private final InstantSource clock;

    public TestReleases(TestDatabase database, InstantSource clock) {
        this.clock = clock;
        revisions = new Revisions(database.sql());
        releases = new ContentReleases(database.sql(), database.named());
        shipped = new Shipped(database.sql(), database.named());
        audit = new AuditLog(database.sql(), database.transaction().getTransactionManager());
        atStart = new ContentAtStart(releases, revisions, shipped, audit, database.transaction(), clock);
    }

    /** Begins with some content as if it shipped with the program. */
    public void begin(ContentFiles content) {
        atStart.database(content);
    }

    /** A copy that answers from an index, and moves when it is told to. */
    public Copy copy(LiveIndex live) throws IOException {
        var settings = new ReleaseSettings(java.nio.file.Path.of("unused"), "", 0.03, Duration.ofSeconds(1));
        return new Copy(live, new Following(live, releases, settings, clock));
    }

    public record Copy(LiveIndex live, Following following) {

        public boolean runOnce() throws IOException {
            return following.runOnce();
        }
    }
}
