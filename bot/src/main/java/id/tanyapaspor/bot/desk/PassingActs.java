package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.staff.Account;

/** Passing a ticket on, and merging it with another of the same person, on the web. */
@Controller
class PassingActs {

    /** What the form calls a colleague, an office, and all officers. */
    static final String OFFICER = "petugas:";
    static final String OFFICE = "kantor:";
    static final String EVERYBODY = "semua";

    private final Passings passings;
    private final Colleagues colleagues;
    private final Tickets tickets;
    private final DeskWork work;
    private final InstantSource clock;

    PassingActs(Passings passings, Colleagues colleagues, Tickets tickets, DeskWork work, InstantSource clock) {
        this.passings = passings;
        this.colleagues = colleagues;
        this.tickets = tickets;
        this.work = work;
        this.clock = clock;
    }

    @PostMapping("/petugas/tiket/{number}/alihkan")
    String pass(@AuthenticationPrincipal Account account, @PathVariable String number, @RequestParam String kepada,
            @RequestParam(defaultValue = "") String alasan) {
        String ticket = find(number).number();
        if (alasan.isBlank()) {
            return page(ticket, Notice.REASON);
        }
        Passing passing = work.run(() -> pass(ticket, DeskPages.actor(account), kepada, alasan.strip()));
        return switch (passing) {
            case DONE -> "redirect:/petugas?pesan=" + Notice.PASSED;
            case ABSENT -> page(ticket, Notice.ABSENT);
            case FULL -> page(ticket, Notice.THEY_ARE_FULL);
            case NOT_HELD -> page(ticket, Notice.NOT_YOURS);
        };
    }

    private Passing pass(String ticket, Actor from, String to, String why) {
        Instant now = clock.instant();
        if (to.startsWith(OFFICER)) {
            return passings.toOfficer(ticket, from, to.substring(OFFICER.length()), why, now);
        }
        Optional<String> office = to.startsWith(OFFICE)
                ? Optional.of(to.substring(OFFICE.length())).filter(colleagues.offices()::contains)
                : Optional.empty();
        if (office.isEmpty() && !to.equals(EVERYBODY)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return passings.toOffice(ticket, from, office, why, now);
    }

    /** The typed number wins over the chosen one; `arah` says which of the two goes on. */
    @PostMapping("/petugas/tiket/{number}/gabung")
    String merge(@AuthenticationPrincipal Account account, @PathVariable String number,
            @RequestParam(defaultValue = "") String nomor, @RequestParam(defaultValue = "") String serupa,
            @RequestParam(defaultValue = "sini") String arah) {
        Ticket here = find(number);
        Optional<Ticket> there = TicketNumber.read(nomor.isBlank() ? serupa : nomor).flatMap(tickets::find);
        if (there.isEmpty()) {
            return page(here.number(), Notice.NO_SUCH_TICKET);
        }
        Ticket stays = arah.equals("sana") ? there.get() : here;
        Ticket goes = arah.equals("sana") ? here : there.get();
        boolean merged = work.run(
                () -> passings.merge(goes.number(), stays.number(), DeskPages.actor(account), clock.instant()));
        return merged ? page(stays.number(), Notice.MERGED) : page(here.number(), Notice.NOT_MERGED);
    }

    private Ticket find(String number) {
        return TicketNumber.read(number).flatMap(tickets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(String number, Notice notice) {
        return "redirect:/petugas/tiket/" + number + "?pesan=" + notice;
    }
}
