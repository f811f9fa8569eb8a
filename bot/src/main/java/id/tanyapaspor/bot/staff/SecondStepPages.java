package id.tanyapaspor.bot.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** After the right password: a passkey, or a code that comes by Telegram. */
@Controller
@RequestMapping(Entrance.SECOND_STEP)
class SecondStepPages {

    /** What went wrong, as the page's address says it. */
    enum Notice {
        SALAH,
        USANG,
        TUNGGU,
        BUNTU,
        DITOLAK;

        static Optional<Notice> of(String word) {
            return Stream.of(values()).filter(notice -> notice.word().equals(word)).findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SecondStepPages.class);

    private final Factors factors;
    private final LoginCodes codes;
    private final RelyingParty party;
    private final Lockout lockout;
    private final Entrance entrance;
    private final ByTelegram telegram;

    SecondStepPages(Factors factors, LoginCodes codes, RelyingParty party, Lockout lockout, Entrance entrance,
            ByTelegram telegram) {
        this.factors = factors;
        this.codes = codes;
        this.party = party;
        this.lockout = lockout;
        this.entrance = entrance;
        this.telegram = telegram;
    }

    @GetMapping
    String page(@AuthenticationPrincipal HalfWay half, @RequestParam(defaultValue = "") String pesan, Model model) {
        Factors.Of has = factors.of(half.account().id());
        model.addAttribute("notice", Notice.of(pesan).map(Notice::word).orElse(null));
        model.addAttribute("passkey", has.passkey());
        model.addAttribute("telegram", has.telegram().isPresent() && telegram.isOn());
        model.addAttribute("silent", has.telegram().isPresent() && !telegram.isOn());
        model.addAttribute("sent", codes.isUnderWay(half.account()));
        model.addAttribute("pause", LoginCodes.PAUSE.toSeconds());
        return "staff/second";
    }

    @PostMapping("/kirim")
    String send(@AuthenticationPrincipal HalfWay half, Locale locale) {
        return switch (codes.send(half.account(), locale)) {
            case SENT -> "redirect:" + Entrance.SECOND_STEP;
            case TOO_SOON -> back(Notice.TUNGGU);
            case NO_WAY -> back(Notice.BUNTU);
        };
    }

    @PostMapping
    String code(@AuthenticationPrincipal HalfWay half, @RequestParam String kode, HttpServletRequest request,
            HttpServletResponse response) {
        Account account = half.account();
        if (lockout.isLocked(account)) {
            return entrance.turnAway(request, response);
        }
        return switch (codes.check(account, kode)) {
            case RIGHT -> entrance.enter(account, "password telegram", request, response);
            case WRONG -> wrong(account, Notice.SALAH, request, response);
            case GONE -> back(Notice.USANG);
        };
    }

    @GetMapping(path = "/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String challenge(@AuthenticationPrincipal HalfWay half, HttpServletRequest request) {
        return party.toShow(Optional.of(half.account()), request);
    }

    @PostMapping("/passkey")
    String passkey(@AuthenticationPrincipal HalfWay half, @RequestParam String jawaban, HttpServletRequest request,
            HttpServletResponse response) {
        Account account = half.account();
        if (lockout.isLocked(account)) {
            return entrance.turnAway(request, response);
        }
        try {
            String owner = party.shown(Optional.of(account), jawaban, request);
            if (owner.equals(account.id())) {
                return entrance.enter(account, "password passkey", request, response);
            }
        } catch (BadCredentialsException e) {
            LOG.info("{} as a second step", e.getMessage());
        }
        return wrong(account, Notice.DITOLAK, request, response);
    }

    private String wrong(Account account, Notice notice, HttpServletRequest request, HttpServletResponse response) {
        lockout.wrong(account);
        return lockout.isLocked(account) ? entrance.turnAway(request, response) : back(notice);
    }

    private static String back(Notice notice) {
        return "redirect:" + Entrance.SECOND_STEP + "?pesan=" + notice.word();
    }
}
