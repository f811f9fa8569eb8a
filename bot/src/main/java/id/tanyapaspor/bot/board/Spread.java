package id.tanyapaspor.bot.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lengths of time, shortest first. A quantile is the shortest of them that is not exceeded by so many tenths, so it always
 * is a length that somebody waited, and the sentence that explains it is literally true.
 */
record Spread(List<Duration> sorted) {

    static Spread of(Stream<Duration> lengths) {
        return new Spread(lengths.sorted().toList());
    }

    public int count() {
        return sorted.size();
    }

    public Optional<Duration> median() {
        return tenths(5);
    }

    public Optional<Duration> ninth() {
        return tenths(9);
    }

    private Optional<Duration> tenths(int tenths) {
        int rank = (count() * tenths + 9) / 10;
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(rank - 1));
    }

    /** How many are at most as long as each border and longer than the one before; last, how many are longer than all. */
    List<Integer> between(List<Duration> borders) {
        List<Integer> counts = new ArrayList<>();
        int below = 0;
        for (Duration border : borders) {
            int within = (int) sorted.stream().filter(length -> length.compareTo(border) <= 0).count();
            counts.add(within - below);
            below = within;
        }
        counts.add(count() - below);
        return List.copyOf(counts);
    }
}
