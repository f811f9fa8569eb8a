package id.tanyapaspor.bot.editor;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import id.tanyapaspor.bot.release.Revision;

/**
 * Two people changed the same file, neither knowing of the other.
 *
 * @param mine what was to be saved or published
 * @param theirs what came in between
 * @param ancestor what both began with
 */
public record Conflict(ContentPath path, Side mine, Side theirs, Side ancestor) {

    /** A version of the file; without bytes it was deleted or never there. */
    public record Side(Optional<Revision> revision, Optional<byte[]> bytes) {

        public String text() {
            return bytes.map(it -> new String(it, StandardCharsets.UTF_8)).orElse("");
        }
    }
}
