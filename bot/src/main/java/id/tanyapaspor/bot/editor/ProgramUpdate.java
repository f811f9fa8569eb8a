package id.tanyapaspor.bot.editor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revision.Origin;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.release.Shipped;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * What a newer program brings for content that people have taken in hand: drafts, and never a change of what is answered. Where
 * editors and the program changed different lines of a file, its draft has both. A file that somebody is writing gets the
 * program's version into its history only.
 */
@Component
class ProgramUpdate {

    /** Paths of what became drafts, and of what somebody is writing. */
    record Came(List<String> drafted, List<String> inWork) {

        boolean isNothing() {
            return drafted.isEmpty() && inWork.isEmpty();
        }
    }

    /**
     * A file that the program changed since it last brought it.
     *
     * @param before what it was then
     * @param now what it is now
     * @param released what is answered from
     */
    private record Changed(ContentPath path, Optional<String> before, Optional<byte[]> now,
            Optional<Revision> released) {

        boolean isReleased() {
            return now.map(Revisions::sha256).equals(released.flatMap(Revision::sha256));
        }

        boolean isUntouched() {
            return before.equals(released.flatMap(Revision::sha256));
        }
    }

    private final Drafts drafts;
    private final Revisions revisions;
    private final ContentReleases releases;
    private final Shipped shipped;

    ProgramUpdate(Drafts drafts, Revisions revisions, ContentReleases releases, Shipped shipped) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.releases = releases;
        this.shipped = shipped;
    }

    /** Takes in, in the caller's transaction, what the program ships; nothing when it was taken in before. */
    Came take(ContentFiles ships, Instant now) {
        Came came = new Came(new ArrayList<>(), new ArrayList<>());
        SortedMap<String, String> last = shipped.last();
        // A database that began with a folder has nothing of the program's.
        if (!shipped.isNew(ships) || !shipped.remember(ships, now) || last.isEmpty()) {
            return came;
        }
        SortedMap<String, Revision> released = releases.revisions(releases.newest());
        TreeSet<String> paths = new TreeSet<>(last.keySet());
        paths.addAll(ships.files().keySet());
        for (String path : paths) {
            Changed file = new Changed(new ContentPath(path), Optional.ofNullable(last.get(path)),
                    Optional.ofNullable(ships.files().get(path)), Optional.ofNullable(released.get(path)));
            boolean same = file.before().equals(file.now().map(Revisions::sha256));
            if (!same && !file.isReleased()) {
                (take(file, now) ? came.drafted() : came.inWork()).add(path);
            }
        }
        return came;
    }

    /** False when somebody is writing it. */
    private boolean take(Changed file, Instant now) {
        Optional<Draft> draft = drafts.of(file.path());
        if (draft.isPresent()) {
            revisions.add(new Revisions.Change(file.path().text(), draft.map(it -> it.revision().id()), file.now(),
                    Origin.SHIPPED), Author.PROGRAM, "", now);
            return false;
        }
        save(file.path(), file.now());
        merged(file).ifPresent(text -> save(file.path(), Optional.of(text)));
        return true;
    }

    private void save(ContentPath path, Optional<byte[]> bytes) {
        drafts.save(new Edit(path, bytes, drafts.seen(path), ""), Author.PROGRAM, Origin.SHIPPED, false);
    }

    /** Both changes, where people changed the file too and not in the same lines. */
    private Optional<byte[]> merged(Changed file) {
        if (file.isUntouched()) {
            return Optional.empty();
        }
        return file.before().flatMap(revisions::bytes).flatMap(FileText::of)
                .flatMap(ancestor -> file.released().flatMap(revisions::bytes).flatMap(FileText::of)
                        .flatMap(ours -> file.now().flatMap(FileText::of)
                                .flatMap(theirs -> Merge.of(ancestor, ours, theirs))))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
