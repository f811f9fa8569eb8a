package id.tanyapaspor.bot.staff;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody of the staff sees of their own account: second factors, devices. */
@Controller
@RequestMapping("/petugas/saya")
class OwnPages {

    /** What has just happened, as the page's address says it. */
    enum Notice {
        LAMA,
        PASSKEY,
        TERPASANG,
        DILEPAS,
        DIAKHIRI;

        static Optional<Notice> of(String word) {
            return Stream.of(values()).filter(notice -> notice.word().equals(word)).findFirst();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isGood() {
            return this != LAMA && this != PASSKEY;
        }
    }

    private static final String DETAILS = "authentication.details";

    private final OwnView view;
    private final Sessions sessions;
    private final Linking linking;
    private final InstantSource clock;

    OwnPages(OwnView view, Sessions sessions, Linking linking, InstantSource clock) {
        this.view = view;
        this.sessions = sessions;
        this.linking = linking;
        this.clock = clock;
    }

    static String back(Notice notice) {
        return "redirect:/petugas/saya?pesan=" + notice.word();
    }

    @GetMapping
    String own(Authentication who, @RequestParam(defaultValue = "") String pesan, Model model) {
        Notice.of(pesan).ifPresent(notice -> model.addAttribute("notice", notice));
        view.show(who, model);
        return "staff/own";
    }

    /** Shows the code in the answer itself: it is in no address, and gone with the page. */
    @PostMapping("/telegram")
    String code(Authentication who, @AuthenticationPrincipal Account account,
            @CurrentSecurityContext(expression = DETAILS) Here here, Model model) {
        if (!here.isFresh(clock.instant())) {
            return back(Notice.LAMA);
        }
        model.addAttribute("linkCode", linking.offer(account));
        model.addAttribute("linkMinutes", Linking.LIFE.toMinutes());
        view.show(who, model);
        return "staff/own";
    }

    /** The page asks this while it shows a code; there is something to tell once the code was used. */
    @GetMapping("/telegram")
    @Nullable
    String linked(Authentication who, Model model, HttpServletResponse response) {
        if (!view.show(who, model).telegram().isPresent()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("ready", true);
        return "staff/own :: telegram";
    }

    @PostMapping("/telegram/lepas")
    String unlink(@AuthenticationPrincipal Account account,
            @CurrentSecurityContext(expression = DETAILS) Here here) {
        if (!here.isFresh(clock.instant())) {
            return back(Notice.LAMA);
        }
        linking.unlink(account);
        return back(Notice.DILEPAS);
    }

    @PostMapping("/akhiri")
    String end(@AuthenticationPrincipal Account account, @RequestParam String sesi) {
        sessions.end(account.id(), sesi);
        return back(Notice.DIAKHIRI);
    }

    @PostMapping("/akhiri-lain")
    String endOthers(@AuthenticationPrincipal Account account,
            @CurrentSecurityContext(expression = DETAILS) Here here) {
        sessions.endOthers(account.id(), here);
        return back(Notice.DIAKHIRI);
    }
}
