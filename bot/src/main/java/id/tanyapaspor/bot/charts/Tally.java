package id.tanyapaspor.bot.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often each of some names occurs, the most frequent first. */
public record Tally(List<Count> counts) {

    public record Count(String name, long count) {}

    public static Tally of(Stream<String> names) {
        Map<String, Long> counts = names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Tally(counts.entrySet().stream().map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::name)).toList());
    }

    public long total() {
        return counts.stream().mapToLong(Count::count).sum();
    }

    /** The first few, and one count for all the others where there are any. */
    public Tally most(int few, String others) {
        if (counts.size() <= few + 1) {
            return this;
        }
        long rest = counts.stream().skip(few).mapToLong(Count::count).sum();
        return new Tally(Stream.concat(counts.stream().limit(few), Stream.of(new Count(others, rest))).toList());
    }
}
