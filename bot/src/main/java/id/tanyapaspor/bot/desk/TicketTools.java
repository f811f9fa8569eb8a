package id.tanyapaspor.bot.desk;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import id.tanyapaspor.bot.desk.Ticket.Outcome;

/** What an officer can do with a ticket, and to whom they can give it. */
@Component
class TicketTools {

    /** How an officer may end a ticket; cancelling is the applicant's. */
    private static final List<Outcome> OUTCOMES = List.of(Outcome.ANSWERED, Outcome.REFERRED, Outcome.DUPLICATE,
            Outcome.NO_REPLY, Outcome.OTHER);

    /** Why a ticket cannot be taken without a reason. */
    enum Hindrance {
        /** Somebody has waited longer. */
        OTHERS_FIRST,
        /** Other officers are to serve it for now. */
        OTHERS_TICKET
    }

    private final Tickets tickets;
    private final Queue queue;
    private final Officers officers;
    private final Colleagues colleagues;
    private final EntryTitles titles;

    TicketTools(Tickets tickets, Queue queue, Officers officers, Colleagues colleagues, EntryTitles titles) {
        this.tickets = tickets;
        this.queue = queue;
        this.officers = officers;
        this.colleagues = colleagues;
        this.titles = titles;
    }

    void show(Ticket ticket, Actor officer, Model model) {
        boolean mine = ticket.isHeldBy(officer);
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("reasons", Ticket.PriorityReason.values());
        model.addAttribute("hindrance", hindrance(ticket, officer).orElse(null));
        model.addAttribute("receivers", mine
                ? colleagues.onDuty().stream().map(Officer::actor).filter(other -> !other.id().equals(officer.id()))
                        .toList()
                : List.of());
        model.addAttribute("offices", mine ? colleagues.offices() : List.of());
        model.addAttribute("merged", tickets.mergedInto(ticket.number()).stream().map(Ticket::number).toList());
        model.addAttribute("topic", ticket.route().topic().map(topic -> titles.of(List.of(topic)).getFirst().title())
                .orElse(""));
    }

    private Optional<Hindrance> hindrance(Ticket ticket, Actor officer) {
        if (ticket.state() != Ticket.State.WAITING) {
            return Optional.empty();
        }
        Remit remit = officers.remit(officer);
        if (!remit.serves(ticket.route())) {
            return Optional.of(Hindrance.OTHERS_TICKET);
        }
        return queue.oldest(remit).filter(ticket.number()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(Hindrance.OTHERS_FIRST);
    }
}
