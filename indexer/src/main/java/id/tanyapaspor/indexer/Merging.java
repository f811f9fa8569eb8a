package id.tanyapaspor.indexer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Puts the two groups together that are most alike on the average of their questions, until none are alike enough. */
final class Merging {

    /** Chosen on the labelled questions: of each ten pairs that come together, seven are of one topic. AlikesTest tells. */
    private static final double ALIKE = 0.28;

    private record Pair(double likeness, int one, int other) {}

    private final List<Map<Integer, Double>> totals = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] bundles;
    /** How many questions each group has. */
    private final int[] sizes;
    private final Likeness likeness;
    private final PriorityQueue<Pair> next = new PriorityQueue<>(Comparator.comparingDouble(Pair::likeness).reversed()
            .thenComparingInt(Pair::one).thenComparingInt(Pair::other));

    /** @param bundles how many questions of the very same words stand at each place */
    Merging(Likeness likeness, int[] bundles) {
        this.likeness = likeness;
        this.bundles = bundles;
        sizes = bundles.clone();
        for (int i = 0; i < likeness.size(); i++) {
            members.add(new ArrayList<>(List.of(i)));
            totals.add(new HashMap<>());
        }
        for (int one = 0; one < likeness.size(); one++) {
            Likeness.Row near = likeness.near(one);
            for (int at = 0; at < near.size(); at++) {
                int other = near.place(at);
                totals.get(one).put(other, (double) near.weight(at) * sizes[one] * sizes[other]);
                if (other < one) {
                    offer(one, other);
                }
            }
        }
    }

    private void offer(int one, int other) {
        double average = totals.get(one).get(other) / ((double) sizes[one] * sizes[other]);
        if (average >= ALIKE) {
            next.add(new Pair(average, Math.min(one, other), Math.max(one, other)));
        }
    }

    List<List<Integer>> groups() {
        while (!next.isEmpty()) {
            Pair pair = next.poll();
            Double total = totals.get(pair.one).get(pair.other);
            if (total != null && total / ((double) sizes[pair.one] * sizes[pair.other]) == pair.likeness) {
                merge(pair.one, pair.other);
            }
        }
        return members.stream().filter(group -> !group.isEmpty()).map(this::typicalFirst).toList();
    }

    private void merge(int into, int from) {
        sizes[into] += sizes[from];
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
        Map<Integer, Double> gone = totals.get(from);
        Map<Integer, Double> kept = totals.get(into);
        gone.remove(into);
        kept.remove(from);
        gone.forEach((other, total) -> {
            kept.merge(other, total, Double::sum);
            totals.get(other).remove(from);
        });
        totals.set(from, new HashMap<>());
        kept.forEach((other, total) -> {
            totals.get(other).put(into, total);
            offer(into, other);
        });
    }

    /** What is most like all others of its group stands first. */
    private List<Integer> typicalFirst(List<Integer> group) {
        Set<Integer> together = Set.copyOf(group);
        Map<Integer, Double> likenessToAll = new HashMap<>();
        for (int one : group) {
            Likeness.Row near = likeness.near(one);
            double sum = bundles[one];
            for (int at = 0; at < near.size(); at++) {
                sum += together.contains(near.place(at)) ? near.weight(at) * bundles[near.place(at)] : 0;
            }
            likenessToAll.put(one, sum);
        }
        return group.stream().sorted(Comparator.comparingDouble((Integer one) -> -likenessToAll.get(one))
                .thenComparingInt(one -> one)).toList();
    }
}
