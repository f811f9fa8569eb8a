package id.tanyapaspor.bot.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.knowledge.Problem;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/** What the reader would say if a file were so, beside the newest release and what else is being worked on. */
@Component
public class Checking {

    /**
     * What was found.
     *
     * @param here problems of the file itself
     * @param elsewhere errors that it makes in other files
     */
    public record Found(List<Problem> here, List<Problem> elsewhere) {

        public boolean isBroken() {
            return here.stream().anyMatch(Problem::isError) || !elsewhere.isEmpty();
        }

        public boolean isClean() {
            return here.isEmpty() && elsewhere.isEmpty();
        }
    }

    private final Drafts drafts;
    private final Revisions revisions;
    private final ContentReleases releases;

    Checking(Drafts drafts, Revisions revisions, ContentReleases releases) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.releases = releases;
    }

    /** @param bytes of the file; empty where it is to be deleted */
    public Found with(ContentPath path, Optional<byte[]> bytes) {
        return with(Map.of(path, bytes));
    }

    /** The same of several files that belong together. */
    public Found with(Map<ContentPath, Optional<byte[]>> changed) {
        List<Draft> open = drafts.all();
        SortedMap<String, byte[]> files = new TreeMap<>(releases.files(releases.newest()).files());
        open.forEach(draft -> put(files, draft.path(), revisions.bytes(draft.revision())));
        changed.forEach((path, bytes) -> put(files, path.text(), bytes));
        Set<String> own = changed.keySet().stream().map(ContentPath::text).collect(Collectors.toSet());
        Set<String> inWork = open.stream().map(Draft::path).collect(Collectors.toSet());
        List<Problem> problems = ContentReader.read(new ContentFiles(files)).problems();
        return new Found(problems.stream().filter(problem -> own.contains(problem.file())).toList(),
                problems.stream().filter(Problem::isError).filter(problem -> !own.contains(problem.file())
                        && !inWork.contains(problem.file())).toList());
    }

    private static void put(SortedMap<String, byte[]> files, String path, Optional<byte[]> bytes) {
        bytes.ifPresentOrElse(it -> files.put(path, it), () -> files.remove(path));
    }
}
