package id.tanyapaspor.bot.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the own account shows. */
@Component
class OwnView {

    private final Factors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final ByTelegram telegram;
    private final Times times;
    private final InstantSource clock;

    OwnView(Factors factors, Passkeys passkeys, Sessions sessions, ByTelegram telegram, Times times,
            InstantSource clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.telegram = telegram;
        this.times = times;
        this.clock = clock;
    }

    /** Fills the page; returns what second factors there are. */
    Factors.Of show(Authentication who, Model model) {
        Instant now = clock.instant();
        var account = (Account) who.getPrincipal();
        var here = (Here) who.getDetails();
        Factors.Of has = factors.of(account.id());
        model.addAttribute("account", account);
        model.addAttribute("here", here.session());
        model.addAttribute("fresh", here.isFresh(now));
        model.addAttribute("setup", !has.any() && Step.SETUP.isOf(who));
        model.addAttribute("linked", has.telegram().isPresent());
        model.addAttribute("telegramOn", telegram.isOn());
        model.addAttribute("passkeys", passkeys.of(account.id()));
        model.addAttribute("more", passkeys.of(account.id()).size() < Passkeys.MOST);
        model.addAttribute("sessions", sessions.of(account.id()).stream()
                .sorted(Comparator.comparing(session -> !session.id().equals(here.session()))).toList());
        model.addAttribute("times", times);
        model.addAttribute("now", now);
        return has;
    }
}
