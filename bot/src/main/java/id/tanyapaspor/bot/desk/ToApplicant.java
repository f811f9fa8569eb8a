package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Outgoing.Priority;
import id.tanyapaspor.bot.files.StoredFile;

/**
 * What the desk says to an applicant.
 *
 * <p>These rows name no speaker: an officer's word is checked when it is written (nobody answers a ticket that nobody
 * holds), the rows of one chat are sent in order, and an answer must reach the applicant even when its officer closed the
 * ticket before it was sent. What the bot wrote before an officer came is what the version refuses.
 */
@Component
class ToApplicant {

    private final Outbox outbox;
    private final Wording words;

    ToApplicant(Outbox outbox, Wording words) {
        this.outbox = outbox;
        this.words = words;
    }

    String joined(Ticket ticket, Actor officer, Instant now) {
        return say(ticket, Message.text(words.of(ticket.locale(), "desk.joined", officer.name())), now);
    }

    String reply(Ticket ticket, String text, Instant now) {
        return say(ticket, Message.text(Wording.escape(text)), now);
    }

    /** Says in the chat of a merged ticket what was answered to the other. */
    String also(Ticket merged, Ticket into, Actor officer, String text, Instant now) {
        return say(merged, Message.text(words.of(merged.locale(), "desk.also", into.number(), officer.name(), text)),
                now);
    }

    String passed(Ticket ticket, Actor to, Instant now) {
        return say(ticket, Message.text(words.of(ticket.locale(), "desk.passed", to.name())), now);
    }

    /** Asks somebody who waits long; nothing is closed for want of an answer. */
    String stillNeeded(Ticket ticket, Instant now) {
        return say(ticket, new Message.Text(words.of(ticket.locale(), "desk.still", ticket.number()), List.of(List.of(
                Button.press(words.of(ticket.locale(), "desk.still.yes"), "still:" + ticket.number()),
                Button.press(words.of(ticket.locale(), "desk.receipt.cancel"), "cancel:" + ticket.number())))), now);
    }

    String kept(Ticket ticket, Instant now) {
        return say(ticket, Message.text(words.of(ticket.locale(), "desk.kept", ticket.number())), now);
    }

    String heard(Ticket ticket, Instant now) {
        return say(ticket, Message.text(words.of(ticket.locale(), "desk.heard")), now);
    }

    /** Passes a file on from the officers' group. */
    String file(Ticket ticket, String message, Instant now) {
        return say(ticket, new Message.Copy(ToGroup.topic(ticket), message, Optional.empty()), now);
    }

    /** Sends a file that is kept here. */
    String upload(Ticket ticket, StoredFile file, String caption, Instant now) {
        return say(ticket, new Message.File(file.id(), Wording.escape(caption)), now);
    }

    String edit(Ticket ticket, String row, String text, Instant now) {
        return say(ticket, new Message.Edit(row, Wording.escape(text), List.of()), now);
    }

    /** A file's words cannot be edited like a text; they are said again. */
    String correction(Ticket ticket, String text, Instant now) {
        return say(ticket, Message.text(words.of(ticket.locale(), "desk.correction", text)), now);
    }

    String returned(Ticket ticket, Instant now) {
        return say(ticket, Message.text(words.of(ticket.locale(), "desk.returned", ticket.number())), now);
    }

    /** Says that it is over, and asks whether it helped where an officer had a part in it. */
    String closed(Ticket ticket, Ticket.Outcome outcome, Instant now) {
        String html = words.of(ticket.locale(), "desk.closed." + outcome.text(), ticket.number());
        boolean asks = switch (outcome) {
            case ANSWERED, REFERRED, OTHER -> true;
            case DUPLICATE, NO_REPLY, CANCELLED -> false;
        };
        return say(ticket, new Message.Text(html, asks ? rating(ticket) : List.of()), now);
    }

    /** Thanks in the place of the question, so that it cannot be pressed again. */
    String thanks(Ticket ticket, String closingRow, boolean helped, Instant now) {
        String html = words.of(ticket.locale(), helped ? "desk.thanks.helped" : "desk.thanks.not", ticket.number());
        List<List<Button>> buttons = helped
                ? List.of(List.of(Button.press(words.of(ticket.locale(), "desk.comment"),
                        "comment:" + ticket.number())))
                : List.of();
        return say(ticket, new Message.Edit(closingRow, html, buttons), now);
    }

    private List<List<Button>> rating(Ticket ticket) {
        return List.of(List.of(
                Button.press(words.of(ticket.locale(), "desk.rate.yes"), "rate:" + ticket.number() + ":1"),
                Button.press(words.of(ticket.locale(), "desk.rate.no"), "rate:" + ticket.number() + ":0")));
    }

    private String say(Ticket ticket, Message message, Instant now) {
        ChatId chat = ticket.applicant();
        return outbox.put(new Outgoing("ticket:" + ticket.number() + ":" + Ids.next(), chat, message, now,
                Optional.empty(), Priority.ANSWER));
    }
}
