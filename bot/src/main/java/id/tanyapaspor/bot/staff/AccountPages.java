package id.tanyapaspor.bot.staff;

import java.time.InstantSource;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An admin's page: who has an account, one-time links for new people and forgotten passwords, closing an account. */
@Controller
@RequestMapping("/petugas/akun")
class AccountPages {

    private final Accounts accounts;
    private final Links links;
    private final Access access;
    private final AuditLog audit;
    private final InstantSource clock;

    AccountPages(Accounts accounts, Links links, Access access, AuditLog audit, InstantSource clock) {
        this.accounts = accounts;
        this.links = links;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("secured", accounts.secured());
        model.addAttribute("roles", Role.values());
        return "staff/accounts";
    }

    @PostMapping
    String invite(@AuthenticationPrincipal Account admin, @RequestParam(defaultValue = "OFFICER") Set<Role> peran,
            HttpServletRequest request, Model model) {
        return shown(links.invite(admin, peran, request), model);
    }

    @PostMapping("/{id}/sandi")
    String reset(@AuthenticationPrincipal Account admin, @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean lepas, HttpServletRequest request, Model model) {
        Account account = accounts.find(id).filter(Account::active).orElseThrow();
        model.addAttribute("of", account.name());
        model.addAttribute("clears", lepas);
        return shown(links.reset(admin, account, lepas, request), model);
    }

    @PostMapping("/{id}/tutup")
    @Transactional
    String close(@AuthenticationPrincipal Account admin, @PathVariable String id, Model model) {
        if (accounts.isLastAdmin(id)) {
            model.addAttribute("lastAdmin", true);
            return list(model);
        }
        if (access.close(id)) {
            audit.append(clock.instant(), "staff:" + admin.id(), "account.close", "account:" + id, "");
        }
        return "redirect:/petugas/akun";
    }

    /** Shows the link in the answer itself: it is in no address, and gone with the page. */
    private String shown(String link, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("hours", links.hours());
        return list(model);
    }
}
