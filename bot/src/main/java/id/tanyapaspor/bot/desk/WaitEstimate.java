package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How long somebody at a place in the queue will wait for an answer, learnt from those who were served lately.
 *
 * <p>A turn is the time for which somebody headed the queue: from the call of the one before until their own. Whoever stands
 * at place n waits for n turns, of which the first is half over, and then for the officer to write. However many officers
 * there are, how fast they work and what else they do is all in the turns. So, in working minutes, with m = n − ½:
 * <pre>
 *     mean = pace · m + a                      a: mean time from a call to its answer
 *     σ²   = ln(1 + ((c · pace)² m + s²) / mean²) + u²
 *     from = mean · e^(−1.28 σ)                with the quicker pace
 *     to   = mean · e^(+1.28 σ) + still        with the slower pace
 * </pre>
 * <ul>
 * <li>The two paces are the means of the latest {@value #NOW} turns and of the latest {@value #LATELY}. While they are one,
 *     the range is what chance makes of m turns: variances of independent times add up (c: standard deviation of the turns
 *     divided by their mean; s: that of the answers), such a sum is nearly log-normal (Fenton, The Sum of Log-Normal
 *     Probability Distributions, 1960), and 1.28 σ reach to its first and ninth decile. When officers came or went, the two
 *     differ, and the range spans what was and what is.
 * <li>u is for what the turns cannot tell: 0.1, and 0.3 while the desk is closed, as nobody knows who will come to work.
 * <li>`still` is by how much nobody has been called, while somebody waits, for longer than nine turns in ten took: a desk
 *     that stands still does not promise yesterday's pace. Once it goes on, that turn counts for three times as much as nine
 *     in ten at most.
 * <li>While the desk is closed, officers of offices in other zones may be at work already: as many turns are left out as were
 *     taken when it was closed the last time.
 * <li>Only turns after a wait of more than two minutes count, since an officer who has nothing to do calls sooner, and that
 *     tells nothing of the pace; unless hardly anybody waited so long.
 * <li>The range is rounded outwards to five minutes.
 * </ul>
 * With fewer than {@link #ENOUGH} turns, or answers, nothing is promised. What was served last tells most of a desk that
 * nobody has a model of: Ibrahim and Whitt, Real-Time Delay Estimation Based on Delay History, 2009. Decision 25 holds this
 * method against others.
 *
 * @param quick minutes a turn when it goes well
 * @param slow minutes a turn when it does not
 * @param scatter how much turns differ (c)
 * @param answer minutes from a call to its answer (a, s)
 * @param unknown what the turns cannot tell (u)
 * @param still minutes for which the desk has stood still
 * @param early how many turns are taken before the desk opens
 */
record WaitEstimate(double quick, double slow, double scatter, Lengths answer, double unknown, double still,
        int early) {

    static final int ENOUGH = 8;
    static final int NOW = 30;
    static final int LATELY = 200;

    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final double STANDSTILL = 3;
    private static final double TO_NINTH_DECILE = 1.28;
    private static final double UNKNOWN = 0.1;
    private static final double UNKNOWN_WHILE_CLOSED = 0.3;
    private static final int ROUNDING = 5;

    /**
     * Somebody's turn, in working time.
     *
     * @param headed how long they headed the queue
     * @param waited how long they had waited when they were called
     */
    record Turn(Duration headed, Duration waited) {

        boolean tellsThePace() {
            return waited.compareTo(IDLE) > 0;
        }
    }

    /**
     * What happened lately, the latest first, in working time.
     *
     * @param answers from a call to its answer
     * @param uncalled since somebody was called, as far as somebody waits
     * @param early how many more will be called before the desk opens
     */
    record Recent(List<Turn> turns, List<Duration> answers, Duration uncalled, int early) {}

    /** Minutes that things take. */
    record Lengths(double mean, double deviation) {

        static Lengths of(double[] minutes) {
            double mean = Arrays.stream(minutes).average().orElseThrow();
            double variance = Arrays.stream(minutes).map(each -> (each - mean) * (each - mean)).average().orElseThrow();
            return new Lengths(mean, Math.sqrt(variance));
        }
    }

    /** Minutes, not rounded yet. */
    record Range(double from, double to) {

        Standing.Wait rounded() {
            int low = Math.max(1, (int) Math.floor(from / ROUNDING) * ROUNDING);
            return new Standing.Wait(low, Math.max(ROUNDING, (int) Math.ceil(to / ROUNDING) * ROUNDING));
        }
    }

    /** What is known; nothing when that is too little. */
    static Optional<WaitEstimate> of(Recent recent, boolean open) {
        List<Turn> telling = recent.turns().stream().filter(Turn::tellsThePace).toList();
        List<Duration> turns = (telling.size() < ENOUGH ? recent.turns() : telling).stream().limit(LATELY)
                .map(Turn::headed).toList();
        return turns.size() < ENOUGH || recent.answers().size() < ENOUGH
                ? Optional.empty()
                : Optional.of(of(minutes(turns), recent, open));
    }

    private static WaitEstimate of(double[] turns, Recent recent, boolean open) {
        double[] capped = capped(turns);
        double now = Arrays.stream(capped).limit(NOW).average().orElseThrow();
        Lengths lately = Lengths.of(capped);
        return new WaitEstimate(Math.min(now, lately.mean()), Math.max(now, lately.mean()),
                lately.mean() == 0 ? 0 : lately.deviation() / lately.mean(),
                Lengths.of(capped(minutes(recent.answers()))),
                open ? UNKNOWN : UNKNOWN_WHILE_CLOSED, Math.max(0, minutes(recent.uncalled()) - ninthDecile(turns)),
                recent.early());
    }

    /** The wait from a place, 1 for the one that is called next. */
    Standing.Wait at(int place) {
        return range(place).rounded();
    }

    Range range(int place) {
        double turns = Math.max(0.5, place - 0.5 - early);
        return new Range(edge(turns, quick, -TO_NINTH_DECILE), edge(turns, slow, TO_NINTH_DECILE) + still);
    }

    private double edge(double turns, double pace, double deviations) {
        double mean = pace * turns + answer.mean();
        if (mean == 0) {
            return 0;
        }
        double variance = square(scatter * pace) * turns + square(answer.deviation());
        double sigma = Math.sqrt(Math.log1p(variance / square(mean)) + square(unknown));
        return mean * Math.exp(deviations * sigma);
    }

    private static double square(double figure) {
        return figure * figure;
    }

    private static double[] minutes(List<Duration> times) {
        return times.stream().mapToDouble(WaitEstimate::minutes).toArray();
    }

    private static double minutes(Duration time) {
        return time.toMillis() / 60_000.0;
    }

    private static double[] capped(double[] times) {
        double most = STANDSTILL * ninthDecile(times);
        return DoubleStream.of(times).map(time -> Math.min(time, most)).toArray();
    }

    private static double ninthDecile(double[] times) {
        return Arrays.stream(times).sorted().skip((long) (0.9 * (times.length - 1))).findFirst().orElseThrow();
    }
}
