package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;

/**
 * The kind of each entry by its position, as numbers that a model can weigh.
 *
 * @param families a number that entries of one kind on the same topics share: mistaking one for another does little harm
 */
public record Kinds(List<Kind> kinds, List<Integer> families) {

    private record Family(Kind kind, List<String> topics, String id) {

        static Family of(Entry entry) {
            return new Family(entry.kind(), entry.topics(), entry.topics().isEmpty() ? entry.id() : "");
        }
    }

    public static Kinds of(List<Entry> entries) {
        Map<Family, Integer> numbers = new HashMap<>();
        List<Integer> families = new ArrayList<>();
        entries.forEach(entry -> families.add(numbers.computeIfAbsent(Family.of(entry), key -> numbers.size())));
        return new Kinds(entries.stream().map(Entry::kind).toList(), List.copyOf(families));
    }

    boolean is(int owner, Kind kind) {
        return kinds.get(owner) == kind;
    }

    boolean related(int owner, int other) {
        return families.get(owner).equals(families.get(other));
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
