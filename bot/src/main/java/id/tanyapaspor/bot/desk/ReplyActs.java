package id.tanyapaspor.bot.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    private final Counter counter;
    private final Tickets tickets;
    private final DeskWork work;
    private final TicketFrame frame;
    private final Writing writing;
    private final InstantSource clock;

    ReplyActs(Counter counter, Tickets tickets, DeskWork work, TicketFrame frame, Writing writing,
            InstantSource clock) {
        this.counter = counter;
        this.tickets = tickets;
        this.work = work;
        this.frame = frame;
        this.writing = writing;
        this.clock = clock;
    }

    /** A reply as its form sends it. */
    record Form(String teks, List<String> entri, String rilis, String kunci) {

        Form {
            teks = teks == null ? "" : teks;
            entri = entri == null ? List.of() : entri.stream().filter(id -> !id.isBlank()).toList();
            rilis = rilis == null ? "" : rilis;
            kunci = kunci == null ? "" : kunci;
        }

        Draft draft() {
            return Draft.of(teks, entri, rilis);
        }
    }

    /**
     * What is wanted beside.
     *
     * @param sisip name of a ready-made text, or {@link #CHOSEN} for the one that is chosen from the list
     * @param siap name of the one that is chosen from the list
     * @param cari a question to the bot
     */
    record Wanted(String sisip, String siap, String cari) {

        static final String CHOSEN = "pilihan";

        Wanted {
            sisip = sisip == null ? "" : sisip;
            siap = siap == null ? "" : siap;
            cari = cari == null ? "" : cari;
        }

        private String snippet() {
            return sisip.equals(CHOSEN) ? siap : sisip;
        }
    }

    /** To a page with a script the box alone is given back, else the page. */
    @PostMapping("/petugas/tiket/{number}/balas")
    String reply(@AuthenticationPrincipal Account account, @PathVariable String number, Form form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean live, Locale locale, Model model) {
        Ticket ticket = find(number);
        Optional<Notice> trouble = send(ticket, DeskPages.actor(account), form);
        if (trouble.isEmpty() && !live) {
            return "redirect:/petugas/tiket/" + ticket.number() + "?terkirim=" + form.kunci();
        }
        Draft draft = trouble.map(why -> form.draft().refused(why)).orElseGet(Draft::empty);
        return live
                ? frame.box(account, find(number), draft, model)
                : frame.show(account, find(number), draft, TicketFrame.Wish.NONE, locale, model);
    }

    private Optional<Notice> send(Ticket ticket, Actor officer, Form form) {
        if (form.teks().isBlank()) {
            return Optional.of(Notice.EMPTY);
        }
        if (form.teks().length() > Writing.LONGEST) {
            return Optional.of(Notice.TOO_LONG);
        }
        var words = new Reply.Words(form.teks().strip(), Optional.empty(), writing.origin(form.entri(), form.rilis()));
        return work.run(() -> writing.once(form.kunci(), clock.instant(), () -> {
            boolean said = ticket.isHeldBy(officer) && counter.reply(ticket.number(), officer, words, clock.instant());
            return said ? Optional.empty() : Optional.of(Notice.NOT_YOURS);
        }));
    }

    /** The page again, with a ready-made text in the box or a question put to the bot: for who has no script. */
    @PostMapping("/petugas/tiket/{number}/susun")
    String compose(@AuthenticationPrincipal Account account, @PathVariable String number, Form form,
            Wanted wanted, Locale locale, Model model) {
        Ticket ticket = find(number);
        Draft draft = writing.snippet(wanted.snippet(), ticket, DeskPages.actor(account)).map(form.draft()::with)
                .orElseGet(form::draft);
        return frame.show(account, ticket, draft, new TicketFrame.Wish(wanted.cari(), false), locale, model);
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
