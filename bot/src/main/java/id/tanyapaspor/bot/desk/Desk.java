package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;

/** Stands in until the desk is here. */
@Component
public class Desk {
    public Ticket open(ChatId applicant, Handover handover, Instant now) {
        throw new IllegalStateException("being built");
    }

    public Optional<Ticket> openTicket(ChatId applicant) {
        return Optional.empty();
    }

    public Optional<Ticket> ticket(String number) {
        return Optional.empty();
    }

    public Optional<Ticket> reopenable(ChatId applicant, Instant now) {
        return Optional.empty();
    }

    public Ticket reopen(Ticket ticket, Instant now) {
        throw new IllegalStateException("being built");
    }

    public void applicantDid(Ticket ticket, Event event, Instant now) {}

    public void botSaid(Ticket ticket, String html, Instant now) {}

    public void cancel(Ticket ticket, Instant now) {}

    public void officerDid(Event.AtDesk event, Instant now) {}

    public Standing standing(Ticket ticket, Instant now) {
        throw new IllegalStateException("being built");
    }

    public Standing newcomer(Instant now) {
        return new Standing(1, Optional.empty(), Optional.empty());
    }

    public void rated(Ticket ticket, boolean helped, Instant now) {}
}
