package id.tanyapaspor.bot.release;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A list of revisions that was live from some moment on.
 *
 * @param restores the release whose list was taken again, after something went wrong
 */
public record ContentRelease(long number, Instant at, Author author, String note, Origin origin,
        OptionalLong restores) {

    /** Who brought it about: the program by its own content, a folder that was set, or a person who published or went back. */
    public enum Origin {
        SHIPPED,
        FOLDER,
        EDITOR,
        ROLLBACK;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
