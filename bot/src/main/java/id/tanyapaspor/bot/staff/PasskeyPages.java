package id.tanyapaspor.bot.staff;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Passkeys in the place of name and password, and those of the own account. A script asks the browser, a form tells us. */
@Controller
class PasskeyPages {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyPages.class);
    private static final int LONGEST_NAME = 40;

    private final RelyingParty party;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Entrance entrance;
    private final AuditLog audit;
    private final InstantSource clock;

    PasskeyPages(RelyingParty party, Passkeys passkeys, Accounts accounts, Entrance entrance, AuditLog audit,
            InstantSource clock) {
        this.party = party;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.entrance = entrance;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(path = "/petugas/masuk/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String challenge(HttpServletRequest request) {
        return party.toShow(Optional.empty(), request);
    }

    /** A lock keeps nobody out who has a passkey: there is nothing to guess. */
    @PostMapping("/petugas/masuk/passkey")
    String enter(@RequestParam String jawaban, HttpServletRequest request, HttpServletResponse response) {
        try {
            Account account = accounts.find(party.shown(Optional.empty(), jawaban, request)).orElseThrow();
            return entrance.enter(account, "passkey", request, response);
        } catch (BadCredentialsException e) {
            LOG.info("{} as a login", e.getMessage());
            return "redirect:/petugas/masuk?passkey";
        }
    }

    @GetMapping(path = "/petugas/saya/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String creation(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        return party.toRegister(account, request);
    }

    @PostMapping("/petugas/saya/passkey")
    @Transactional
    String add(@AuthenticationPrincipal Account account,
            @CurrentSecurityContext(expression = "authentication.details") Here here, @RequestParam String nama,
            @RequestParam String jawaban, HttpServletRequest request) {
        if (!here.isFresh(clock.instant())) {
            return OwnPages.back(OwnPages.Notice.LAMA);
        }
        String name = nama.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || passkeys.of(account.id()).size() >= Passkeys.MOST) {
            return OwnPages.back(OwnPages.Notice.PASSKEY);
        }
        try {
            party.register(account, name, jawaban, request);
        } catch (BadCredentialsException e) {
            LOG.info("{} as a new one", e.getMessage());
            return OwnPages.back(OwnPages.Notice.PASSKEY);
        }
        record(account, "passkey.add", name);
        return OwnPages.back(OwnPages.Notice.TERPASANG);
    }

    @PostMapping("/petugas/saya/passkey/hapus")
    @Transactional
    String remove(@AuthenticationPrincipal Account account,
            @CurrentSecurityContext(expression = "authentication.details") Here here, @RequestParam String kunci) {
        if (!here.isFresh(clock.instant())) {
            return OwnPages.back(OwnPages.Notice.LAMA);
        }
        passkeys.remove(account.id(), kunci).ifPresent(name -> record(account, "passkey.remove", name));
        return OwnPages.back(OwnPages.Notice.DILEPAS);
    }

    private void record(Account account, String action, String detail) {
        audit.append(clock.instant(), "staff:" + account.id(), action, "account:" + account.id(), detail);
    }
}
