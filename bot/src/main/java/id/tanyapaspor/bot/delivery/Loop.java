package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one step after another until it is stopped, and rests when there was nothing to do. A step that fails is tried again. */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Bell bell;
    private final BooleanSupplier step;
    private final Supplier<Duration> rest;
    private final Thread thread;
    private volatile boolean running = true;

    /** @param step says whether there was something to do */
    Loop(String name, Bell bell, BooleanSupplier step, Supplier<Duration> rest) {
        this.bell = bell;
        this.step = step;
        this.rest = rest;
        thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Waits for the steps that are being taken; never interrupts one, for it may be in the middle of a commit. */
    static void stop(List<Loop> loops, Duration patience) throws InterruptedException {
        for (Loop loop : loops) {
            loop.running = false;
            loop.bell.ring();
        }
        for (Loop loop : loops) {
            if (!loop.thread.join(patience)) {
                LOG.warn("{} did not end within {}", loop.thread.getName(), patience);
            }
        }
    }

    private void run() {
        Duration pause = SHORTEST;
        while (running) {
            long heard = bell.rings();
            try {
                if (!step.getAsBoolean() && running) {
                    bell.await(heard, rest.get());
                }
                pause = SHORTEST;
            } catch (InterruptedException _) {
                return;
            } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
                LOG.error("{} failed, goes on in {}", thread.getName(), pause, e);
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
        }
    }

    /** Until the time is over or we are stopped; work that arrives meanwhile would only fail as well. */
    private void rest(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long left = pause.toNanos(); running && left > 0; left = end - System.nanoTime()) {
                bell.await(bell.rings(), Duration.ofNanos(left));
            }
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
