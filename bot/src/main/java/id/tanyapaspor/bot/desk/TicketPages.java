package id.tanyapaspor.bot.desk;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.staff.Account;

/** A ticket on the web: its page, and the pieces of it that change while it is open. */
@Controller
class TicketPages {

    private final Tickets tickets;
    private final TicketPage page;
    private final TicketFrame frame;
    private final InstantSource clock;

    TicketPages(Tickets tickets, TicketPage page, TicketFrame frame, InstantSource clock) {
        this.tickets = tickets;
        this.page = page;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/petugas/tiket/{number}")
    String ticket(@AuthenticationPrincipal Account account, @PathVariable String number,
            @RequestParam Optional<Notice> pesan, @RequestParam(defaultValue = "false") boolean semua,
            @RequestParam(defaultValue = "") String cari, Locale locale, Model model) {
        model.addAttribute("notice", pesan.map(Notice::message).orElse(null));
        return frame.show(account, find(number), Draft.empty(), new TicketFrame.Wish(cari, semua), locale, model);
    }

    /** What changes, or nothing when the browser shows it already. */
    @GetMapping("/petugas/tiket/{number}/baru")
    @Nullable
    String news(@AuthenticationPrincipal Account account, @PathVariable String number, TicketPage.Shown shown,
            Locale locale, Model model, HttpServletResponse response) {
        TicketPage.View view = page.again(account, find(number), shown, locale, clock.instant());
        if (view.look().equals(shown.rupa())) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("view", view);
        return "desk/talk :: live";
    }

    /** Answers to any question, beside the ticket. */
    @GetMapping("/petugas/tiket/{number}/tahu")
    String search(@AuthenticationPrincipal Account account, @PathVariable String number,
            @RequestParam(defaultValue = "") String cari, Locale locale, Model model) {
        return frame.search(account, find(number), cari, locale, model);
    }

    private Ticket find(String number) {
        return TicketNumber.read(number).flatMap(tickets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
