package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

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
        if (!receipts.isEmpty()) {
            turnOver(receipts, may ? this::choose : List::of);
            return true;
        }
        List<Departures.Row> chosen = may ? choose() : List.of();
        if (!chosen.isEmpty()) {
            turnOver(receipts, () -> chosen);
        }
        return !chosen.isEmpty();
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
                turnOver(receipts, List::of);
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
        if (held) {
            departures.recover(couriers.away());
        }
        return held;
    }

    private List<Departures.Row> choose() {
        return timetable.choose(couriers.free());
    }

    /** One transaction: receipts in, rows out. */
    private void turnOver(List<Couriers.Delivered> receipts, Supplier<List<Departures.Row>> chosen) {
        try {
            List<Departures.Row> leaving = transaction.execute(_ -> {
                receipts.forEach(back -> outcomes.settle(back.row(), back.receipt(), back.at()));
                return departures.claim(chosen.get());
            });
            couriers.settled(receipts);
            leaving.forEach(couriers::carry);
        } catch (RuntimeException e) {
            couriers.keep(receipts);
            throw e;
        }
    }
}
