package id.tanyapaspor.bot.gaps;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.editor.Checking;
import id.tanyapaspor.bot.editor.ContentPath;
import id.tanyapaspor.bot.editor.Drafts;
import id.tanyapaspor.bot.editor.Edit;
import id.tanyapaspor.bot.editor.Saving;
import id.tanyapaspor.bot.editor.Seen;
import id.tanyapaspor.bot.editor.SideFile;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.Problem;

/** Puts what is missing into drafts, as small as can be, on top of whatever somebody else is writing there. */
@Component
class Mending {

    private final Drafts drafts;
    private final Revisions revisions;
    private final Checking checking;
    private final InstantSource clock;

    Mending(Drafts drafts, Revisions revisions, Checking checking, InstantSource clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.checking = checking;
        this.clock = clock;
    }

    /** What came of it; only {@link Drafted} wrote anything. */
    sealed interface Outcome {

        record Drafted(ContentPath path) implements Outcome {}

        /** The file says so already. */
        record Unchanged(ContentPath path) implements Outcome {}

        /** It would have errors, or has them. */
        record Broken(ContentPath path, List<Problem> problems) implements Outcome {}

        /** There is no such file, or none into which this can be put by itself. */
        record NotThere(ContentPath path) implements Outcome {}

        /** There is a file of this name already. */
        record Exists(ContentPath path) implements Outcome {}

        /** Somebody saved the file at the same moment. */
        record Overtaken(ContentPath path) implements Outcome {}
    }

    Outcome addQuestions(ContentPath entry, List<String> questions, Author author, String note) {
        return change(entry, text -> QuestionLines.added(text, questions), author, note);
    }

    Outcome addWord(SideLines.Sign sign, String word, String meaning, Author author, String note) {
        return change(SideFile.VOCABULARY.path(),
                text -> Optional.of(SideLines.vocabulary(text, sign, word, meaning)), author, note);
    }

    Outcome addOutside(boolean near, List<String> questions, Author author, String note) {
        return change(SideFile.OUTSIDE.path(),
                text -> Optional.of(SideLines.outside(text, near, questions)), author, note);
    }

    /** A new entry may still have errors: its author is led to the page that names them. */
    Outcome begin(EntrySkeleton skeleton, Author author, String note) {
        Seen seen = drafts.seen(skeleton.path());
        if (bytes(seen).isPresent()) {
            return new Outcome.Exists(skeleton.path());
        }
        return saved(Edit.of(skeleton.path(), skeleton.text(Period.day(clock.instant())), seen, note),
                author);
    }

    private Outcome change(ContentPath path, Function<String, Optional<String>> edit, Author author, String note) {
        Seen seen = drafts.seen(path);
        Optional<String> text = bytes(seen).flatMap(Mending::text);
        Optional<String> changed = text.flatMap(edit);
        if (changed.isEmpty()) {
            return new Outcome.NotThere(path);
        }
        Edit save = Edit.of(path, changed.get(), seen, note);
        Checking.Found found = checking.with(path, save.bytes());
        return found.isBroken()
                ? new Outcome.Broken(path, Stream.concat(found.here().stream(), found.elsewhere().stream())
                        .filter(Problem::isError).toList())
                : saved(save, author);
    }

    private Outcome saved(Edit edit, Author author) {
        return switch (drafts.save(edit, author)) {
            case Saving.Saved _ -> new Outcome.Drafted(edit.path());
            case Saving.Unchanged _ -> new Outcome.Unchanged(edit.path());
            case Saving.Conflicting _ -> new Outcome.Overtaken(edit.path());
        };
    }

    private Optional<byte[]> bytes(Seen seen) {
        return seen.latest().flatMap(revisions::find).flatMap(revisions::bytes);
    }

    /** Only what can be written back byte for byte. */
    private static Optional<String> text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8)) ? Optional.of(text) : Optional.empty();
    }
}
