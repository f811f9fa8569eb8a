package id.tanyapaspor.bot.release;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
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
    private CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

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
            CountDownLatch stop = new CountDownLatch(1);
            stopped = stop;
            // A thread of its own: a swap computes, and those that answer share a few.
            thread = Thread.ofPlatform().daemon().name("releases").start(() -> run(stop));
        } else {
            learning.begin();
        }
    }

    private void run(CountDownLatch stop) {
        try {
            while (!stop.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
                // looked already
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks, and says how long to wait until the next look. */
    private Duration pause() {
        try {
            runOnce();
            return settings.poll();
        } catch (IOException | RuntimeException e) {
            LOG.error("New releases cannot be looked for; trying again in {}", AFTER_A_FAULT, e);
            return AFTER_A_FAULT;
        }
    }

    /** Waits for a swap that is under way; it is never interrupted, for it may be in the middle of a commit. */
    @Override
    public void stop() {
        stopped.countDown();
        try {
            if (thread != null && !thread.join(AFTER_A_FAULT)) {
                LOG.warn("{} did not end within {}", thread.getName(), AFTER_A_FAULT);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
