package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.Role;

/** What officers do on the web; each act is a form that leads back to a page. */
@Controller
class DeskActs {

    private final Counter counter;
    private final Tickets tickets;
    private final Endings endings;
    private final DeskWork work;
    private final TicketFrame frame;
    private final InstantSource clock;

    DeskActs(Counter counter, Tickets tickets, Endings endings, DeskWork work, TicketFrame frame,
            InstantSource clock) {
        this.counter = counter;
        this.tickets = tickets;
        this.endings = endings;
        this.work = work;
        this.frame = frame;
        this.clock = clock;
    }

    @PostMapping("/petugas/ambil")
    String next(@AuthenticationPrincipal Account account) {
        Taking taking = work.run(() -> counter.takeNext(DeskPages.actor(account), now()));
        return switch (taking) {
            case Taking.Took(Ticket ticket) -> page(ticket.number());
            case Taking.Full _ -> board(Notice.FULL);
            case Taking.Nobody _,Taking.Gone _,Taking.NeedsReason _ -> board(Notice.NOBODY);
        };
    }

    /** What was written before the ticket was theirs stands in the box then. */
    @PostMapping("/petugas/tiket/{number}/ambil")
    String take(@AuthenticationPrincipal Account account, @PathVariable String number,
            @RequestParam(defaultValue = "") String alasan, ReplyForm form, Locale locale, Model model) {
        Ticket ticket = find(number);
        Taking taking = work.run(() -> counter.take(ticket.number(), DeskPages.actor(account), alasan, now()));
        Optional<Notice> trouble = switch (taking) {
            case Taking.Took _ -> Optional.empty();
            case Taking.NeedsReason _ -> Optional.of(Notice.REASON);
            case Taking.Full _ -> Optional.of(Notice.FULL);
            case Taking.Gone _,Taking.Nobody _ -> Optional.of(Notice.GONE);
        };
        Kept kept = new Kept("ambil-ini", Map.of("alasan", alasan));
        if (form.text().isBlank()) {
            return trouble.map(why -> frame.again(account, find(number), kept, why, locale, model))
                    .orElseGet(() -> page(ticket.number()));
        }
        model.addAttribute("kept", trouble.isPresent() ? kept : Kept.NONE);
        Draft draft = trouble.map(form.draft()::refused).orElseGet(form::draft);
        return frame.show(account, find(number), draft, TicketFrame.Wish.NONE, locale, model);
    }

    @PostMapping("/petugas/tiket/{number}/catatan")
    String note(@AuthenticationPrincipal Account account, @PathVariable String number, @RequestParam String teks) {
        Ticket ticket = find(number);
        if (teks.isBlank()) {
            return page(ticket.number(), Notice.EMPTY);
        }
        work.run(() -> {
            counter.note(ticket, DeskPages.actor(account), teks.strip(), Optional.empty(), now());
            return true;
        });
        return page(ticket.number());
    }

    @PostMapping("/petugas/tiket/{number}/tutup")
    String close(@AuthenticationPrincipal Account account, @PathVariable String number,
            @RequestParam Ticket.Outcome hasil, @RequestParam(defaultValue = "false") boolean bahan) {
        Ticket ticket = find(number);
        Actor officer = DeskPages.actor(account);
        boolean closed = ticket.isHeldBy(officer)
                && work.run(() -> endings.close(ticket.number(), officer, hasil, bahan, now()));
        return closed ? board(Notice.CLOSED) : page(ticket.number(), Notice.NOT_YOURS);
    }

    @PostMapping("/petugas/tiket/{number}/lepas")
    String release(@AuthenticationPrincipal Account account, @PathVariable String number) {
        Ticket ticket = find(number);
        Actor officer = DeskPages.actor(account);
        Optional<Actor> holder = ticket.holder().map(Ticket.Holder::officer)
                .filter(held -> held.id().equals(officer.id()) || account.is(Role.SUPERVISOR));
        boolean released = holder.isPresent()
                && work.run(() -> counter.giveBack(ticket.number(), holder.get(), officer, now()));
        return released ? board(Notice.RELEASED) : page(ticket.number(), Notice.NOT_YOURS);
    }

    @PostMapping("/petugas/tiket/{number}/lajur")
    String move(@AuthenticationPrincipal Account account, @PathVariable String number,
            @RequestParam Optional<Ticket.PriorityReason> sebab, @RequestParam(defaultValue = "") String alasan,
            Locale locale, Model model) {
        Ticket ticket = find(number);
        boolean moved = work
                .run(() -> counter.move(ticket.number(), DeskPages.actor(account), sebab, alasan, now()));
        if (moved) {
            return page(ticket.number(), Notice.MOVED);
        }
        Kept kept = new Kept("lajur", Map.of("sebab", sebab.map(Enum::name).orElse(""), "alasan", alasan));
        return frame.again(account, find(number), kept, Notice.REASON, locale, model);
    }

    private Instant now() {
        return clock.instant();
    }

    private Ticket find(String number) {
        return TicketNumber.read(number).flatMap(tickets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(String number) {
        return "redirect:/petugas/tiket/" + number;
    }

    private static String page(String number, Notice notice) {
        return page(number) + "?pesan=" + notice;
    }

    private static String board(Notice notice) {
        return "redirect:/petugas?pesan=" + notice;
    }
}
