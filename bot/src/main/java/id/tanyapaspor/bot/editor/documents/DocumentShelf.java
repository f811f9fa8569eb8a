package id.tanyapaspor.bot.editor.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.editor.ContentPath;
import id.tanyapaspor.bot.editor.Draft;
import id.tanyapaspor.bot.editor.Drafts;
import id.tanyapaspor.bot.editor.Edit;
import id.tanyapaspor.bot.editor.Saving;
import id.tanyapaspor.bot.editor.Seen;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.knowledge.documents.Format;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.reading.Reading;

/** The files of documents: as the newest release and the drafts on it make them, and how they are changed together. */
@Component
class DocumentShelf {

    private static final String ABOUT = ".yaml";

    private final Drafts drafts;
    private final Revisions revisions;
    private final ContentReleases releases;
    private final TransactionTemplate transaction;

    DocumentShelf(Drafts drafts, Revisions revisions, ContentReleases releases, TransactionTemplate transaction) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.releases = releases;
        this.transaction = transaction;
    }

    /** All content as it would be if every draft were released. */
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>(releases.files(releases.newest()).files());
        for (Draft draft : drafts.all()) {
            revisions.bytes(draft.revision()).ifPresentOrElse(bytes -> files.put(draft.path(), bytes),
                    () -> files.remove(draft.path()));
        }
        return files;
    }

    Reading read(SortedMap<String, byte[]> files) {
        return ContentReader.read(new ContentFiles(files));
    }

    /** The file that holds a document's text. */
    static Optional<String> file(SortedMap<String, byte[]> files, String id) {
        return Stream.of(Format.values()).map(format -> ContentFiles.DOCUMENTS + id + format.ending())
                .filter(files::containsKey).findFirst();
    }

    /** All files that a document may have. */
    static List<ContentPath> paths(String id) {
        return Stream.concat(Stream.of(Format.values()).map(Format::ending), Stream.of(ABOUT))
                .map(ending -> new ContentPath(ContentFiles.DOCUMENTS + id + ending)).toList();
    }

    /** Names the state of a document's files, so that a form can tell whether somebody changed them meanwhile. */
    String state(String id) {
        StringBuilder state = new StringBuilder();
        paths(id).forEach(path -> state.append(drafts.seen(path).latest().orElse("")).append(' '));
        return Revisions.sha256(state.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /**
     * Makes these the files of a document, all of them or none; what it had besides is deleted.
     *
     * @param seen the {@link #state} that the author saw
     * @return false when somebody changed them since, and nothing was saved
     */
    boolean save(String id, SortedMap<String, byte[]> wanted, String seen, Author author, String note) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean saved = state(id).equals(seen) && paths(id).stream().allMatch(path -> save(path, wanted, author,
                    note));
            if (!saved) {
                status.setRollbackOnly();
            }
            return saved;
        }));
    }

    private boolean save(ContentPath path, SortedMap<String, byte[]> wanted, Author author, String note) {
        Seen seen = drafts.seen(path);
        Optional<byte[]> bytes = Optional.ofNullable(wanted.get(path.text()));
        if (bytes.isEmpty() && seen.latest().flatMap(revisions::find).filter(it -> !it.isDeletion()).isEmpty()) {
            return true; // it is not there, and need not be
        }
        return !(drafts.save(new Edit(path, bytes, seen, note), author) instanceof Saving.Conflicting);
    }
}
