package id.tanyapaspor.bot.desk;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.desk.History.Author;
import id.tanyapaspor.bot.desk.History.Line;

/** What comes to the desk from an applicant: a new ticket, an old one taken up again, and all they write meanwhile. */
@Component
class Intake {

    /** Tries at each length of number; that all fail while numbers are left does not happen. */
    private static final int TRIES = 10;

    private static final Actor BOT = new Actor("bot", "");

    private final RandomGenerator random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Queue queue;
    private final Officers officers;
    private final History history;
    private final ToGroup group;
    private final Deadlines deadlines;

    Intake(JdbcClient jdbc, Tickets tickets, Queue queue, Officers officers, History history, ToGroup group,
            Deadlines deadlines) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.queue = queue;
        this.officers = officers;
        this.history = history;
        this.group = group;
        this.deadlines = deadlines;
    }

    /** Puts a ticket at the end of the ordinary lane. */
    Ticket enter(ChatId applicant, Handover handover, Ticket.Route wanted, Instant now) {
        var place = new Ticket.Place(Ticket.Lane.ORDINARY, Optional.empty(), false, now, Ids.next());
        Ticket.Route route = served(wanted);
        int entryPlace = queue.place(place, route);
        Queue.Timers timers = deadlines.timers(route, now);
        Optional<String> follows = tickets.closedOf(applicant, Instant.EPOCH).map(Ticket::number);
        for (int symbols = TicketNumber.SHORTEST; symbols <= TicketNumber.LONGEST; symbols++) {
            for (int i = 0; i < TRIES; i++) {
                var ticket = new Ticket(TicketNumber.random(random, symbols), applicant, Ticket.State.WAITING, place,
                        route, handover, follows, Optional.empty(), Optional.empty());
                if (tickets.add(ticket, entryPlace, timers)) {
                    return ticket;
                }
            }
        }
        throw new IllegalStateException("No free ticket number of up to " + TicketNumber.LONGEST + " symbols");
    }

    /** Who should serve it and is there; where nobody is who should, everybody may. */
    private Ticket.Route served(Ticket.Route wanted) {
        Optional<String> skill = wanted.skill()
                .filter(name -> officers.anybodyServes(Optional.empty(), Optional.of(name)));
        boolean ofOffice = wanted.office().filter(name -> officers.anybodyServes(Optional.of(name), Optional.empty()))
                .isPresent();
        return new Ticket.Route(wanted.office(), wanted.topic(), skill, !ofOffice && skill.isEmpty());
    }

    Optional<Ticket> reopenable(ChatId applicant, Instant now) {
        return tickets.closedOf(applicant, deadlines.reopening(now)).filter(
                ticket -> ticket.ending().flatMap(Ticket.Ending::mergedInto).isEmpty());
    }

    boolean reenter(Ticket ticket, Instant now) {
        return tickets.reopen(ticket.number(), deadlines.timers(ticket.route(), now));
    }

    void remember(Ticket ticket, String html, Instant now) {
        history.add(ticket.number(), new Line(now, Author.BOT, BOT, html));
    }

    /** Keeps what the applicant did and wakes the officer: theirs is the next word. */
    void take(Ticket ticket, Event event, Instant now) {
        Optional<Line> line = line(ticket, event);
        if (line.isEmpty()) {
            return;
        }
        tickets.applicantWrote(ticket.number(), deadlines.silence(ticket.route(), now));
        history.add(ticket.number(), line.get(), group.isOn());
        if (group.isOn()) {
            forwardLater(ticket, deadlines.joining(now));
        }
    }

    private Optional<Line> line(Ticket ticket, Event event) {
        return switch (event) {
            case Event.Said said -> Optional.of(by(said.at(), said.text()).from(said.messageId()));
            case Event.Edited edited -> Optional.of(correction(ticket, edited));
            case Event.Attached file ->
                Optional.of(by(file.at(), file.caption()).from(file.messageId()).with(file.attachment()));
            case Event.Located place -> Optional.of(
                    by(place.at(), "%.5f, %.5f".formatted(place.latitude(), place.longitude()))
                            .from(place.messageId()));
            default -> Optional.empty();
        };
    }

    private Line correction(Ticket ticket, Event.Edited edited) {
        Line now = by(edited.at(), edited.text()).from(edited.messageId());
        return history.ofSource(ticket.number(), Author.APPLICANT, edited.messageId())
                .map(was -> now.correcting(was.id()))
                .orElse(now);
    }

    private static Line by(Instant at, String text) {
        return new Line(at, Author.APPLICANT, Actor.APPLICANT, text);
    }

    /** Quick lines are joined: the first sets the time at which all are copied. */
    private void forwardLater(Ticket ticket, Instant due) {
        jdbc.sql("update ticket set forward_due = coalesce(forward_due, :due) where number = :number")
                .param("due", due.toEpochMilli()).param("number", ticket.number()).update();
    }

    /** Copies what is due to the group; who clears the time first does it, of several copies. */
    void forward(Ticket ticket, Instant now) {
        boolean ours = jdbc.sql("""
                update ticket set forward_due = null where number = :number and forward_due <= :now
                """).param("number", ticket.number()).param("now", now.toEpochMilli()).update() == 1;
        if (ours) {
            group.copy(ticket, history.takeUnsent(ticket.number()), now);
        }
    }
}
