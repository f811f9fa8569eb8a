package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Ticket.Outcome;
import id.tanyapaspor.bot.desk.Ticket.State;

/**
 * Tickets that change hands otherwise than by their turn: passed on, merged, answered together. Runs in the caller's
 * transaction, and like {@link Counter} does nothing where its conditional update finds nothing.
 */
@Component
class Passings {

    private final Queue queue;
    private final Tickets tickets;
    private final Counter counter;
    private final Talk talk;
    private final Deadlines deadlines;
    private final Staffing staffing;

    Passings(Queue queue, Tickets tickets, Counter counter, Talk talk, Deadlines deadlines,
            Staffing staffing) {
        this.queue = queue;
        this.tickets = tickets;
        this.counter = counter;
        this.talk = talk;
        this.deadlines = deadlines;
        this.staffing = staffing;
    }

    /** Passes a ticket to an officer who is on duty and has room for it. */
    Passing toOfficer(String number, Actor from, String to, String why, Instant now) {
        Optional<Officer> other = staffing.officer(to);
        if (other.filter(Officer::isOn).isEmpty()) {
            return Passing.ABSENT;
        }
        Actor receiver = other.get().actor();
        if (queue.load(receiver) >= other.get().remit().loadLimit()) {
            return Passing.FULL;
        }
        if (receiver.id().equals(from.id()) || !queue.pass(number, from, receiver, now)) {
            return Passing.NOT_HELD;
        }
        Ticket ticket = tickets.find(number).orElseThrow();
        tickets.officerStirred(number, deadlines.silence(ticket.route(), now));
        talk.passed(ticket, from, receiver, why, now);
        staffing.record(from, "ticket.transfer", "ticket:" + number, "to " + receiver.id() + ": " + why, now);
        return Passing.DONE;
    }

    /** Sends a ticket to the officers of an office, or to all of them, at its old place. */
    Passing toOffice(String number, Actor from, Optional<String> office, String why, Instant now) {
        if (!counter.giveBack(number, from, from, now)) {
            return Passing.NOT_HELD;
        }
        Ticket ticket = tickets.find(number).orElseThrow();
        boolean served = office.isPresent() && staffing.serves(office.get());
        var route = new Ticket.Route(office, Optional.empty(), Optional.empty(), !served);
        queue.route(number, office, served ? Optional.of(deadlines.pool(route, now)) : Optional.empty());
        talk.noted(ticket, from, why, Optional.empty(), now);
        staffing.record(from, "ticket.transfer", "ticket:" + number, "to " + office.orElse("everybody") + ": " + why,
                now);
        return Passing.DONE;
    }

    /**
     * Closes a ticket as a duplicate of another of the same person's, whose answers from now on reach both chats. False unless
     * both are open, the one waits or is this officer's, and they are two.
     */
    boolean merge(String duplicate, String into, Actor officer, Instant now) {
        Optional<Ticket> one = tickets.find(duplicate)
                .filter(found -> found.state() == State.WAITING || found.isHeldBy(officer));
        Optional<Ticket> other = tickets.find(into).filter(Ticket::isOpen);
        if (one.isEmpty() || other.isEmpty() || duplicate.equals(into)) {
            return false;
        }
        tickets.merged(duplicate, into);
        if (!counter.end(duplicate, officer, Outcome.DUPLICATE, now)) {
            return false;
        }
        talk.merged(one.get(), other.get(), officer, now);
        staffing.record(officer, "ticket.merge", "ticket:" + duplicate, "into " + into, now);
        return true;
    }

    /**
     * Gives one answer to several who wait with the same question. Each becomes this officer's ticket, so that who objects is
     * heard by the one who answered. Whoever was taken meanwhile is left out; the numbers that were answered come back.
     */
    List<String> answerTogether(List<String> numbers, String leader, Actor officer, Reply.Words reply, Instant now) {
        return numbers.stream().filter(number -> !number.equals(leader))
                .filter(number -> counter.assign(number, officer, "ticket.together", "with " + leader, now))
                .filter(number -> counter.reply(number, officer, reply, now)).toList();
    }
}
