package id.tanyapaspor.bot.editor;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import id.tanyapaspor.bot.editor.Gate.Step;

/** Writes once a second how far a run is, for whoever waits for it, and as a sign that its process lives. */
final class Pulse implements GateTrial.Heard, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** How far it is; parts of a step may be told out of order, so that the share only grows. */
    private record Mark(Step step, double share) {

        Mark max(Mark other) {
            return other.share >= share ? other : this;
        }
    }

    private final Gates gates;
    private final long number;
    private final InstantSource clock;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Mark mark = new Mark(Step.WAITING, 0);

    Pulse(Gates gates, long number, InstantSource clock) {
        this.gates = gates;
        this.number = number;
        this.clock = clock;
        Thread.ofVirtual().name("gate-pulse").start(this::run);
    }

    @Override
    public synchronized void at(Step step, double share) {
        mark = mark.max(new Mark(step, share));
    }

    private void run() {
        try {
            while (!over.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                write();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            gates.beat(number, mark.step(), mark.share(), clock.instant());
        } catch (DataAccessException e) {
            LOG.warn("How far run {} of the gate is could not be written: {}", number, e.getMessage());
        }
    }

    /** Waits until something holds, at most so long; whether it does. */
    boolean await(BooleanSupplier what, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end || over.await(BEAT.toMillis() / 5, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        over.countDown();
    }
}
