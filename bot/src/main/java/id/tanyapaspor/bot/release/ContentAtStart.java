package id.tanyapaspor.bot.release;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.release.ContentRelease.Origin;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/**
 * What a copy begins to answer from. A database without a release begins with what is there: the folder that is set, else the
 * content that ships. As long as no person has released anything, the same source may renew it; from then on nothing changes
 * without a person.
 */
@Component
class ContentAtStart {

    /** Some content and the number of its release; 0 when it is none of the database's. */
    record Start(ContentFiles files, long number) {}

    private final ContentReleases releases;
    private final Revisions revisions;
    private final Shipped shipped;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ContentAtStart(ContentReleases releases, Revisions revisions, Shipped shipped, AuditLog audit,
            TransactionTemplate transaction, InstantSource clock) {
        this.releases = releases;
        this.revisions = revisions;
        this.shipped = shipped;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The newest release; the content that ships becomes one if it may. */
    Start database(ContentFiles ships) {
        if (shipped.isNew(ships) && mayRenew(Origin.SHIPPED)) {
            transaction.executeWithoutResult(status -> {
                if (shipped.remember(ships, clock.instant())) {
                    release(ships, Origin.SHIPPED);
                }
            });
        }
        long newest = releases.newest();
        return new Start(releases.files(newest), newest);
    }

    /** The folder's content, whatever the database holds; it becomes a release too, if it may. */
    Start folder(ContentFiles folder) {
        if (mayRenew(Origin.FOLDER) && !isNewest(folder) && ContentReader.read(folder).errors().isEmpty()) {
            transaction.executeWithoutResult(status -> release(folder, Origin.FOLDER));
        }
        return new Start(folder, isNewest(folder) ? releases.newest() : 0);
    }

    private boolean isNewest(ContentFiles content) {
        long newest = releases.newest();
        return newest > 0 && releases.files(newest).hasSame("", content);
    }

    /** Whether nobody but this source has decided what is answered. */
    private boolean mayRenew(Origin source) {
        Optional<ContentRelease> first = releases.find(1);
        return first.isEmpty() || first.get().origin() == source && !releases.anyByPeople();
    }

    private void release(ContentFiles content, Origin origin) {
        long before = releases.newest();
        Instant now = clock.instant();
        SortedMap<String, Revision> next = next(content, releases.revisions(before),
                Revision.Origin.valueOf(origin.name()), now);
        ContentRelease release = new ContentRelease(before + 1, now, Author.PROGRAM, "", origin, OptionalLong.empty());
        if (releases.add(release, next.values())) {
            audit.append(now, Author.PROGRAM.actor(), "content.import", "release:" + release.number(), origin.text());
        }
    }

    /** The revisions of some content: those that are there already, and new ones of what differs. */
    private SortedMap<String, Revision> next(ContentFiles content, SortedMap<String, Revision> before,
            Revision.Origin origin, Instant now) {
        SortedMap<String, Optional<byte[]>> wanted = new TreeMap<>();
        before.keySet().forEach(path -> wanted.put(path, Optional.empty()));
        content.files().forEach((path, bytes) -> wanted.put(path, Optional.of(bytes)));
        SortedMap<String, Revision> next = new TreeMap<>();
        wanted.forEach((path, bytes) -> {
            Optional<Revision> old = Optional.ofNullable(before.get(path));
            Revision kept = old.filter(it -> it.sha256().equals(bytes.map(Revisions::sha256)))
                    .orElseGet(() -> revisions.add(new Revisions.Change(path, old.map(Revision::id), bytes, origin),
                            Author.PROGRAM, "", now));
            next.put(path, kept);
        });
        return next;
    }
}
