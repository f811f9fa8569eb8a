package id.tanyapaspor.indexer.records;

import java.util.Set;

/**
 * A field of a record, and how it is asked for.
 *
 * @param aliases other names by which a query may call it
 * @param choices the only values that a {@link Kind#CHOICE} has
 */
public record Field(String name, Kind kind, Set<String> aliases, Set<String> choices) {

    /** What stands in a field. */
    public enum Kind {
        /** What records are known by; also searched when a query names no field, and then before all others. */
        KEY,
        /** One of a few values; any other is refused in a query. */
        CHOICE,
        /** A value that counts as a whole, such as `biaya-paspor`. */
        LABEL,
        /** A name of several words, each of which finds it. */
        NAME,
        /** A moment, asked for by its day. */
        DAY,
        /** What people write; searched when a query names no field. */
        TEXT
    }

    public Field(String name, Kind kind, String alias) {
        this(name, kind, Set.of(alias), Set.of());
    }

    public static Field choice(String name, String alias, Set<String> choices) {
        return new Field(name, Kind.CHOICE, Set.of(alias), choices);
    }
}
