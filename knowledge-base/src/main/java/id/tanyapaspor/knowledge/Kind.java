package id.tanyapaspor.knowledge;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry does for the person who asks; written in lower case in content files. */
public enum Kind {
    /** Answers a question that has the same answer for everyone. */
    ANSWER,
    /** Somebody's own case: what anyone can check alone, then an officer. */
    HANDOFF,
    /** Not ours: who is responsible and where to ask. */
    OUTSIDE,
    /** Greetings, thanks and the like. */
    SMALLTALK;

    /** The kind of this name, or empty when there is none. */
    public static Optional<Kind> of(String name) {
        return Stream.of(values()).filter(kind -> kind.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
