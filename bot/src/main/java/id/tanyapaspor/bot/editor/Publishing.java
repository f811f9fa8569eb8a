package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.editor.Publication.Broken;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.editor.Publication.Held;
import id.tanyapaspor.bot.editor.Publication.NothingToDo;
import id.tanyapaspor.bot.editor.Publication.Outcome;
import id.tanyapaspor.bot.editor.Publication.Overtaken;
import id.tanyapaspor.bot.editor.Publication.Preparation;
import id.tanyapaspor.bot.editor.Publication.Published;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentRelease;
import id.tanyapaspor.bot.release.ContentRelease.Origin;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.reading.Reading;

/** Turns drafts into the next release, and goes back to an older one. Content with errors never becomes a
 * release, and nothing does that the gate has not let through. */
@Component
public class Publishing {

    private static final int NAMED = 10;

    private final Candidates candidates;
    private final Gates gates;
    private final ContentReleases releases;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Publishing(Candidates candidates, Gates gates, ContentReleases releases, AuditLog audit,
            TransactionTemplate transaction, InstantSource clock) {
        this.candidates = candidates;
        this.gates = gates;
        this.releases = releases;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the release would be that takes up the drafts of these files; changes nothing. */
    public Preparation prepare(Collection<String> paths) {
        return candidates.prepare(paths);
    }

    /** Makes a candidate the next release, if the gate let it through and nothing came between. */
    public Outcome publish(Candidate candidate, Author author, String note) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            Optional<Hurdle> hurdle = gates.hurdle(candidate, now);
            if (hurdle.isPresent()) {
                return new Held(hurdle.get());
            }
            ContentRelease release = new ContentRelease(candidate.base() + 1, now, author, note, Origin.EDITOR,
                    OptionalLong.empty());
            boolean taken = candidates.close(candidate) && releases.newest() == candidate.base()
                    && releases.add(release, candidate.revisions().values());
            if (!taken) {
                status.setRollbackOnly();
                return new Overtaken();
            }
            gates.released(candidate, release.number());
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

    /**
     * Makes the list of an older release the next release. Drafts stay as they are. No gate judges it, because it was live
     * before and whoever goes back is in a hurry; it takes a reason instead.
     */
    public Outcome rollback(long number, Author author, String note) {
        long base = releases.newest();
        SortedMap<String, Revision> older = releases.revisions(number);
        if (older.isEmpty() || contents(older).equals(contents(releases.revisions(base)))) {
            return new NothingToDo();
        }
        if (note.isBlank()) {
            throw new IllegalArgumentException("Going back to release " + number + " needs a reason.");
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

    private static SortedMap<String, String> contents(SortedMap<String, Revision> revisions) {
        SortedMap<String, String> contents = new TreeMap<>();
        revisions.forEach((path, revision) -> revision.sha256().ifPresent(sha256 -> contents.put(path, sha256)));
        return contents;
    }
}
