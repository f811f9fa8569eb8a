package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** What time does to tickets that wait. Several copies may call: whoever clears a timer first does the work. */
@Component
class Waiting {

    private final Queue queue;
    private final Tickets tickets;
    private final Intake intake;
    private final Receipts receipts;
    private final Talk talk;
    private final Deadlines deadlines;

    Waiting(Queue queue, Tickets tickets, Intake intake, Receipts receipts, Talk talk, Deadlines deadlines) {
        this.queue = queue;
        this.tickets = tickets;
        this.intake = intake;
        this.receipts = receipts;
        this.talk = talk;
        this.deadlines = deadlines;
    }

    Map<String, Integer> places() {
        return queue.places();
    }

    void forward(Ticket ticket, Instant now) {
        intake.forward(ticket, now);
    }

    /** Opens a ticket to everybody that its office or those with its skill did not take. */
    void pool(String number, Instant now) {
        if (queue.pool(number, now)) {
            talk.pooled(tickets.find(number).orElseThrow(), now);
        }
    }

    /** Asks somebody who has waited long whether the answer is still needed. */
    void askAgain(String number, Instant now) {
        Ticket ticket = tickets.find(number).orElseThrow();
        if (tickets.askAgain(number, now, deadlines.stillNeeded(ticket.route(), now))) {
            talk.askedAgain(ticket, now);
        }
    }

    List<String> receiptsDue(Instant now, int most) {
        return receipts.due(now, most);
    }

    /** Brings a receipt up to date whose place was found in the same round; without one, the ticket waits no more. */
    void tell(Ticket ticket, Optional<Integer> place, Instant now) {
        place.filter(found -> ticket.state() == Ticket.State.WAITING)
                .ifPresent(found -> receipts.look(ticket, found, now));
    }
}
