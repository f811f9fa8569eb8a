package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.editor.Gate.Fault;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Releases;

/** Runs the gate in the background: one candidate at a time in each copy, a few more waiting. */
@Component
class GateRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GateRuns.class);
    private static final int WAITING = 20;
    private static final int TRIES = 5;
    /** A swap takes seconds, learning a quarter of a minute on a quiet machine. */
    private static final Duration SWAP = Duration.ofSeconds(60);
    private static final Duration LEARNING = Duration.ofMinutes(3);

    private final GateRows rows;
    private final GateTrial trial;
    private final Releases live;
    private final ContentReleases releases;
    private final InstantSource clock;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING), Thread.ofPlatform().daemon().name("gate").factory());

    GateRuns(GateRows rows, GateTrial trial, Releases live, ContentReleases releases, InstantSource clock) {
        this.rows = rows;
        this.trial = trial;
        this.live = live;
        this.releases = releases;
        this.clock = clock;
    }

    /** Begins a run over a candidate, unless one is under way or its judgement holds; the number of whichever it is. */
    long begin(Candidate candidate, Author asker, String note) {
        Instant now = clock.instant();
        OptionalLong there = rows.holding(candidate, now);
        for (int i = 0; i < TRIES && there.isEmpty(); i++) {
            OptionalLong begun = rows.begin(candidate, live.knowledge(), asker, note);
            if (begun.isPresent()) {
                submit(begun.getAsLong(), candidate);
                return begun.getAsLong();
            }
            there = rows.holding(candidate, now);
        }
        return there.orElseThrow(() -> new IllegalStateException("No number for a run of the gate could be had."));
    }

    /** The moment by which it goes. */
    Instant now() {
        return clock.instant();
    }

    private void submit(long number, Candidate candidate) {
        Pulse pulse = rows.pulse(number);
        try {
            worker.execute(() -> run(number, candidate, pulse));
        } catch (RejectedExecutionException _) {
            pulse.close();
            rows.failed(number, Fault.BUSY);
        }
    }

    private void run(long number, Candidate candidate, Pulse pulse) {
        try (pulse) {
            Fault fault = judge(number, candidate, pulse);
            if (fault != Fault.NONE) {
                rows.failed(number, fault);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            broke(number, candidate, e);
        }
    }

    /** What breaks because the service ends is nobody's fault: the row tells by its silence. */
    private void broke(long number, Candidate candidate, Throwable cause) {
        if (worker.isShutdown()) {
            LOG.info("Run {} of the gate ended with the service", number);
            return;
        }
        LOG.error("Run {} of the gate broke off", number, cause);
        rows.failed(number, releases.newest() == candidate.base() ? Fault.BROKEN : Fault.OVERTAKEN);
    }

    private Fault judge(long number, Candidate candidate, Pulse pulse) throws IOException, InterruptedException {
        if (!pulse.await(() -> live.number() >= candidate.base(), SWAP)) {
            return Fault.BEHIND;
        }
        // What was not learnt by then will not be: it is compared as it answers.
        pulse.await(() -> live.standing().learnt() || live.number() != candidate.base(), LEARNING);
        if (live.number() != candidate.base()) {
            return Fault.OVERTAKEN;
        }
        GateTrial.Found found = trial.run(candidate, pulse);
        if (live.number() != candidate.base()) {
            return Fault.OVERTAKEN;
        }
        rows.judged(number, found, live.maxWrong());
        return Fault.NONE;
    }

    /** Whatever runs ends with its process; its row tells so by its silence. */
    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
