package id.tanyapaspor.bot.editor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Problem;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** Drafts on their way to a release: {@link Preparation} is how far they come before it, {@link Outcome} what became of them. */
public sealed interface Publication {

    /** What chosen drafts would make, or why they cannot. */
    sealed interface Preparation extends Publication {}

    /** What came of publishing, or of going back to an older release. */
    sealed interface Outcome extends Publication {}

    /**
     * Content that was read without errors and may become the next release once the gate has let it through ({@link Gates}).
     *
     * @param base number of the release that it follows
     * @param drafts that it takes up
     * @param revisions that it consists of, by path
     * @param warnings what the reader found worth a word
     * @param knowledge what the reader made of the files
     */
    record Candidate(long base, List<Draft> drafts, SortedMap<String, Revision> revisions, ContentFiles files,
            List<Problem> warnings, KnowledgeBase knowledge) implements Preparation {

        /** Names it: another release before it, or a draft saved once more, gives another name, whatever the words. */
        String fingerprint() {
            StringBuilder all = new StringBuilder().append(base).append('\n');
            revisions.forEach((path, revision) -> all.append(path).append(' ').append(revision.id()).append(' ')
                    .append(revision.sha256().orElse("-")).append('\n'));
            return Revisions.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Every copy answers from it within seconds. */
    record Published(long number) implements Outcome {}

    /** The content would have errors; nothing was released. */
    record Broken(List<Problem> problems) implements Preparation, Outcome {}

    /** These files were released anew since their drafts were opened; nothing was released. */
    record Stale(List<Conflict> conflicts) implements Preparation {}

    /** A draft was saved again, or another release came, since the candidate was prepared; prepare it anew. */
    record Overtaken() implements Outcome {}

    /** The gate has not let this very candidate through; nothing was released. */
    record Held(Hurdle hurdle) implements Outcome {}

    /** It is live already, or there is nothing to publish. */
    record NothingToDo() implements Preparation, Outcome {}
}
