package id.tanyapaspor.bot.release;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;

/** Learns from what is live while it answers, one release at a time. */
final class Learning {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);

    private final LiveIndex live;
    private final double maxWrong;
    private final AtomicBoolean running = new AtomicBoolean();
    /** Learning from the same content once more would fail once more. */
    private volatile String failed = "";

    Learning(LiveIndex live, double maxWrong) {
        this.live = live;
        this.maxWrong = maxWrong;
    }

    /** Begins, unless it is at it or there is nothing to learn. */
    void begin() {
        String name = live.name();
        if (!live.current().isLearnt() && !name.equals(failed) && running.compareAndSet(false, true)) {
            // A thread of its own: it computes for long, and those that answer share a few.
            Thread.ofPlatform().daemon().name("learning").start(() -> learn(name));
        }
    }

    private void learn(String name) {
        try {
            live.learn(maxWrong, Progress.SILENT);
        } catch (IOException | RuntimeException e) {
            failed = name;
            LOG.error("Release {} was not learnt; it is answered with what was learnt from the one before it.", name,
                    e);
        } finally {
            running.set(false);
        }
    }
}
