package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;

/**
 * The desk's door for the other rooms. Every method runs in the caller's transaction. What it says to an applicant it
 * writes into the outbox itself: the receipt when a ticket opens, officers' words, the question at the end and the thanks.
 */
@Component
public final class Desk {

    private final Tickets tickets;
    private final Talk talk;
    private final Counter counter;
    private final GroupDesk group;
    private final Standings standings;
    private final Intake intake;
    private final Shifts shifts;

    Desk(Tickets tickets, Talk talk, Counter counter, GroupDesk group, Standings standings, Intake intake,
            Shifts shifts) {
        this.tickets = tickets;
        this.talk = talk;
        this.counter = counter;
        this.group = group;
        this.standings = standings;
        this.intake = intake;
        this.shifts = shifts;
    }

    /** Opens a ticket for a chat and gives its receipt, or returns the one that is open. */
    public Ticket open(ChatId applicant, Handover handover, Ticket.Route route, Instant now) {
        return openTicket(applicant).orElseGet(() -> {
            Ticket ticket = intake.enter(applicant, handover, route, now);
            talk.opened(ticket, now);
            return ticket;
        });
    }

    public Optional<Ticket> openTicket(ChatId applicant) {
        return tickets.openOf(applicant);
    }

    public Optional<Ticket> ticket(String number) {
        return TicketNumber.read(number).flatMap(tickets::find);
    }

    /** The chat's last ticket, if it was closed so lately that it may be taken up again. */
    public Optional<Ticket> reopenable(ChatId applicant, Instant now) {
        return openTicket(applicant).isPresent() ? Optional.empty() : intake.reopenable(applicant, now);
    }

    /**
     * Takes a closed ticket up again, with a new receipt: its officer has it at once when on duty, else it stands at the head of
     * its lane.
     */
    public Ticket reopen(Ticket ticket, Instant now) {
        if (intake.reenter(ticket, now)) {
            talk.reopened(tickets.find(ticket.number()).orElseThrow(), now);
            shifts.resume(ticket, now);
        }
        return tickets.find(ticket.number()).orElseThrow();
    }

    /** Takes what the applicant of an open ticket wrote or sent into its history, and to its officer. */
    public void applicantDid(Ticket ticket, Event event, Instant now) {
        intake.take(ticket, event, now);
        shifts.missed(ticket, now);
    }

    /** Takes what the bot said while the ticket waits into its history. */
    public void botSaid(Ticket ticket, String html, Instant now) {
        intake.remember(ticket, html, now);
    }

    /** Ends a ticket by its applicant's wish. Pressed twice, or on an old button, it does nothing. */
    public void cancel(Ticket ticket, Instant now) {
        counter.end(ticket.number(), Actor.APPLICANT, Ticket.Outcome.CANCELLED, now);
    }

    /** Keeps that the applicant of a waiting ticket still wants its answer. */
    public void stillNeeded(Ticket ticket, Instant now) {
        talk.stillNeeded(ticket, now);
    }

    /** Moves a waiting ticket to the priority lane for a reason that its applicant gives; an officer may move it back. */
    public void hasPriority(Ticket ticket, Ticket.PriorityReason reason, Instant now) {
        counter.move(ticket.number(), Actor.APPLICANT, Optional.of(reason), "said by the applicant", now);
    }

    /** Keeps what somebody adds to their word on whether it helped. */
    public void commented(Ticket ticket, String words, Instant now) {
        tickets.commented(ticket.number(), words);
        talk.commented(ticket, words, now);
    }

    /** Does what an officer wrote or pressed in the group. */
    public void officerDid(Event.AtDesk event, Instant now) {
        group.handle(event, now);
    }

    /** Where somebody would stand who asked for an officer now. */
    public Standing newcomer(Instant now) {
        return standings.newcomer(now);
    }

    /** Where a waiting ticket stands. */
    public Standing standing(Ticket ticket, Instant now) {
        return standings.of(ticket, now);
    }

    /** Keeps whether it helped, and thanks in place of the question; only the first answer counts. */
    public void rated(Ticket ticket, boolean helped, Instant now) {
        if (tickets.rated(ticket.number(), helped)) {
            talk.rated(ticket, tickets.closing(ticket.number()), helped, now);
        }
    }
}
