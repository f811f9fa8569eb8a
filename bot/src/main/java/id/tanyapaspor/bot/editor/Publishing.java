package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.editor.Publication.Broken;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.editor.Publication.NothingToDo;
import id.tanyapaspor.bot.editor.Publication.Outcome;
import id.tanyapaspor.bot.editor.Publication.Overtaken;
import id.tanyapaspor.bot.editor.Publication.Preparation;
import id.tanyapaspor.bot.editor.Publication.Published;
import id.tanyapaspor.bot.editor.Publication.Stale;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentRelease;
import id.tanyapaspor.bot.release.ContentRelease.Origin;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.reading.Reading;

/** Turns drafts into the next release, and goes back to an older one. Content with errors never becomes a release. */
@Component
public class Publishing {

    private static final int NAMED = 10;

    private final Drafts drafts;
    private final Revisions revisions;
    private final ContentReleases releases;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Publishing(Drafts drafts, Revisions revisions, ContentReleases releases, AuditLog audit,
            TransactionTemplate transaction, InstantSource clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.releases = releases;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the release would be that takes up the drafts of these files; changes nothing. */
    public Preparation prepare(Collection<String> paths) {
        Set<String> chosen = Set.copyOf(paths);
        List<Draft> taken = drafts.all().stream().filter(draft -> chosen.contains(draft.path())).toList();
        long base = releases.newest();
        SortedMap<String, Revision> now = releases.revisions(base);
        List<Conflict> conflicts = taken.stream().filter(draft -> isStale(draft, now))
                .map(draft -> conflict(draft, now))
                .toList();
        if (!conflicts.isEmpty()) {
            return new Stale(conflicts);
        }
        if (taken.stream().allMatch(draft -> isLive(draft, now))) {
            return new NothingToDo();
        }
        return candidate(base, taken, now);
    }

    private Preparation candidate(long base, List<Draft> taken, SortedMap<String, Revision> now) {
        SortedMap<String, Revision> next = new TreeMap<>(now);
        taken.forEach(draft -> next.put(draft.path(), draft.revision()));
        SortedMap<String, byte[]> files = new TreeMap<>(releases.files(base).files());
        taken.forEach(draft -> revisions.bytes(draft.revision()).ifPresentOrElse(
                bytes -> files.put(draft.path(), bytes), () -> files.remove(draft.path())));
        ContentFiles content = new ContentFiles(files);
        Reading reading = ContentReader.read(content);
        return reading.errors().isEmpty()
                ? new Candidate(base, taken, next, content, reading.problems())
                : new Broken(reading.problems());
    }

    /** Makes a candidate the next release, unless something came between. */
    public Outcome publish(Candidate candidate, Author author, String note) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            ContentRelease release = new ContentRelease(candidate.base() + 1, now, author, note, Origin.EDITOR,
                    OptionalLong.empty());
            boolean taken = candidate.drafts().stream().allMatch(drafts::close)
                    && releases.newest() == candidate.base() && releases.add(release, candidate.revisions().values());
            if (!taken) {
                status.setRollbackOnly();
                return new Overtaken();
            }
            audit.append(now, author.actor(), "content.publish", "release:" + release.number(),
                    note + " [" + names(candidate.drafts()) + "]");
            return new Published(release.number());
        });
    }

    /** The first of them; all stand in the release. */
    private static String names(List<Draft> taken) {
        String first = taken.stream().limit(NAMED).map(Draft::path).collect(Collectors.joining(", "));
        return taken.size() > NAMED ? first + " and " + (taken.size() - NAMED) + " more" : first;
    }

    /** Makes the list of an older release the next release. Drafts stay as they are. */
    public Outcome rollback(long number, Author author, String note) {
        long base = releases.newest();
        SortedMap<String, Revision> older = releases.revisions(number);
        if (older.isEmpty() || contents(older).equals(contents(releases.revisions(base)))) {
            return new NothingToDo();
        }
        Reading reading = ContentReader.read(releases.files(number));
        if (!reading.errors().isEmpty()) {
            return new Broken(reading.problems());
        }
        return transaction.execute(status -> {
            Instant now = clock.instant();
            ContentRelease release = new ContentRelease(base + 1, now, author, note, Origin.ROLLBACK,
                    OptionalLong.of(number));
            if (!releases.add(release, older.values())) {
                return new Overtaken();
            }
            audit.append(now, author.actor(), "content.rollback", "release:" + release.number(),
                    "to release " + number + ": " + note);
            return new Published(release.number());
        });
    }

    /** Whether a file was released anew, with other words, since its draft was opened. */
    private boolean isStale(Draft draft, SortedMap<String, Revision> now) {
        Optional<Revision> released = Optional.ofNullable(now.get(draft.path()));
        return !released.map(Revision::id).equals(draft.base()) && !released.flatMap(Revision::sha256)
                .equals(draft.base().flatMap(revisions::find).flatMap(Revision::sha256));
    }

    private static boolean isLive(Draft draft, SortedMap<String, Revision> now) {
        return Optional.ofNullable(now.get(draft.path())).flatMap(Revision::sha256)
                .equals(draft.revision().sha256());
    }

    private Conflict conflict(Draft draft, SortedMap<String, Revision> now) {
        return new Conflict(new ContentPath(draft.path()), drafts.side(Optional.of(draft.revision())),
                drafts.side(Optional.ofNullable(now.get(draft.path()))),
                drafts.side(draft.base().flatMap(revisions::find)));
    }

    private static SortedMap<String, String> contents(SortedMap<String, Revision> revisions) {
        SortedMap<String, String> contents = new TreeMap<>();
        revisions.forEach((path, revision) -> revision.sha256().ifPresent(sha256 -> contents.put(path, sha256)));
        return contents;
    }
}
