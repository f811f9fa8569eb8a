package id.tanyapaspor.bot.editor;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.knowledge.writing.EntryField;
import id.tanyapaspor.knowledge.writing.EntrySheet;

/** Entries as fields, out of their files and back into drafts of them. */
@Component
class EntryFiles {

    /** What somebody has before them: both files, as they saw them. */
    record Opened(EntryPath path, Seen seen, Seen englishSeen, EntrySheet sheet) {

        public boolean isNew() {
            return seen.latest().isEmpty();
        }
    }

    /** What came of saving. */
    sealed interface Outcome {}

    record Saved(boolean changed) implements Outcome {}

    /**
     * Somebody saved meanwhile.
     *
     * @param opened the newest version, with what the author wrote in the fields that the other left alone
     * @param theirs who saved last, where it is known
     * @param clashes what the others wrote in fields that both changed; the author's own text stands in the form
     */
    record Clash(Opened opened, Optional<Revision> theirs, Map<EntryField, String> clashes) implements Outcome {

        public Map<String, String> byKey() {
            return clashes.entrySet().stream()
                    .collect(Collectors.toMap(clash -> clash.getKey().key(), Map.Entry::getValue));
        }
    }

    private final Drafts drafts;
    private final Revisions revisions;

    EntryFiles(Drafts drafts, Revisions revisions) {
        this.drafts = drafts;
        this.revisions = revisions;
    }

    /** An entry as it is now; empty where its files cannot be shown as fields. */
    Optional<Opened> open(EntryPath path) {
        return at(path, drafts.seen(path.file()), drafts.seen(path.english()));
    }

    /** An entry as it was when somebody saw it. */
    Optional<Opened> at(EntryPath path, Seen seen, Seen english) {
        return text(seen).flatMap(one -> text(english).flatMap(other -> EntrySheet.of(one, other)))
                .map(sheet -> new Opened(path, seen, english, sheet));
    }

    private Optional<String> text(Seen seen) {
        byte[] bytes = seen.latest().flatMap(revisions::find).flatMap(revisions::bytes).orElse(new byte[0]);
        return FileText.of(bytes);
    }

    /** The two files as the sheet has them, without those that are and stay missing. */
    static Map<ContentPath, Optional<byte[]>> files(Opened opened, EntrySheet sheet) {
        Map<ContentPath, Optional<byte[]>> files = new LinkedHashMap<>();
        edits(opened, sheet, "").forEach(edit -> files.put(edit.path(), edit.bytes()));
        return files;
    }

    private static Set<Edit> edits(Opened opened, EntrySheet sheet, String note) {
        Set<Edit> edits = new LinkedHashSet<>();
        edits.add(Edit.of(opened.path().file(), sheet.entryText(), opened.seen(), note));
        Optional<byte[]> english = sheet.englishText().map(text -> text.getBytes(StandardCharsets.UTF_8));
        if (english.isPresent() || opened.sheet().englishText().isPresent()) {
            edits.add(new Edit(opened.path().english(), english, opened.englishSeen(), note));
        }
        return edits;
    }

    /** Makes what was written a draft of each file that it changes. */
    Outcome save(Opened opened, EntrySheet sheet, String note, Author author) {
        boolean seen = drafts.seen(opened.path().file()).latest().equals(opened.seen().latest())
                && drafts.seen(opened.path().english()).latest().equals(opened.englishSeen().latest());
        if (!seen) {
            return clash(opened, sheet);
        }
        boolean changed = false;
        for (Edit edit : edits(opened, sheet, note)) {
            switch (drafts.save(edit, author)) {
                case Saving.Saved _ -> changed = true;
                case Saving.Unchanged _ -> {
                }
                case Saving.Conflicting _ -> {
                    return clash(opened, sheet);
                }
            }
        }
        return new Saved(changed);
    }

    /** Fields that only one of the two changed are settled; where both did, the author's words stay before them. */
    private Clash clash(Opened opened, EntrySheet mine) {
        Seen seen = drafts.seen(opened.path().file());
        Seen english = drafts.seen(opened.path().english());
        EntrySheet theirs = at(opened.path(), seen, english).map(Opened::sheet).orElse(opened.sheet());
        Map<EntryField, String> kept = new EnumMap<>(EntryField.class);
        Map<EntryField, String> clashes = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            String own = mine.value(field);
            String other = theirs.value(field);
            if (!own.equals(opened.sheet().value(field))) {
                Optional<String> merged = merged(opened.sheet().value(field), own, other);
                kept.put(field, merged.orElse(own));
                if (merged.isEmpty()) {
                    clashes.put(field, other);
                }
            }
        }
        return new Clash(new Opened(opened.path(), seen, english, theirs.with(kept)), last(seen, english), clashes);
    }

    /** Both changes in one text; empty where they touch the same lines. */
    private static Optional<String> merged(String before, String own, String theirs) {
        if (theirs.equals(before) || theirs.equals(own)) {
            return Optional.of(own);
        }
        return Merge.of(line(before), line(own), line(theirs)).map(String::stripTrailing);
    }

    private Optional<Revision> last(Seen seen, Seen english) {
        return Stream.of(seen, english).flatMap(it -> it.latest().stream()).flatMap(id -> revisions.find(id).stream())
                .max(Comparator.comparing(Revision::at));
    }

    private static String line(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
