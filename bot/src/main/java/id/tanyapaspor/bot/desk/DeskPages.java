package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.Role;

/** The queue on the web. */
@Controller
class DeskPages {

    /** A list of holidays is looked for so long before its year begins. */
    private static final Duration AHEAD = Duration.ofDays(60);

    private final DeskFrame frame;
    private final Holidays holidays;
    private final InstantSource clock;

    DeskPages(DeskFrame frame, Holidays holidays, InstantSource clock) {
        this.frame = frame;
        this.holidays = holidays;
        this.clock = clock;
    }

    static Actor actor(Account account) {
        return new Actor("staff:" + account.id(), account.name());
    }

    @GetMapping("/petugas")
    String queue(@AuthenticationPrincipal Account account, @RequestParam Optional<Notice> pesan,
            @RequestParam(defaultValue = "false") boolean semua, Locale locale, Model model) {
        frame.show(account, "", semua, locale, model);
        model.addAttribute("notice", pesan.map(Notice::message).orElse(null));
        model.addAttribute("undecreed", account.is(Role.ADMIN) ? undecreedYear() : null);
        return "desk/queue";
    }

    private @Nullable Integer undecreedYear() {
        int year = LocalDate.ofInstant(clock.instant().plus(AHEAD), ZoneOffset.UTC).getYear();
        return holidays.decreed(year) ? null : year;
    }

    /** The lists alone, or nothing when the browser shows them already. */
    @GetMapping("/petugas/antrean")
    @Nullable
    String board(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") String rupa,
            @RequestParam(defaultValue = "") String tiket, @RequestParam(defaultValue = "false") boolean semua,
            Locale locale, Model model, HttpServletResponse response) {
        if (frame.look(account, semua).equals(rupa)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        frame.show(account, tiket, semua, locale, model);
        return "desk/parts :: board-anew";
    }
}
