package id.tanyapaspor.bot.desk;

import java.time.Instant;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Ticket.Outcome;

/** How officers end tickets, and what the knowledge base learns from it. Runs in the caller's transaction. */
@Component
class Endings {

    private final Counter counter;
    private final Tickets tickets;
    private final Lessons lessons;

    Endings(Counter counter, Tickets tickets, Lessons lessons) {
        this.counter = counter;
        this.tickets = tickets;
        this.lessons = lessons;
    }

    /**
     * Ends a ticket that is in an officer's hands; false when it is not. What was answered becomes a gap for the editors, or a
     * draft when the officer says that it is worth an entry.
     */
    boolean close(String number, Actor officer, Outcome outcome, boolean worthAnEntry, Instant now) {
        if (!counter.close(number, officer, outcome, now)) {
            return false;
        }
        if (worthAnEntry || outcome == Outcome.ANSWERED) {
            lessons.learn(tickets.find(number).orElseThrow(), worthAnEntry ? Lessons.Kind.DRAFT : Lessons.Kind.GAP,
                    officer, now);
        }
        return true;
    }
}
