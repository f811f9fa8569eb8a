package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long somebody at a place in the queue will wait, learnt from those who were served lately.
 *
 * <p>Method: of each recent ticket we know the place at which it entered and the working time until an officer took it.
 * <ol>
 * <li>The pace is all their waiting divided by all their places: working minutes a place. However many officers there
 *     were and however fast they worked, it is in this figure.
 * <li>For each of them, what it truly waited is divided by what the pace would have promised. The range runs from the
 *     first to the ninth decile of these: eight in ten of the recent waits lay in it.
 * <li>When whoever heads the queue now has waited longer still, the range reaches that far: a desk which stands still does
 *     not promise yesterday's pace.
 * <li>The range is rounded outwards to five minutes.
 * </ol>
 * With fewer than {@link #ENOUGH} recent tickets nothing is promised.
 *
 * @param recent those served lately
 * @param head the one that heads the queue, with the time that it has waited until now
 */
record WaitEstimate(List<Served> recent, Optional<Served> head) {

    static final int ENOUGH = 8;

    private static final int ROUNDING = 5;

    /** A ticket that was served: the place at which it entered, and the working time it waited. */
    record Served(int place, Duration waited) {}

    Optional<Standing.Wait> at(int place) {
        if (recent.size() < ENOUGH) {
            return Optional.empty();
        }
        double pace = recent.stream().mapToDouble(WaitEstimate::minutes).sum()
                / recent.stream().mapToInt(Served::place).sum();
        double[] ratios = recent.stream().mapToDouble(served -> ratio(served, pace)).sorted().toArray();
        double promised = pace * place;
        double longest = Math.max(decile(ratios, 9), head.map(waiting -> ratio(waiting, pace)).orElse(0.0));
        return Optional.of(range(promised * decile(ratios, 1), promised * longest));
    }

    private static double ratio(Served served, double pace) {
        return pace == 0 ? 1 : minutes(served) / (pace * served.place());
    }

    private static double minutes(Served served) {
        return served.waited().toMillis() / 60_000.0;
    }

    private static double decile(double[] sorted, int tenths) {
        double position = (sorted.length - 1) * tenths / 10.0;
        int below = (int) position;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (position - below) * (above - sorted[below]);
    }

    private static Standing.Wait range(double from, double to) {
        int low = Math.max(1, (int) Math.floor(from / ROUNDING) * ROUNDING);
        int high = Math.max(ROUNDING, (int) Math.ceil(to / ROUNDING) * ROUNDING);
        return new Standing.Wait(low, high);
    }
}
