package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final TicketFrame frame;
    private final InstantSource clock;

    PassingActs(Passings passings, Colleagues colleagues, Tickets tickets, DeskWork work, TicketFrame frame,
            InstantSource clock) {
        this.passings = passings;
        this.colleagues = colleagues;
        this.tickets = tickets;
        this.work = work;
        this.frame = frame;
        this.clock = clock;
    }

    @PostMapping("/petugas/tiket/{number}/alihkan")
    String pass(@AuthenticationPrincipal Account account, @PathVariable String number, @RequestParam String kepada,
            @RequestParam(defaultValue = "") String alasan, Locale locale, Model model) {
        String ticket = find(number).number();
        Optional<Notice> trouble = alasan.isBlank()
                ? Optional.of(Notice.REASON)
                : trouble(work.run(() -> pass(ticket, DeskPages.actor(account), kepada, alasan.strip())));
        Kept kept = new Kept("alih", Map.of("kepada", kepada, "alasan", alasan));
        return trouble.map(why -> frame.again(account, find(number), kept, why, locale, model))
                .orElse("redirect:/petugas?pesan=" + Notice.PASSED);
    }

    private static Optional<Notice> trouble(Passing passing) {
        return switch (passing) {
            case DONE -> Optional.empty();
            case ABSENT -> Optional.of(Notice.ABSENT);
            case FULL -> Optional.of(Notice.THEY_ARE_FULL);
            case NOT_HELD -> Optional.of(Notice.NOT_YOURS);
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

    /**
     * Which two tickets are to become one. The typed number wins over the chosen one.
     *
     * @param nomor the typed number of the other
     * @param serupa the chosen number of the other
     * @param arah which of the two goes on: `sini`, or `sana` for the other
     */
    record Merger(@Nullable String nomor, @Nullable String serupa, @Nullable String arah) {

        private String other() {
            return or(nomor).isBlank() ? or(serupa) : or(nomor);
        }

        private boolean goesThere() {
            return "sana".equals(arah);
        }

        private Kept kept() {
            return new Kept("gabung", Map.of("nomor", or(nomor), "serupa", or(serupa)));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @PostMapping("/petugas/tiket/{number}/gabung")
    String merge(@AuthenticationPrincipal Account account, @PathVariable String number, Merger merger, Locale locale,
            Model model) {
        Ticket here = find(number);
        Optional<Ticket> there = TicketNumber.read(merger.other()).flatMap(tickets::find);
        if (there.isEmpty()) {
            return frame.again(account, here, merger.kept(), Notice.NO_SUCH_TICKET, locale, model);
        }
        Ticket stays = merger.goesThere() ? there.get() : here;
        Ticket goes = merger.goesThere() ? here : there.get();
        boolean merged = work.run(
                () -> passings.merge(goes.number(), stays.number(), DeskPages.actor(account), clock.instant()));
        return merged
                ? "redirect:/petugas/tiket/" + stays.number() + "?pesan=" + Notice.MERGED
                : frame.again(account, find(number), merger.kept(), Notice.NOT_MERGED, locale, model);
    }

    private Ticket find(String number) {
        return TicketNumber.read(number).flatMap(tickets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
