package id.tanyapaspor.bot.release;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A version of a file of the content; never changed and never removed.
 *
 * @param id rises with time
 * @param number counts the versions of this file
 * @param base id of the revision that its author had before them; empty for the first
 * @param sha256 names its bytes; empty where the file was deleted
 * @param note what the author said of it
 */
public record Revision(String id, String path, int number, Optional<String> base, Optional<String> sha256,
        Author author, Instant at, String note, Origin origin) {

    /** Where it came from: the program's own content, a folder that was set, somebody's hand, or files that were imported. */
    public enum Origin {
        SHIPPED,
        FOLDER,
        EDITOR,
        IMPORT;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it says that the file is no more. */
    public boolean isDeletion() {
        return sha256.isEmpty();
    }
}
