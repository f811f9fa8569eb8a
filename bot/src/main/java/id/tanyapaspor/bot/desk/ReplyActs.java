package id.tanyapaspor.bot.desk;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.staff.Account;

/** Writing and sending a reply on the web; what was typed comes back whenever it was not sent. */
@Controller
class ReplyActs {

    private final Sending sending;
    private final Writing writing;
    private final Tickets tickets;
    private final TicketFrame frame;

    ReplyActs(Sending sending, Writing writing, Tickets tickets, TicketFrame frame) {
        this.sending = sending;
        this.writing = writing;
        this.tickets = tickets;
        this.frame = frame;
    }

    /**
     * What is wanted beside.
     *
     * @param sisip name of a ready-made text, or {@link #CHOSEN} for the one that is chosen from the list
     * @param siap name of the one that is chosen from the list
     * @param cari a question to the bot
     */
    record Wanted(@Nullable String sisip, @Nullable String siap, @Nullable String cari) {

        static final String CHOSEN = "pilihan";

        private String snippet() {
            String name = CHOSEN.equals(sisip) ? siap : sisip;
            return name == null ? "" : name;
        }
    }

    /** To a page with a script the box alone is given back, else the page. */
    @PostMapping("/petugas/tiket/{number}/balas")
    String reply(@AuthenticationPrincipal Account account, @PathVariable String number, ReplyForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean live, Locale locale, Model model) {
        Ticket ticket = find(number);
        Sending.Sent sent = Writing.trouble(form.text()).map(Sending.Sent::not).orElseGet(() -> sending
                .send(ticket.number(), DeskPages.actor(account), form.words(), form.also(), form.token()));
        if (sent.trouble().isEmpty() && !live) {
            return "redirect:/petugas/tiket/" + ticket.number() + "?terkirim=" + form.token()
                    + sent.told().map(notice -> "&pesan=" + notice).orElse("");
        }
        Draft draft = sent.trouble().map(form.draft()::refused).orElseGet(Draft::empty);
        model.addAttribute("told", sent.told().map(Notice::message).orElse(null));
        return live
                ? frame.box(account, find(number), draft, model)
                : frame.show(account, find(number), draft, TicketFrame.Wish.NONE, locale, model);
    }

    /** The page again, with a ready-made text in the box or a question put to the bot: for who has no script. */
    @PostMapping("/petugas/tiket/{number}/susun")
    String compose(@AuthenticationPrincipal Account account, @PathVariable String number, ReplyForm form,
            Wanted wanted, Locale locale, Model model) {
        Ticket ticket = find(number);
        Draft draft = writing.snippet(wanted.snippet(), ticket, DeskPages.actor(account)).map(form.draft()::with)
                .orElseGet(form::draft);
        String question = Optional.ofNullable(wanted.cari()).orElse("");
        return frame.show(account, ticket, draft, new TicketFrame.Wish(question, false), locale, model);
    }

    /** A ready-made text alone, for who has one. */
    @GetMapping("/petugas/tiket/{number}/teks")
    @ResponseBody
    Snippet text(@AuthenticationPrincipal Account account, @PathVariable String number, @RequestParam String sisip) {
        return writing.snippet(sisip, find(number), DeskPages.actor(account))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/petugas/tiket/{number}/mengetik")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@AuthenticationPrincipal Account account, @PathVariable String number) {
        writing.typing(find(number), DeskPages.actor(account));
    }

    private Ticket find(String number) {
        return TicketNumber.read(number).flatMap(tickets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
