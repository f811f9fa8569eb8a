package id.tanyapaspor.bot.desk;

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

import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.Role;

/** The queue on the web. */
@Controller
class DeskPages {

    private final DeskFrame frame;
    private final Calendars calendars;

    DeskPages(DeskFrame frame, Calendars calendars) {
        this.frame = frame;
        this.calendars = calendars;
    }

    static Actor actor(Account account) {
        return new Actor("staff:" + account.id(), account.name());
    }

    @GetMapping("/petugas")
    String queue(@AuthenticationPrincipal Account account, @RequestParam Optional<Notice> pesan,
            @RequestParam(defaultValue = "false") boolean semua, Locale locale, Model model) {
        frame.show(account, "", semua, locale, model);
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
