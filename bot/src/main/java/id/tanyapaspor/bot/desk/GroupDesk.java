package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Event;

/**
 * The desk in the officers' Telegram group: whose doing it is, and where. In a ticket's topic, plain words and files go to the
 * applicant, notes and commands stay; outside the topics only commands count.
 */
@Component
class GroupDesk {

    private final Tickets tickets;
    private final Members members;
    private final GeneralTopic general;
    private final TicketTopic topic;

    GroupDesk(Tickets tickets, Members members, GeneralTopic general, TicketTopic topic) {
        this.tickets = tickets;
        this.members = members;
        this.general = general;
        this.topic = topic;
    }

    void handle(Event.AtDesk event, Instant now) {
        Actor officer = members.actor(event.officer());
        Optional<Ticket> ticket = event.ticket().flatMap(tickets::find);
        if (members.toldToLinkInPrivate(ticket, event.event(), officer, now)) {
            return;
        }
        if (!members.mayAct(officer)) {
            members.tellToLink(ticket, event.event(), officer, now);
            return;
        }
        switch (event.event()) {
            case Event.Said said -> ticket.ifPresentOrElse(found -> topic.said(found, officer, said, now),
                    () -> general.said(officer, said.text(), now));
            case Event.Edited edited -> ticket.ifPresent(found -> topic.edited(found, officer, edited, now));
            case Event.Attached file -> ticket.ifPresent(found -> topic.attached(found, officer, file, now));
            case Event.Pressed pressed -> tickets.find(pressed.data().substring(pressed.data().indexOf(':') + 1))
                    .ifPresent(found -> topic.pressed(found, officer, pressed.data(), now));
            default -> {
                /* joined, left, pinned, a place or a contact: nothing for an applicant */ }
        }
    }
}
