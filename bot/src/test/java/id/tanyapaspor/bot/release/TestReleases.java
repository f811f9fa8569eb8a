package id.tanyapaspor.bot.release;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

import org.mockito.Mockito;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** What the room keeps in a database, without a Spring context. */
public final class TestReleases {

    private static final double MAX_WRONG = 0.03;

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

    /** Begins with some content as a folder that was set brings it; the program's own never takes its place. */
    public void beginFromFolder(ContentFiles content) {
        atStart.folder(content);
    }

    /** What is live in a copy, under a promise of its own. */
    public static Releases live(LiveIndex live, double maxWrong) {
        return new Releases(live, allOn(), settings(maxWrong));
    }

    /** Switches that nobody ever turned. */
    static Switches allOn() {
        Switches switches = Mockito.mock(Switches.class);
        Mockito.when(switches.now()).thenReturn(Withheld.NOTHING);
        return switches;
    }

    /** A copy that answers from the newest release, learnt, and follows when it is told to or started. */
    public Copy copy() throws IOException {
        LiveIndex live = LiveIndex.inMemory();
        live.release(releases.files(releases.newest()), releases.newest(), MAX_WRONG, Progress.SILENT);
        return copy(live);
    }

    public Copy copy(LiveIndex live) {
        return copy(live, MAX_WRONG);
    }

    public Copy copy(LiveIndex live, double maxWrong) {
        return new Copy(live, new Following(live, releases, settings(maxWrong), clock));
    }

    private static ReleaseSettings settings(double maxWrong) {
        return new ReleaseSettings(Path.of("unused"), "", maxWrong, Duration.ofSeconds(1));
    }

    public record Copy(LiveIndex live, Following following) implements AutoCloseable {

        public boolean runOnce() throws IOException {
            return following.runOnce();
        }

        public void start() {
            following.start();
        }

        @Override
        public void close() throws IOException {
            following.stop();
            live.close();
        }
    }
}
