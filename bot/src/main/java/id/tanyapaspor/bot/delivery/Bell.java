package id.tanyapaspor.bot.delivery;

import java.time.Duration;

/** Tells loops of this process that there is something to do. A ring between looking and waiting is not missed. */
final class Bell {

    private long rings;

    synchronized long rings() {
        return rings;
    }

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    /** Rings when the current transaction is committed, at once when there is none. */
    void ringAfterCommit() {
        AfterCommit.run(this::ring);
    }

    /** Waits until it has rung more often than `heard`, or for so long. */
    synchronized void await(long heard, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); rings == heard && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
