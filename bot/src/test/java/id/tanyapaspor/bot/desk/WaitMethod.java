package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.desk.Diary.Call;
import id.tanyapaspor.bot.desk.WaitEstimate.Range;
import id.tanyapaspor.bot.desk.WaitEstimate.Recent;
import id.tanyapaspor.bot.desk.WaitEstimate.Turn;

/**
 * Ways to estimate a wait, told the same as the desk knew when it made a promise. {@link #BOTH_PACES} is the desk's own; the
 * others are those that it was chosen from, and parts of it.
 */
enum WaitMethod {

    BOTH_PACES("the desk's own") {
        @Override
        Optional<Range> range(Past past, int place) {
            return past.estimate().map(estimate -> estimate.range(place));
        }
    },
    NO_STANDSTILL("… blind to a standstill") {
        @Override
        Optional<Range> range(Past past, int place) {
            return past.estimate().map(known -> with(known, known.quick(), known.slow(), 0).range(place));
        }
    },
    LATELY("one pace, the latest 200 turns") {
        @Override
        Optional<Range> range(Past past, int place) {
            return onePace(past, place, i -> 1);
        }
    },
    NOW("one pace, the latest 30 turns") {
        @Override
        Optional<Range> range(Past past, int place) {
            return onePace(past, place, i -> i < WaitEstimate.NOW ? 1 : 0);
        }
    },
    FADING("one pace, older turns weigh less (half at 30)") {
        @Override
        Optional<Range> range(Past past, int place) {
            return onePace(past, place, i -> Math.pow(0.5, i / 30.0));
        }
    },
    OFFICERS("one pace: minutes a ticket by officers at work") {
        @Override
        Optional<Range> range(Past past, int place) {
            return past.byOfficers().flatMap(pace -> past.estimate()
                    .map(known -> with(known, pace, pace, known.still()).range(place)));
        }
    },
    PACES_AND_OFFICERS("both paces and that of the officers at work") {
        @Override
        Optional<Range> range(Past past, int place) {
            return past.byOfficers().flatMap(pace -> past.estimate().map(known -> with(known,
                    Math.min(pace, known.quick()), Math.max(pace, known.slow()), known.still()).range(place)));
        }
    },
    SUMS("as long as so many turns took lately") {
        @Override
        Optional<Range> range(Past past, int place) {
            double[] turns = past.turns().stream().limit(100).mapToDouble(turn -> minutes(turn.headed())).toArray();
            if (turns.length < WaitEstimate.ENOUGH || past.answers().isEmpty()) {
                return Optional.empty();
            }
            double answer = past.answers().stream().mapToDouble(WaitMethod::minutes).average().orElseThrow();
            int together = Math.min(place, Math.max(1, turns.length / 3));
            double[] sums = IntStream.rangeClosed(0, turns.length - together)
                    .mapToDouble(i -> Arrays.stream(turns, i, i + together).sum() * place / together).sorted()
                    .toArray();
            return Optional.of(new Range(answer + decile(sums, 1), answer + decile(sums, 9)));
        }
    },
    PLACES("waits divided by places") {
        @Override
        Optional<Range> range(Past past, int place) {
            List<Call> served = past.calls().stream().filter(Call::isFirst).filter(past::isAnswered).limit(100)
                    .toList();
            double pace = served.stream().mapToDouble(past::waited).sum()
                    / served.stream().mapToInt(call -> call.person().entryPlace).sum();
            if (served.size() < WaitEstimate.ENOUGH || pace == 0) {
                return Optional.empty();
            }
            double[] ratios = served.stream().mapToDouble(call -> past.waited(call) / (pace * call.person().entryPlace))
                    .sorted().toArray();
            return Optional.of(new Range(pace * place * decile(ratios, 1), pace * place * decile(ratios, 9)));
        }
    },
    NAIVE("place × mean ÷ officers at work") {
        @Override
        Optional<Range> range(Past past, int place) {
            return past.byOfficers().map(pace -> new Range(pace * place, pace * place));
        }
    };

    /**
     * What was known when something was promised.
     *
     * @param calls before it, the latest first
     */
    record Past(Promise promise, List<Call> calls) {

        /** Of first calls, as the desk's own record of them has it. */
        List<Turn> turns() {
            List<Call> first = firstCalls();
            return IntStream.range(0, Math.max(0, first.size() - 1))
                    .mapToObj(i -> turn(first.get(i), first.get(i + 1).at()))
                    .toList();
        }

        private List<Call> firstCalls() {
            return calls.stream().filter(Call::isFirst).limit(2 * WaitEstimate.LATELY).toList();
        }

        private Turn turn(Call call, Instant before) {
            return new Turn(open().between(call.since().isBefore(before) ? before : call.since(), call.at()),
                    open().between(call.since(), call.at()));
        }

        List<Duration> answers() {
            return firstCalls().stream().limit(WaitEstimate.LATELY).filter(this::isAnswered)
                    .map(call -> open().between(call.at(), call.person().answers.getFirst())).toList();
        }

        boolean isAnswered(Call call) {
            return !call.person().answers.isEmpty() && !call.person().answers.getFirst().isAfter(promise.at());
        }

        Optional<WaitEstimate> estimate() {
            Instant last = calls.stream().filter(Call::isFirst).findFirst().map(Call::at).orElse(promise.oldest());
            Instant since = last.isAfter(promise.oldest()) ? last : promise.oldest();
            boolean open = open().open(promise.at());
            return WaitEstimate.of(
                    new Recent(turns(), answers(), open().between(since, promise.at()), open ? 0 : early()), open);
        }

        private int early() {
            Predicate<Call> open = call -> open().open(call.at());
            long now = firstCalls().stream().takeWhile(open.negate()).count();
            long before = firstCalls().stream().skip(now).dropWhile(open).takeWhile(open.negate()).count();
            return (int) Math.max(0, before - now);
        }

        /** Minutes a ticket takes an officer, divided by those at work; while nobody is, by as many as there usually are. */
        Optional<Double> byOfficers() {
            double[] tickets = minutesATicket();
            return tickets.length < WaitEstimate.ENOUGH
                    ? Optional.empty()
                    : estimate().map(known -> promise.atWork() == 0
                            ? known.slow()
                            : Arrays.stream(tickets).average().orElseThrow() / promise.atWork());
        }

        /** From an officer's call to their next, where somebody waited meanwhile. */
        private double[] minutesATicket() {
            return IntStream.range(0, Math.min(100, calls.size()))
                    .filter(i -> minutes(calls.get(i).since(), calls.get(i).at()) > 1)
                    .mapToObj(i -> calls.stream().skip(i + 1)
                            .filter(call -> call.officer().equals(calls.get(i).officer()))
                            .findFirst().map(before -> minutes(before.at(), calls.get(i).at())))
                    .flatMap(Optional::stream).filter(minutes -> minutes < 90).mapToDouble(minutes -> minutes)
                    .toArray();
        }

        /** From entry to answer. */
        double waited(Call call) {
            return minutes(call.person().entered, call.person().answers.getFirst());
        }

        private double minutes(Instant from, Instant to) {
            return open().minutes(from, to);
        }

        private OpenSeconds open() {
            return promise.town().open();
        }
    }

    private final String title;

    WaitMethod(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Empty while too little is known. */
    abstract Optional<Range> range(Past past, int place);

    private static WaitEstimate with(WaitEstimate known, double quick, double slow, double still) {
        return new WaitEstimate(quick, slow, known.scatter(), known.answer(), known.unknown(), still, known.early());
    }

    private static Optional<Range> onePace(Past past, int place, IntToDoubleFunction weight) {
        double[] turns = past.turns().stream().filter(Turn::tellsThePace).limit(WaitEstimate.LATELY)
                .mapToDouble(turn -> minutes(turn.headed())).toArray();
        return past.estimate().filter(known -> turns.length > 0).map(known -> {
            double most = 3 * decile(Arrays.stream(turns).sorted().toArray(), 9);
            double weights = IntStream.range(0, turns.length).mapToDouble(weight).sum();
            double pace = IntStream.range(0, turns.length)
                    .mapToDouble(i -> weight.applyAsDouble(i) * Math.min(most, turns[i])).sum() / weights;
            return with(known, pace, pace, known.still()).range(place);
        });
    }

    private static double minutes(Duration time) {
        return time.toMillis() / 60_000.0;
    }

    private static double decile(double[] sorted, int tenths) {
        double position = (sorted.length - 1) * tenths / 10.0;
        int below = (int) position;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (position - below) * (above - sorted[below]);
    }
}
