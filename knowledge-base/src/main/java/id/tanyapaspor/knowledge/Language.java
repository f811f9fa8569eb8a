package id.tanyapaspor.knowledge;

import java.util.Locale;

/** The languages in which content is written and asked. */
public enum Language {
    ID,
    EN;

    /** The tag used in files and in HTML, `id` or `en`. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
