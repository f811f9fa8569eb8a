package id.tanyapaspor.bot.hours;

import java.util.List;

/** Something typed that is none of what it should be. Operators read the message, people on a page the text of its key. */
final class Unreadable extends IllegalArgumentException {

    private final String key;
    private final List<String> about;

    /** @param about what the key's text speaks of, as it was typed */
    Unreadable(String key, String message, String... about) {
        super(message);
        this.key = key;
        this.about = List.of(about);
    }

    String key() {
        return key;
    }

    List<String> about() {
        return about;
    }
}
