package id.tanyapaspor.knowledge.documents;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Wording;

/** A file cannot be read as a document; the wording says why, and what an editor can do. */
public final class Unreadable extends Exception {

    private final Wording wording;

    Unreadable(String message, String remedy, Object... values) {
        this((Throwable) null, message, remedy, values);
    }

    Unreadable(@Nullable Throwable cause, String message, String remedy, Object... values) {
        this(cause, Wording.of(message, remedy, values));
    }

    private Unreadable(@Nullable Throwable cause, Wording wording) {
        super(wording.message(Language.EN), cause);
        this.wording = wording;
    }

    public Wording wording() {
        return wording;
    }
}
