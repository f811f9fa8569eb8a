package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The group outside the tickets' topics: take whoever waits longest, see how many do, come and go. What else is said there is
 * talk among officers.
 */
@Component
class GeneralTopic {

    private final Counter counter;
    private final Tickets tickets;
    private final Queue queue;
    private final ToGroup group;
    private final GroupShifts shifts;

    GeneralTopic(Counter counter, Tickets tickets, Queue queue, ToGroup group, GroupShifts shifts) {
        this.counter = counter;
        this.tickets = tickets;
        this.queue = queue;
        this.group = group;
        this.shifts = shifts;
    }

    void said(Actor officer, String text, Instant now) {
        Command command = Command.read(text);
        if (shifts.did(command, officer, now)) {
            return;
        }
        switch (command) {
            case Command.Take(String number) when !number.isEmpty() -> takeNumbered(officer, number, now);
            case Command.Take _ -> takeNext(officer, now);
            case Command.Info() -> group.tellGeneral(now, "desk.general.info", queue.length(), tickets.taken().size());
            default -> {
                /* none of our business */ }
        }
    }

    private void takeNext(Actor officer, Instant now) {
        switch (counter.takeNext(officer, now)) {
            case Taking.Took(Ticket ticket) -> took(ticket, officer, now);
            case Taking.Full(int limit) -> group.tellGeneral(now, "desk.group.full", officer.name(), limit);
            case Taking.Nobody _,Taking.Gone _,Taking.NeedsReason _ -> group.tellGeneral(now, "desk.general.nobody");
        }
    }

    /** `/ambil T-4K7P urgent`: the first word is the number, the rest the reason. */
    private void takeNumbered(Actor officer, String words, Instant now) {
        String[] parts = words.split("\\s+", 2);
        Optional<Ticket> ticket = TicketNumber.read(parts[0]).flatMap(tickets::find);
        String reason = Arrays.stream(parts).skip(1).findFirst().orElse("");
        if (ticket.isEmpty()) {
            group.tellGeneral(now, "desk.general.unknown", parts[0]);
            return;
        }
        String number = ticket.get().number();
        switch (counter.take(number, officer, reason, now)) {
            case Taking.Took(Ticket took) -> took(took, officer, now);
            case Taking.Full(int limit) -> group.tellGeneral(now, "desk.group.full", officer.name(), limit);
            case Taking.NeedsReason(String oldest) when oldest.isEmpty() ->
                group.tellGeneral(now, "desk.general.not-yours", number);
            case Taking.NeedsReason(String oldest) ->
                group.tellGeneral(now, "desk.general.needs-reason", oldest, number);
            case Taking.Gone(Optional<Actor> holder) -> group.tellGeneral(now, "desk.general.gone", number,
                    holder.map(Actor::name).orElse("–"));
            case Taking.Nobody _ -> group.tellGeneral(now, "desk.general.nobody");
        }
    }

    private void took(Ticket ticket, Actor officer, Instant now) {
        group.tellGeneral(now, "desk.general.taken", ticket.number(), officer.name(),
                ticket.handover().questionMasked());
    }
}
