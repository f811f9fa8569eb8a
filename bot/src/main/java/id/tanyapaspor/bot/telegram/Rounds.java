package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one step after another in a thread of its own, and rests when there was nothing to do. */
final class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(1);

    private final BooleanSupplier step;
    private final Thread thread;
    private volatile boolean going = true;

    Rounds(String name, BooleanSupplier step) {
        this.step = step;
        thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** No further step is taken; the one that is under way is not interrupted, it may be in the middle of a commit. */
    void end() {
        going = false;
    }

    void join(Duration patience) throws InterruptedException {
        if (!thread.join(patience)) {
            log.warn("{} did not end within {}", thread.getName(), patience);
        }
    }

    private void run() {
        try {
            while (going) {
                Thread.sleep(rest());
            }
        } catch (InterruptedException _) {
            log.debug("{} was interrupted", thread.getName());
        }
    }

    private Duration rest() {
        try {
            return step.getAsBoolean() ? Duration.ZERO : REST;
        } catch (RuntimeException e) {
            log.error("{} failed, goes on in {}", thread.getName(), AFTER_AN_ERROR, e);
            return AFTER_AN_ERROR;
        }
    }
}
