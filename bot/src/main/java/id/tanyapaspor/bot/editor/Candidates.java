package id.tanyapaspor.bot.editor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.editor.Publication.Broken;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.editor.Publication.NothingToDo;
import id.tanyapaspor.bot.editor.Publication.Preparation;
import id.tanyapaspor.bot.editor.Publication.Stale;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.reading.Reading;

/** Puts chosen drafts onto the newest release, as what may become the next one. */
@Component
class Candidates {

    private final Drafts drafts;
    private final Revisions revisions;
    private final ContentReleases releases;

    Candidates(Drafts drafts, Revisions revisions, ContentReleases releases) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.releases = releases;
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
                ? new Candidate(base, taken, next, content, reading.problems(), reading.knowledge())
                : new Broken(reading.problems());
    }

    /** The runs whose candidates could still be released as they were judged, the newest first. */
    List<Gate> current(Gates gates) {
        return gates.onto(releases.newest()).stream().filter(this::isCurrent).toList();
    }

    /** Whether the candidate of a run could still be released as it was judged. */
    boolean isCurrent(Gate gate) {
        Map<String, String> open = drafts.all().stream()
                .collect(Collectors.toMap(Draft::path, draft -> draft.revision().id()));
        return releases.newest() == gate.base() && gate.files().stream()
                .allMatch(file -> file.revision().equals(open.get(file.path())));
    }

    /** Ends the drafts that a candidate takes up, in the caller's transaction; false when one of them moved on. */
    boolean close(Candidate candidate) {
        return candidate.drafts().stream().allMatch(drafts::close);
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
}
