package id.tanyapaspor.bot.editor;

import java.util.Optional;

/**
 * What an author had before them when they wrote: a save that has not seen the latest version is a conflict.
 *
 * @param latest id of the newest revision: that of the draft, else the released one; empty when there was no such file
 * @param released id of the released revision that the text takes account of
 */
public record Seen(Optional<String> latest, Optional<String> released) {

    /** From two fields of a form, which are empty where there is nothing. */
    static Seen of(String latest, String released) {
        return new Seen(id(latest), id(released));
    }

    private static Optional<String> id(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
