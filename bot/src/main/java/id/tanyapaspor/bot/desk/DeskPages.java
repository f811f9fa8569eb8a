package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.Role;

/** What officers see on the web: the queue, and a ticket with its conversation and what the bot knew. */
@Controller
class DeskPages {

    private final Board board;
    private final Tickets tickets;
    private final Conversation conversation;
    private final Standings standings;
    private final Calendars calendars;
    private final InstantSource clock;

    DeskPages(Board board, Tickets tickets, Conversation conversation, Standings standings, Calendars calendars,
            InstantSource clock) {
        this.board = board;
        this.tickets = tickets;
        this.conversation = conversation;
        this.standings = standings;
        this.calendars = calendars;
        this.clock = clock;
    }

    static Actor actor(Account account) {
        return new Actor("staff:" + account.id(), account.name());
    }

    @GetMapping("/petugas")
    String queue(@AuthenticationPrincipal Account account, @RequestParam Optional<Notice> pesan, Locale locale,
            Model model) {
        model.addAttribute("board", board.of(actor(account), locale, clock.instant()));
        model.addAttribute("notice", pesan.map(Notice::message).orElse(null));
        model.addAttribute("undecreed", mayKeepHours(account) ? calendars.unsettledYear().orElse(null) : null);
        return "desk/queue";
    }

    private static boolean mayKeepHours(Account account) {
        return account.is(Role.ADMIN) || account.is(Role.SUPERVISOR);
    }

    /** The lists alone, or nothing when the browser shows them already. */
    @GetMapping("/petugas/antrean")
    @Nullable
    String board(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") String rupa, Locale locale,
            Model model, HttpServletResponse response) {
        Board.View view = board.of(actor(account), locale, clock.instant());
        if (view.look().equals(rupa)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("board", view);
        return "desk/parts :: board-anew";
    }

    @GetMapping("/petugas/tiket/{number}")
    String ticket(@AuthenticationPrincipal Account account, @PathVariable String number,
            @RequestParam Optional<Notice> pesan, Locale locale, Model model) {
        Ticket ticket = find(number);
        Instant now = clock.instant();
        fill(account, ticket, conversation.after(ticket, "", locale, now), now, model);
        model.addAttribute("notice", pesan.map(Notice::message).orElse(null));
        model.addAttribute("board", board.of(actor(account), locale, now));
        model.addAttribute("outcomes", List.of(Ticket.Outcome.ANSWERED, Ticket.Outcome.REFERRED,
                Ticket.Outcome.DUPLICATE, Ticket.Outcome.NO_REPLY, Ticket.Outcome.OTHER));
        model.addAttribute("reasons", Ticket.PriorityReason.values());
        return "desk/ticket";
    }

    /** What was said since a line and what changed, or nothing. */
    @GetMapping("/petugas/tiket/{number}/baru")
    @Nullable
    String news(@AuthenticationPrincipal Account account, @PathVariable String number,
            @RequestParam(defaultValue = "") String sesudah, @RequestParam(defaultValue = "") String keadaan,
            Locale locale, Model model, HttpServletResponse response) {
        Ticket ticket = find(number);
        Instant now = clock.instant();
        List<Conversation.Bubble> news = conversation.after(ticket, sesudah, locale, now);
        if (news.isEmpty() && ticket.state().text().equals(keadaan)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        fill(account, ticket, news, now, model);
        if (news.isEmpty()) {
            model.addAttribute("last", sesudah);
        }
        return "desk/parts :: news";
    }

    private void fill(Account account, Ticket ticket, List<Conversation.Bubble> lines, Instant now, Model model) {
        model.addAttribute("ticket", ticket);
        model.addAttribute("mine", ticket.isHeldBy(actor(account)));
        model.addAttribute("mayRelease", ticket.isHeldBy(actor(account)) || account.is(Role.SUPERVISOR));
        model.addAttribute("lines", lines);
        model.addAttribute("last", lines.isEmpty() ? "" : lines.getLast().id());
        model.addAttribute("standing", ticket.state() == Ticket.State.WAITING ? standings.of(ticket, now) : null);
        model.addAttribute("state", ticket.state().text());
    }

    private Ticket find(String number) {
        return TicketNumber.read(number).flatMap(tickets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
