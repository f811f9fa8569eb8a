package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits in the outbox: many chats at the same time, each chat one row after the other, within the budgets of
 * the channels. One thread of one copy decides and writes; receipts are written down in the transaction that takes the
 * next rows in hand, so that many messages cost few commits.
 */
@Component
final class Sender {

    private final Departures departures;
    private final Timetable timetable;
    private final Couriers couriers;
    private final Outcomes outcomes;
    private final TransactionOperations transaction;
    private final Lease lease;
    private boolean leads;

    Sender(Departures departures, Timetable timetable, Couriers couriers, Outcomes outcomes,
            TransactionOperations transaction, Leases leases) {
        this.departures = departures;
        this.timetable = timetable;
        this.couriers = couriers;
        this.outcomes = outcomes;
        this.transaction = transaction;
        lease = leases.of("sender");
    }

    /** Writes down what came back and sends what may leave; says whether there was either. */
    boolean runOnce() {
        boolean may = elected();
        List<Couriers.Delivered> receipts = couriers.receipts();
        return (!receipts.isEmpty() || may && timetable.any()) && turnOver(receipts, may);
    }

    /** Time for which there is nothing to do. */
    Duration rest(Duration longest) {
        return timetable.rest(longest);
    }

    /** Waits for what is being sent and writes it down, then lets another copy take over. */
    void finish(Bell bell, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); !couriers.away().isEmpty() && left > 0; left = end - System.nanoTime()) {
            long heard = bell.rings();
            List<Couriers.Delivered> receipts = couriers.receipts();
            if (receipts.isEmpty()) {
                bell.await(heard, Duration.ofNanos(left));
            } else {
                turnOver(receipts, false);
            }
        }
        lease.release();
    }

    Lease lease() {
        return lease;
    }

    private boolean elected() {
        boolean held = lease.held();
        if (held && !leads) {
            timetable.remember();
        }
        leads = held;
        return held;
    }

    /** One transaction: receipts in, rows out. Says whether there was either. */
    private boolean turnOver(List<Couriers.Delivered> receipts, boolean more) {
        try {
            List<Departures.Row> leaving = transaction.execute(_ -> {
                outcomes.settle(receipts);
                return more ? take() : List.of();
            });
            couriers.settled(receipts);
            leaving.forEach(couriers::carry);
            return !receipts.isEmpty() || !leaving.isEmpty();
        } catch (RuntimeException e) {
            couriers.keep(receipts);
            throw e;
        }
    }

    /** Goes on when nothing of what may leave is worth saying any more: the rows behind it need not wait. */
    private List<Departures.Row> take() {
        departures.recover(couriers.away());
        List<Departures.Row> chosen;
        List<Departures.Row> leaving;
        do {
            chosen = timetable.choose(couriers.free());
            leaving = departures.claim(chosen);
        } while (leaving.isEmpty() && !chosen.isEmpty());
        return leaving;
    }
}
