package id.tanyapaspor.indexer.records;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A query that nobody can answer; tells what is wrong and where, for who wrote it. It never quotes the query in its message. */
public final class BadQueryException extends RuntimeException {

    /** What is wrong. */
    public enum Fault {
        /** Something stands where it cannot. */
        MISPLACED,
        /** It ends too early. */
        UNFINISHED,
        /** A quotation is not closed. */
        QUOTE,
        /** No such field. */
        FIELD,
        /** The field has no such value; {@link BadQueryException#choices()} are those it has. */
        CHOICE,
        /** Not a day. */
        DAY,
        /** A word begins with `*` or `?`. */
        WILDCARD,
        /** A regular expression or a function. */
        UNSUPPORTED,
        /** Too many words fit. */
        BROAD,
        /** More than {@link QueryReader#LONGEST} letters. */
        LONG;

        /** Name of its sentence in a bundle. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Fault fault;
    private final int at;
    private final String part;
    private final transient Set<String> choices;

    BadQueryException(Fault fault, int at, String part) {
        this(fault, at, part, Set.of());
    }

    BadQueryException(Fault fault, int at, String part, Set<String> choices) {
        super("Bad query: " + fault + " at " + at);
        this.fault = fault;
        this.at = at;
        this.part = part;
        this.choices = new TreeSet<>(choices);
    }

    public Fault fault() {
        return fault;
    }

    /** Where it is wrong: the letter's place, from 0. */
    public int at() {
        return at;
    }

    /** What is wrong, as it stands there; empty when something is missing. */
    public String part() {
        return part;
    }

    /** What could stand there, where there is little choice. */
    public Set<String> choices() {
        return choices;
    }
}
