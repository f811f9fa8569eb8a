package id.tanyapaspor.bot.staff;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import id.tanyapaspor.bot.staff.Invitations.Invitation;
import id.tanyapaspor.bot.staff.Invitations.Kind;

/** An admin's page: who has an account, one-time links for new people and forgotten passwords, closing an account. */
@Controller
class AccountPages {

    private final Accounts accounts;
    private final Invitations invitations;
    private final AuditLog audit;
    private final InstantSource clock;
    private final StaffSettings settings;

    AccountPages(Accounts accounts, Invitations invitations, AuditLog audit, InstantSource clock,
            StaffSettings settings) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    @GetMapping("/petugas/akun")
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        return "staff/accounts";
    }

    /** Shows the link in the answer itself: it is in no address, and gone with the page. */
    @PostMapping("/petugas/akun")
    @Transactional
    String invite(@AuthenticationPrincipal Account admin, @RequestParam(defaultValue = "OFFICER") Set<Role> peran,
            Model model) {
        String link = link(new Invitation(Kind.NEW, Optional.empty(), peran));
        audit.append(clock.instant(), actor(admin), "account.invite", "roles:" + Role.join(peran), "");
        return shown(link, model);
    }

    @PostMapping("/petugas/akun/{id}/sandi")
    @Transactional
    String reset(@AuthenticationPrincipal Account admin, @PathVariable String id, Model model) {
        Account account = accounts.find(id).filter(Account::active).orElseThrow();
        String link = link(new Invitation(Kind.RESET, Optional.of(id), account.roles()));
        audit.append(clock.instant(), actor(admin), "account.reset", "account:" + id, "");
        return shown(link, model);
    }

    @PostMapping("/petugas/akun/{id}/tutup")
    @Transactional
    String deactivate(@AuthenticationPrincipal Account admin, @PathVariable String id, Model model) {
        if (accounts.isLastAdmin(id)) {
            model.addAttribute("lastAdmin", true);
            return list(model);
        }
        if (accounts.deactivate(id)) {
            audit.append(clock.instant(), actor(admin), "account.close", "account:" + id, "");
        }
        return "redirect:/petugas/akun";
    }

    private String link(Invitation invitation) {
        String code = invitations.issue(invitation, clock.instant().plus(settings.invitation()));
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/petugas/mulai").queryParam("kode", code)
                .toUriString();
    }

    private String shown(String link, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("hours", settings.invitation().toHours());
        return list(model);
    }

    private static String actor(Account admin) {
        return "staff:" + admin.id();
    }
}
