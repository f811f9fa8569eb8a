package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what is due at the desk: lines to be copied into the group, officers who went home or fell silent, applicants who did
 * not come back, tickets that open to everybody, people who wait long, receipts to be brought up to date. Every timer is a
 * column of the ticket, so a restart forgets none; each is done in a transaction of its own, and several copies may run, since
 * whoever clears a timer first does the work.
 */
@Component
class DeskClock {

    private static final Logger LOG = LoggerFactory.getLogger(DeskClock.class);
    private static final int BATCH = 20;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Tickets tickets;
    private final Counter counter;
    private final Waiting waiting;
    private final Shifts shifts;

    DeskClock(JdbcClient jdbc, TransactionOperations transaction, Tickets tickets, Counter counter, Waiting waiting,
            Shifts shifts) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tickets = tickets;
        this.counter = counter;
        this.waiting = waiting;
        this.shifts = shifts;
    }

    /** One round; true when anything was due. */
    boolean runOnce(Instant now) {
        boolean copied = each(due("forward_due", now),
                number -> ticket(number, ticket -> waiting.forward(ticket, now)));
        boolean gone = each(shifts.absent(now), officer -> shifts.endAbsent(officer, now));
        boolean silent = each(due("silence_due", now), number -> counter.takeBackFromSilent(number, now));
        boolean ended = each(due("patience_due", now), number -> counter.endUnanswered(number, now));
        boolean pooled = each(due("pool_due", now), number -> waiting.pool(number, now));
        boolean asked = each(due("still_due", now), number -> waiting.askAgain(number, now));
        boolean told = told(now);
        return copied || gone || silent || ended || pooled || asked || told;
    }

    /** All receipts of a round share one pass over the queue, which is as long as their number. */
    private boolean told(Instant now) {
        List<String> due = waiting.receiptsDue(now, BATCH);
        Map<String, Integer> places = due.isEmpty() ? Map.of() : waiting.places();
        return each(due, number -> ticket(number,
                ticket -> waiting.tell(ticket, Optional.ofNullable(places.get(number)), now)));
    }

    private void ticket(String number, Consumer<Ticket> act) {
        tickets.find(number).ifPresent(act);
    }

    /** One ticket that cannot be served does not keep the others from it. */
    private boolean each(List<String> names, Consumer<String> act) {
        for (String name : names) {
            try {
                transaction.executeWithoutResult(status -> act.accept(name));
            } catch (RuntimeException e) {
                LOG.error("What was due for {} failed; trying again", name, e);
            }
        }
        return !names.isEmpty();
    }

    /** The column is one of our own names, never input. */
    private List<String> due(String timer, Instant now) {
        return jdbc.sql("select number from ticket where " + timer + " <= :now order by " + timer + ", id limit :most")
                .param("now", now.toEpochMilli()).param("most", BATCH).query(String.class).list();
    }
}
