package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Lanes;
import id.tanyapaspor.bot.desk.History.Line;
import id.tanyapaspor.bot.desk.Ticket.Outcome;

/**
 * What officers do, from the web or from the group; every act is in the audit log. Each method runs in the caller's
 * transaction, and first makes its one conditional update: when that finds nothing to change, nothing else happens.
 */
@Component
class Counter {

    private final Queue queue;
    private final Tickets tickets;
    private final Talk talk;
    private final Lanes lanes;
    private final Staffing staffing;
    private final Deadlines deadlines;

    Counter(Queue queue, Tickets tickets, Talk talk, Lanes lanes, Staffing staffing, Deadlines deadlines) {
        this.queue = queue;
        this.tickets = tickets;
        this.talk = talk;
        this.lanes = lanes;
        this.staffing = staffing;
        this.deadlines = deadlines;
    }

    /** Takes the ticket whose turn it is; who takes one is on duty. */
    Taking takeNext(Actor officer, Instant now) {
        Remit remit = staffing.atWork(officer, now);
        if (queue.load(officer) >= remit.loadLimit()) {
            return new Taking.Full(remit.loadLimit());
        }
        return queue.takeNext(officer, remit, now)
                .<Taking>map(number -> begin(number, officer, "ticket.take", "", now)).orElseGet(Taking.Nobody::new);
    }

    /** Takes a certain ticket: with a reason, unless it is its turn anyway. */
    Taking take(String number, Actor officer, String reason, Instant now) {
        Optional<Ticket> ticket = tickets.find(number);
        if (ticket.filter(found -> found.state() == Ticket.State.WAITING).isEmpty()) {
            return new Taking.Gone(holder(number));
        }
        Remit remit = staffing.atWork(officer, now);
        if (queue.load(officer) >= remit.loadLimit()) {
            return new Taking.Full(remit.loadLimit());
        }
        String oldest = queue.oldest(remit).orElse("");
        boolean overtakes = !oldest.equals(number);
        if (overtakes && reason.isBlank()) {
            return new Taking.NeedsReason(oldest);
        }
        if (!queue.take(number, officer, now)) {
            return new Taking.Gone(holder(number));
        }
        return begin(number, officer, overtakes ? "ticket.overtake" : "ticket.take", reason, now);
    }

    private Optional<Actor> holder(String number) {
        return tickets.find(number).filter(Ticket::isTaken).flatMap(Ticket::holder).map(Ticket.Holder::officer);
    }

    /** Gives a ticket that waits to an officer who may have it without a turn; false when it does not wait. */
    boolean assign(String number, Actor officer, String action, String detail, Instant now) {
        if (!queue.take(number, officer, now)) {
            return false;
        }
        begin(number, officer, action, detail, now);
        return true;
    }

    private Taking begin(String number, Actor officer, String action, String reason, Instant now) {
        Ticket ticket = tickets.find(number).orElseThrow();
        tickets.officerStirred(number, deadlines.silence(ticket.route(), now));
        // From here on what the bot wrote before is refused, so the officer's greeting is the next that is heard.
        lanes.handTo(ticket.applicant(), Optional.of(number));
        talk.taken(ticket, officer, now);
        record(officer, action, number, reason, now);
        return new Taking.Took(ticket);
    }

    /** Says something to the applicant; false when nobody holds the ticket. */
    boolean reply(String number, Actor officer, Reply reply, Instant now) {
        if (!tickets.answered(number, now, deadlines.patience(now))) {
            return false;
        }
        staffing.seen(officer, now);
        talk.replied(tickets.find(number).orElseThrow(), tickets.mergedInto(number), officer, reply, now);
        record(officer, "ticket.reply", number, "", now);
        return true;
    }

    /** Corrects what was said before; nothing happens when that was a note or a command. */
    void correct(Ticket ticket, Line line, Actor officer, String text, Instant now) {
        talk.corrected(ticket, line, officer, text, now);
        record(officer, "ticket.correct", ticket.number(), "", now);
    }

    void note(Ticket ticket, Actor officer, String text, Optional<String> source, Instant now) {
        tickets.officerStirred(ticket.number(), deadlines.silence(ticket.route(), now));
        talk.noted(ticket, officer, text, source, now);
        record(officer, "ticket.note", ticket.number(), "", now);
    }

    /** Ends a ticket that is in an officer's hands; false when it is not. */
    boolean close(String number, Actor officer, Outcome outcome, Instant now) {
        staffing.seen(officer, now);
        boolean taken = tickets.find(number).filter(Ticket::isTaken).isPresent();
        return taken && end(number, officer, outcome, now);
    }

    /** Ends a ticket whatever its state; false when it has ended. */
    boolean end(String number, Actor by, Outcome outcome, Instant now) {
        if (!tickets.close(number, outcome, now)) {
            return false;
        }
        Ticket ticket = tickets.find(number).orElseThrow();
        tickets.closingSaid(number, talk.closed(ticket, outcome, by, now));
        lanes.handTo(ticket.applicant(), Optional.empty());
        record(by, "ticket.close", number, outcome.text(), now);
        return true;
    }

    /** Puts a ticket back to its old place; false when `holder` does not hold it. */
    boolean giveBack(String number, Actor holder, Actor by, Instant now) {
        return queue.giveBack(number, holder, timers(number, now)) && returned(number, by, "", now);
    }

    /** Takes a ticket from an officer who let the time for a word go by; false when they did not. */
    boolean takeBackFromSilent(String number, Instant now) {
        String holder = holder(number).map(Actor::id).orElse("");
        return queue.giveBackSilent(number, now, timers(number, now))
                && returned(number, Actor.SYSTEM, "silent: " + holder, now);
    }

    private Queue.Timers timers(String number, Instant now) {
        return deadlines.timers(tickets.find(number).map(Ticket::route).orElse(Ticket.Route.OPEN), now);
    }

    private boolean returned(String number, Actor by, String detail, Instant now) {
        Ticket ticket = tickets.find(number).orElseThrow();
        lanes.handTo(ticket.applicant(), Optional.empty());
        talk.returned(ticket, by, now);
        record(by, "ticket.return", number, detail, now);
        return true;
    }

    /** Ends a ticket whose applicant owed the next word for too long; false when they did not. */
    boolean endUnanswered(String number, Instant now) {
        return tickets.isOverdue(number, now) && end(number, Actor.SYSTEM, Outcome.NO_REPLY, now);
    }

    /** Moves a waiting ticket to the other lane, with the moment of its entry. */
    boolean move(String number, Actor officer, Optional<Ticket.PriorityReason> reason, String why, Instant now) {
        Ticket.Lane lane = reason.isPresent() ? Ticket.Lane.PRIORITY : Ticket.Lane.ORDINARY;
        if (why.isBlank() || !tickets.moveTo(number, lane, reason)) {
            return false;
        }
        talk.moved(tickets.find(number).orElseThrow(), officer, now);
        record(officer, "ticket.lane", number, reason.map(Ticket.PriorityReason::text).orElse(lane.text()) + " " + why,
                now);
        return true;
    }

    private void record(Actor by, String action, String number, String detail, Instant now) {
        staffing.record(by, action, "ticket:" + number, detail, now);
    }
}
