package id.tanyapaspor.bot.editor;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.editor.ContentArchive.Refused.Reason;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revision.Origin;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.knowledge.Problem;
import id.tanyapaspor.knowledge.documents.Format;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/**
 * Files from outside, a folder or a zip of content. What differs from the newest release becomes drafts and is never live by
 * itself; a draft that somebody is writing is left as it is, one that came by an import before is renewed or given up.
 */
@Component
public class Arrivals {

    /** What became of a file that differs. */
    public enum Fate {
        ADDED,
        CHANGED,
        DELETED,
        /** It is as the release has it, so the draft that an import had made of it is gone. */
        WITHDRAWN,
        /** Somebody is writing on it; what arrived was not taken in. */
        IN_WORK
    }

    /** A file that differs, with the number of words that came and went; none where it is no text. */
    public record Line(String path, Fate fate, long added, long removed) {}

    /** What an import did, and what the reader says of the content as it arrived. */
    public record Summary(List<Line> lines, int same, List<Problem> problems) {

        public long count(Fate fate) {
            return lines.stream().filter(line -> line.fate() == fate).count();
        }
    }

    private final Drafts drafts;
    private final Revisions revisions;
    private final ContentReleases releases;
    private final AuditLog audit;
    private final DocumentTrial trial;
    private final InstantSource clock;

    Arrivals(Drafts drafts, Revisions revisions, ContentReleases releases, AuditLog audit, DocumentTrial trial,
            InstantSource clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.releases = releases;
        this.audit = audit;
        this.trial = trial;
        this.clock = clock;
    }

    /**
     * Makes drafts of what differs from the newest release.
     *
     * @throws ContentArchive.Refused when a document would harm whoever reads it; then nothing was taken in
     */
    public Summary take(ContentFiles content, Author author, String note) throws ContentArchive.Refused {
        SortedMap<String, Revision> released = releases.revisions(releases.newest());
        tryDocuments(content, released);
        SortedMap<String, Draft> open = drafts.all().stream()
                .collect(Collectors.toMap(Draft::path, Function.identity(), (a, b) -> a, TreeMap::new));
        TreeSet<String> paths = new TreeSet<>(content.files().keySet());
        paths.addAll(released.keySet());
        paths.addAll(open.keySet());
        List<Line> lines = new ArrayList<>();
        for (String path : paths) {
            Optional<byte[]> bytes = Optional.ofNullable(content.files().get(path));
            Arriving file = new Arriving(new ContentPath(path), bytes, Optional.ofNullable(released.get(path)),
                    Optional.ofNullable(open.get(path)));
            fate(file, author, note).ifPresent(fate -> lines.add(line(file, fate)));
        }
        Summary summary = new Summary(List.copyOf(lines), paths.size() - lines.size(),
                ContentReader.read(content).problems());
        audit.append(clock.instant(), author.actor(), "content.import", "content",
                summary.lines().size() + " files differ");
        return summary;
    }

    /** Those that are live were read before. */
    private void tryDocuments(ContentFiles content, SortedMap<String, Revision> released)
            throws ContentArchive.Refused {
        for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
            Optional<Format> format = Format.of(file.getKey())
                    .filter(it -> file.getKey().startsWith(ContentFiles.DOCUMENTS) && it != Format.MARKDOWN);
            boolean known = Optional.ofNullable(released.get(file.getKey())).flatMap(Revision::sha256)
                    .equals(Optional.of(Revisions.sha256(file.getValue())));
            if (format.isPresent() && !known && trial.of(format.get(), file.getValue()).isPresent()) {
                throw new ContentArchive.Refused(Reason.HARMFUL, file.getKey());
            }
        }
    }

    private Line line(Arriving file, Fate fate) {
        byte[] before = file.released().flatMap(revisions::bytes).orElse(new byte[0]);
        Optional<Diff> diff = FileText.of(before).flatMap(old -> FileText.of(file.bytes().orElse(new byte[0]))
                .map(young -> Diff.of(old, young)));
        return new Line(file.path().text(), fate, diff.map(it -> it.words(Diff.Kind.ADDED)).orElse(0L),
                diff.map(it -> it.words(Diff.Kind.REMOVED)).orElse(0L));
    }

    private record Arriving(ContentPath path, Optional<byte[]> bytes, Optional<Revision> released,
            Optional<Draft> draft) {

        boolean is(Optional<Revision> revision) {
            return revision.flatMap(Revision::sha256).equals(bytes.map(Revisions::sha256));
        }

        boolean isInWork() {
            return draft.filter(it -> it.revision().origin() != Origin.IMPORT).isPresent();
        }

        Seen seen() {
            Optional<String> base = released.map(Revision::id);
            return new Seen(draft.map(it -> it.revision().id()).or(() -> base), base);
        }

        Fate fate() {
            boolean there = released.filter(it -> !it.isDeletion()).isPresent();
            return bytes.isEmpty() ? Fate.DELETED : there ? Fate.CHANGED : Fate.ADDED;
        }
    }

    /** What becomes of one file; empty when it is as the release or its draft has it. */
    private Optional<Fate> fate(Arriving file, Author author, String note) {
        if (file.is(file.released())) {
            boolean gone = !file.isInWork() && file.draft().filter(it -> drafts.discard(it, author)).isPresent();
            return gone ? Optional.of(Fate.WITHDRAWN) : Optional.empty();
        }
        if (file.draft().isPresent() && file.is(file.draft().map(Draft::revision))) {
            return Optional.empty();
        }
        if (file.isInWork()) {
            return Optional.of(Fate.IN_WORK);
        }
        Saving saving = drafts.save(new Edit(file.path(), file.bytes(), file.seen(), note), author, Origin.IMPORT,
                false);
        return Optional.of(saving instanceof Saving.Saved ? file.fate() : Fate.IN_WORK);
    }
}
