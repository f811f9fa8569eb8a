package id.tanyapaspor.indexer.ranking;

import java.util.List;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;

/** The kind of each entry by its position, as numbers that a model can weigh. */
public record Kinds(List<Kind> kinds) {

    public static Kinds of(List<Entry> entries) {
        return new Kinds(entries.stream().map(Entry::kind).toList());
    }

    boolean is(int owner, Kind kind) {
        return kinds.get(owner) == kind;
    }

    double handoff(int owner) {
        return kinds.get(owner) == Kind.HANDOFF ? 1 : 0;
    }

    double outside(int owner) {
        return kinds.get(owner) == Kind.OUTSIDE ? 1 : 0;
    }

    double smalltalk(int owner) {
        return kinds.get(owner) == Kind.SMALLTALK ? 1 : 0;
    }
}
