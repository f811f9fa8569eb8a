package id.tanyapaspor.bot.release;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;

/**
 * Makes each new release live in this copy: at once with what was learnt before, and learnt anew beside the answers. One that
 * cannot be made live leaves the one before it answering, and is tried again.
 */
@Component
class Following implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final LiveIndex live;
    private final ContentReleases releases;
    private final ReleaseSettings settings;
    private final InstantSource clock;
    private final Learning learning;
    private long failed;
    private Instant again = Instant.EPOCH;
    private volatile boolean running;

    Following(LiveIndex live, ContentReleases releases, ReleaseSettings settings, InstantSource clock) {
        this.live = live;
        this.releases = releases;
        this.settings = settings;
        this.clock = clock;
        this.learning = new Learning(live, settings.maxWrong());
    }

    /** Looks once; true when another release is live now. */
    boolean runOnce() throws IOException {
        long newest = releases.newest();
        boolean swapped = newest != live.current().number() && !isPaused(newest) && swap(newest);
        learning.begin();
        return swapped;
    }

    private boolean isPaused(long number) {
        return number == failed && clock.instant().isBefore(again);
    }

    private boolean swap(long number) {
        try {
            long began = System.nanoTime();
            live.carryOver(releases.files(number), number, settings.maxWrong(), Progress.SILENT);
            LOG.info("Release {} is live after {} ms", live.name(), (System.nanoTime() - began) / 1_000_000);
            return true;
        } catch (IOException | RuntimeException e) {
            failed = number;
            again = clock.instant().plus(AFTER_A_FAULT);
            LOG.error("Release {} was not made live; release {} goes on answering. Trying again in {}.", number,
                    live.name(), AFTER_A_FAULT, e);
            return false;
        }
    }

    /** A folder that is set is the truth, whatever is released meanwhile. */
    @Override
    public void start() {
        if (settings.content().isBlank()) {
            running = true;
            Thread.ofPlatform().daemon().name("releases").start(this::run);
        }
    }

    private void run() {
        try {
            while (running) {
                Thread.sleep(runSafely() ? settings.poll() : AFTER_A_FAULT);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean runSafely() {
        try {
            runOnce();
            return true;
        } catch (IOException | RuntimeException e) {
            if (running) {
                LOG.error("New releases cannot be looked for; trying again in {}", AFTER_A_FAULT, e);
            }
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
