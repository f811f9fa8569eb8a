package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.desk.History.Author;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import id.tanyapaspor.bot.staff.Accounts;

/**
 * The desk in the officers' Telegram group. In a ticket's topic, plain words and files go to the applicant, notes and
 * commands stay; outside the topics only commands count. A member of the group without an account is known by Telegram id.
 */
@Component
class GroupDesk {

    private final Tickets tickets;
    private final Queue queue;
    private final Counter counter;
    private final History history;
    private final ToGroup group;
    private final Accounts accounts;

    GroupDesk(Tickets tickets, Queue queue, Counter counter, History history, ToGroup group, Accounts accounts) {
        this.tickets = tickets;
        this.queue = queue;
        this.counter = counter;
        this.history = history;
        this.group = group;
        this.accounts = accounts;
    }

    void handle(Event.AtDesk event, Instant now) {
        Actor officer = actor(event.officer());
        Optional<Ticket> ticket = event.ticket().flatMap(tickets::find);
        switch (event.event()) {
            case Event.Said said -> ticket.ifPresentOrElse(found -> said(found, officer, said, now),
                    () -> outside(officer, said.text(), now));
            case Event.Edited edited -> ticket.ifPresent(found -> edited(found, officer, edited, now));
            case Event.Attached file -> ticket.ifPresent(found -> attached(found, officer, file, now));
            case Event.Pressed pressed -> pressed(officer, pressed.data(), now);
            default -> {
                /* joined, left, pinned, a place or a contact: nothing for an applicant */ }
        }
    }

    private Actor actor(Event.Officer officer) {
        return accounts.ofTelegram(officer.id()).map(account -> new Actor("staff:" + account.id(), account.name()))
                .orElseGet(() -> new Actor("telegram:" + officer.id(), officer.name()));
    }

    private void said(Ticket ticket, Actor officer, Event.Said said, Instant now) {
        switch (Command.read(said.text())) {
            case Command.Words(String text) ->
                reply(ticket, officer, new Reply.Words(text, Optional.of(said.messageId())), now);
            case Command.Note(String text) -> counter.note(ticket, officer, text, Optional.of(said.messageId()), now);
            case Command command -> act(ticket, officer, command, now);
        }
    }

    private void attached(Ticket ticket, Actor officer, Event.Attached file, Instant now) {
        if (Command.read(file.caption()) instanceof Command.Note(String text)) {
            counter.note(ticket, officer, text, Optional.of(file.messageId()), now);
        } else if (ticket.applicant().channel().equals("web")) {
            group.tell(ticket, now, "desk.group.no-files");
        } else {
            reply(ticket, officer, new Reply.File(file.attachment(), file.caption(), file.messageId()), now);
        }
    }

    private void pressed(Actor officer, String data, Instant now) {
        Optional<Ticket> ticket = tickets.find(data.substring(data.indexOf(':') + 1));
        Command.pressed(data).ifPresent(
                command -> ticket.filter(Ticket::isOpen).ifPresent(found -> act(found, officer, command, now)));
    }

    private void act(Ticket ticket, Actor officer, Command command, Instant now) {
        switch (command) {
            case Command.Take(String reason) -> take(ticket, officer, reason, now);
            case Command.Close(String outcome) -> close(ticket, officer, outcome, now);
            case Command.GiveBack() -> giveBack(ticket, officer, now);
            case Command.Info() -> info(ticket, now);
            case Command.Unknown(String name) -> group.tell(ticket, now, "desk.group.unknown", name);
            case Command.Note _,Command.Words _ -> throw new IllegalStateException("Not an act: " + command);
        }
    }

    private boolean take(Ticket ticket, Actor officer, String reason, Instant now) {
        return switch (counter.take(ticket.number(), officer, reason, now)) {
            case Taking.Took _ -> true;
            case Taking.NeedsReason(String oldest) -> {
                group.tell(ticket, now, "desk.group.needs-reason", oldest);
                yield false;
            }
            case Taking.Gone(Optional<Actor> holder) -> {
                holder.filter(other -> !other.equals(officer))
                        .ifPresent(other -> group.tell(ticket, now, "desk.group.gone", other.name()));
                yield false;
            }
            case Taking.Nobody() -> false;
        };
    }

    /** Words in a topic whose ticket waits take it when it is its turn; else they are not sent, and the officer is told. */
    private void reply(Ticket ticket, Actor officer, Reply reply, Instant now) {
        boolean waits = ticket.state() == Ticket.State.WAITING;
        if (waits && !take(ticket, officer, "", now)) {
            return;
        }
        if (!counter.reply(ticket.number(), officer, reply, now)) {
            group.tell(ticket, now, "desk.group.not-sent");
        }
    }

    private void edited(Ticket ticket, Actor officer, Event.Edited edited, Instant now) {
        if (Command.read(edited.text()) instanceof Command.Words(String text)) {
            history.ofSource(ticket.number(), Author.OFFICER, edited.messageId())
                    .ifPresent(line -> counter.correct(ticket, line, officer, text, now));
        }
    }

    private void close(Ticket ticket, Actor officer, String word, Instant now) {
        Optional<Outcome> outcome = outcome(word);
        if (outcome.isEmpty()) {
            group.tell(ticket, now, "desk.group.outcomes");
        } else if (!counter.close(ticket.number(), officer, outcome.get(), now) && ticket.isOpen()) {
            group.tell(ticket, now, "desk.group.not-taken");
        }
    }

    private static Optional<Outcome> outcome(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "", "terjawab" -> Optional.of(Outcome.ANSWERED);
            case "dirujuk" -> Optional.of(Outcome.REFERRED);
            case "ganda" -> Optional.of(Outcome.DUPLICATE);
            case "diam" -> Optional.of(Outcome.NO_REPLY);
            case "lain" -> Optional.of(Outcome.OTHER);
            default -> Optional.empty();
        };
    }

    private void giveBack(Ticket ticket, Actor officer, Instant now) {
        Optional<Actor> holder = ticket.holder().map(Ticket.Holder::officer);
        if (!ticket.isTaken() || holder.isEmpty() || !counter.giveBack(ticket.number(), holder.get(), officer, now)) {
            group.tell(ticket, now, "desk.group.not-taken");
        }
    }

    private void info(Ticket ticket, Instant now) {
        String holder = ticket.holder().map(held -> held.officer().name()).orElse("–");
        group.tell(ticket, now, "desk.group.info." + ticket.state().text(), ticket.number(), holder,
                queue.place(ticket.place()), queue.length());
    }

    /** In General: take whoever waits longest, or see how many do. What else is said there is talk among officers. */
    private void outside(Actor officer, String text, Instant now) {
        switch (Command.read(text)) {
            case Command.Take(String number) when !number.isEmpty() -> takeNumbered(officer, number, now);
            case Command.Take _ -> takeNext(officer, now);
            case Command.Info() -> group.tellGeneral(now, "desk.general.info", queue.length(), tickets.taken().size());
            default -> {
                /* none of our business */ }
        }
    }

    private void takeNext(Actor officer, Instant now) {
        if (counter.takeNext(officer, now) instanceof Taking.Took(Ticket ticket)) {
            group.tellGeneral(now, "desk.general.taken", ticket.number(), officer.name(),
                    ticket.handover().questionMasked());
        } else {
            group.tellGeneral(now, "desk.general.nobody");
        }
    }

    /** `/ambil T-4K7P urgent`: the first word is the number, the rest the reason. */
    private void takeNumbered(Actor officer, String words, Instant now) {
        String[] parts = words.split("\\s+", 2);
        Optional<Ticket> ticket = TicketNumber.read(parts[0]).flatMap(tickets::find);
        String reason = Arrays.stream(parts).skip(1).findFirst().orElse("");
        if (ticket.isEmpty()) {
            group.tellGeneral(now, "desk.general.unknown", parts[0]);
        } else if (take(ticket.get(), officer, reason, now)) {
            group.tellGeneral(now, "desk.general.taken", ticket.get().number(), officer.name(),
                    ticket.get().handover().questionMasked());
        } else {
            group.tellGeneral(now, "desk.general.not-taken", ticket.get().number());
        }
    }
}
