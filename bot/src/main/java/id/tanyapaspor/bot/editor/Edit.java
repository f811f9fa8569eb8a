package id.tanyapaspor.bot.editor;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What somebody wants a file to be.
 *
 * @param bytes its content; empty deletes it
 * @param note what they say of it
 */
public record Edit(ContentPath path, Optional<byte[]> bytes, Seen seen, String note) {

    public static Edit of(ContentPath path, String text, Seen seen, String note) {
        return new Edit(path, Optional.of(text.getBytes(StandardCharsets.UTF_8)), seen, note);
    }
}
