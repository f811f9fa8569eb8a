package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.util.Optional;

import id.tanyapaspor.bot.release.Revision;

/**
 * A file that is being worked on; everybody works on the same draft of it.
 *
 * @param revision its newest version
 * @param base id of the released revision whose place it is to take; empty for a new file
 */
public record Draft(Revision revision, Optional<String> base, Instant openedAt) {

    public String path() {
        return revision.path();
    }

    /** What somebody who has this draft open has seen. */
    public Seen seen() {
        return new Seen(Optional.of(revision.id()), base);
    }
}
