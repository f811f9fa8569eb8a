package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs {@link DeskClock} twice a second while the service runs; the one edge at which its faults end. */
@Component
class DeskLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeskLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final DeskClock clock;
    private final InstantSource time;
    private volatile boolean running;

    DeskLoop(DeskClock clock, InstantSource time) {
        this.clock = clock;
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("desk-clock").start(this::run);
    }

    private void run() {
        try {
            while (running) {
                Thread.sleep(runSafely() ? PAUSE : AFTER_A_FAULT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean runSafely() {
        try {
            clock.runOnce(time.instant());
            return true;
        } catch (RuntimeException e) {
            LOG.error("The desk's clock stumbled; trying again", e);
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
