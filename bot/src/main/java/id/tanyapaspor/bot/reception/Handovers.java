package id.tanyapaspor.bot.reception;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.conversation.Effect;
import id.tanyapaspor.bot.conversation.Surroundings.OpenTicket;
import id.tanyapaspor.bot.conversation.Surroundings;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Lanes;
import id.tanyapaspor.bot.desk.Desk;
import id.tanyapaspor.bot.desk.Handover;
import id.tanyapaspor.bot.desk.Standing;
import id.tanyapaspor.bot.desk.Ticket.PriorityReason;
import id.tanyapaspor.bot.desk.Ticket;

/** The desk as the conversation sees it. */
@Component
class Handovers {

    private final Desk desk;
    private final Lanes lanes;

    Handovers(Desk desk, Lanes lanes) {
        this.desk = desk;
        this.lanes = lanes;
    }

    /** How a chat stands with the officers. */
    Surroundings.AtDesk of(ChatId chat, Instant now) {
        Optional<OpenTicket> ticket = desk.openTicket(chat).map(open -> new OpenTicket(open.number(),
                lanes.ownership(chat).ticket().isPresent(), () -> standing(desk.standing(open, now))));
        return new Surroundings.AtDesk(ticket, () -> standing(desk.newcomer(now)),
                () -> desk.reopenable(chat, now).map(Handovers::reopenable));
    }

    void officerDid(Event.AtDesk event, Instant now) {
        desk.officerDid(event, now);
    }

    void open(ChatId chat, Effect.OpenTicket open, Instant now) {
        desk.open(chat, new Handover(open.question(), open.reason(), open.candidates(),
                open.recent().stream()
                        .map(line -> new Handover.Line(line.applicant() ? "applicant" : "bot", line.text())).toList(),
                open.language().tag()), route(open.concern()), now);
    }

    private static Ticket.Route route(Effect.Concern concern) {
        return new Ticket.Route(concern.office(), concern.topic(), concern.group(), false);
    }

    private static Surroundings.Reopenable reopenable(Ticket closed) {
        return new Surroundings.Reopenable(closed.number(), closed.ending()
                .filter(ending -> ending.outcome() == Ticket.Outcome.NO_REPLY).isPresent());
    }

    void reopen(ChatId chat, Instant now) {
        desk.reopenable(chat, now).ifPresent(ticket -> desk.reopen(ticket, now));
    }

    void tell(ChatId chat, Event event, Instant now) {
        withTicket(chat, ticket -> desk.applicantDid(ticket, event, now));
    }

    /** An officer who takes the ticket should know what the bot has said meanwhile. */
    void botSaid(ChatId chat, String html, Instant now) {
        withTicket(chat, ticket -> desk.botSaid(ticket, html, now));
    }

    void stillNeeded(ChatId chat, Instant now) {
        withTicket(chat, ticket -> desk.stillNeeded(ticket, now));
    }

    void hasPriority(ChatId chat, Effect.Priority priority, Instant now) {
        withTicket(chat, ticket -> desk.hasPriority(ticket, PriorityReason.of(priority.reason()), now));
    }

    /** Only whose ticket it was may say something of it. */
    void commented(ChatId chat, Effect.Comment comment, Instant now) {
        desk.ticket(comment.number()).filter(ticket -> ticket.applicant().equals(chat))
                .ifPresent(ticket -> desk.commented(ticket, comment.words(), now));
    }

    void cancel(ChatId chat, Instant now) {
        withTicket(chat, ticket -> desk.cancel(ticket, now));
    }

    /** Only whose ticket it was may say whether it helped, whatever a button claims. */
    void rated(ChatId chat, Effect.Rate rate, Instant now) {
        desk.ticket(rate.number()).filter(ticket -> ticket.applicant().equals(chat))
                .ifPresent(ticket -> desk.rated(ticket, rate.helped(), now));
    }

    private void withTicket(ChatId chat, Consumer<Ticket> does) {
        desk.openTicket(chat).ifPresent(does);
    }

    private static Surroundings.Standing standing(Standing standing) {
        return new Surroundings.Standing(standing.place(),
                standing.expected().map(range -> new Surroundings.Range(range.from(), range.to())), standing.opensAt(),
                standing.unattended());
    }
}
