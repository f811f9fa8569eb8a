package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Ticket.Outcome;

/** What commands and buttons do in the topic of a ticket; what cannot be done is said there. */
@Component
class TopicActs {

    /** The word behind an outcome that offers the exchange to the knowledge base. */
    private static final String WORTH = "bahan";

    private final Counter counter;
    private final Endings endings;
    private final GroupShifts shifts;
    private final Queue queue;
    private final ToGroup group;

    TopicActs(Counter counter, Endings endings, GroupShifts shifts, Queue queue, ToGroup group) {
        this.counter = counter;
        this.endings = endings;
        this.shifts = shifts;
        this.queue = queue;
        this.group = group;
    }

    void act(Ticket ticket, Actor officer, Command command, Instant now) {
        if (shifts.did(command, officer, now)) {
            return;
        }
        switch (command) {
            case Command.Take(String reason) -> take(ticket, officer, reason, now);
            case Command.Close(String words) -> close(ticket, officer, words, now);
            case Command.PassOn(String words) -> shifts.passOn(ticket, officer, words, now);
            case Command.GiveBack() -> giveBack(ticket, officer, now);
            case Command.Info() -> info(ticket, now);
            case Command.Unknown(String name) -> group.tell(ticket, now, "desk.group.unknown", name);
            default -> throw new IllegalStateException("Not an act: " + command);
        }
    }

    /** False when the officer does not have it now. */
    boolean take(Ticket ticket, Actor officer, String reason, Instant now) {
        Taking taking = counter.take(ticket.number(), officer, reason, now);
        switch (taking) {
            case Taking.NeedsReason(String oldest) when oldest.isEmpty() ->
                group.tell(ticket, now, "desk.group.not-yours");
            case Taking.NeedsReason(String oldest) -> group.tell(ticket, now, "desk.group.needs-reason", oldest);
            case Taking.Gone(Optional<Actor> holder) -> holder.filter(other -> !other.equals(officer))
                    .ifPresent(other -> group.tell(ticket, now, "desk.group.gone", other.name()));
            case Taking.Full(int limit) -> group.tell(ticket, now, "desk.group.full", officer.name(), limit);
            case Taking.Took _,Taking.Nobody _ -> {
                /* said by whoever took it */ }
        }
        return taking instanceof Taking.Took;
    }

    private void close(Ticket ticket, Actor officer, String words, Instant now) {
        String plain = words.toLowerCase(Locale.ROOT).strip();
        boolean worth = plain.equals(WORTH) || plain.endsWith(" " + WORTH);
        Optional<Outcome> outcome = outcome(
                worth ? plain.substring(0, plain.length() - WORTH.length()).strip() : plain);
        if (outcome.isEmpty()) {
            group.tell(ticket, now, "desk.group.outcomes");
        } else if (!endings.close(ticket.number(), officer, outcome.get(), worth, now) && ticket.isOpen()) {
            group.tell(ticket, now, "desk.group.not-taken");
        }
    }

    private static Optional<Outcome> outcome(String word) {
        return switch (word) {
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
                queue.place(ticket.place(), ticket.route()), queue.length());
    }
}
