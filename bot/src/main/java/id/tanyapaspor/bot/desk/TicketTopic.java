package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.desk.History.Author;

/** What officers write, send and press in the topic of a ticket. */
@Component
class TicketTopic {

    private final TopicActs acts;
    private final Counter counter;
    private final History history;
    private final ToGroup group;

    TicketTopic(TopicActs acts, Counter counter, History history, ToGroup group) {
        this.acts = acts;
        this.counter = counter;
        this.history = history;
        this.group = group;
    }

    void said(Ticket ticket, Actor officer, Event.Said said, Instant now) {
        switch (Command.read(said.text())) {
            case Command.Words(String text) ->
                reply(ticket, officer, new Reply.Words(text, Optional.of(said.messageId())), now);
            case Command.Note(String text) -> counter.note(ticket, officer, text, Optional.of(said.messageId()), now);
            case Command command -> acts.act(ticket, officer, command, now);
        }
    }

    void attached(Ticket ticket, Actor officer, Event.Attached file, Instant now) {
        if (Command.read(file.caption()) instanceof Command.Note(String text)) {
            counter.note(ticket, officer, text, Optional.of(file.messageId()), now);
        } else if (ticket.applicant().channel().equals("web")) {
            group.tell(ticket, now, "desk.group.no-files");
        } else {
            reply(ticket, officer, new Reply.File(file.attachment(), file.caption(), file.messageId()), now);
        }
    }

    /** Words in a topic whose ticket waits take it when it is its turn; else they are not sent, and the officer is told. */
    private void reply(Ticket ticket, Actor officer, Reply reply, Instant now) {
        boolean waits = ticket.state() == Ticket.State.WAITING;
        if (waits && !acts.take(ticket, officer, "", now)) {
            return;
        }
        if (!counter.reply(ticket.number(), officer, reply, now)) {
            group.tell(ticket, now, "desk.group.not-sent");
        }
    }

    void edited(Ticket ticket, Actor officer, Event.Edited edited, Instant now) {
        if (Command.read(edited.text()) instanceof Command.Words(String text)) {
            history.ofSource(ticket.number(), Author.OFFICER, edited.messageId())
                    .ifPresent(line -> counter.correct(ticket, line, officer, text, now));
        }
    }

    void pressed(Ticket ticket, Actor officer, String data, Instant now) {
        Command.pressed(data).filter(_ -> ticket.isOpen())
                .ifPresent(command -> acts.act(ticket, officer, command, now));
    }
}
