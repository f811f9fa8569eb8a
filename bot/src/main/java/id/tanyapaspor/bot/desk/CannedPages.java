package id.tanyapaspor.bot.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.staff.Account;

/** The page on which canned replies are kept: one's own, and those that all share. */
@Controller
class CannedPages {

    /** A reply on the page, and what may be done with it. */
    record Item(CannedReply reply, boolean mayEdit, boolean mayPropose, boolean mayDecide) {}

    private final CannedReplies canned;
    private final CannedRules rules;

    CannedPages(CannedReplies canned, CannedRules rules) {
        this.canned = canned;
        this.rules = rules;
    }

    @GetMapping("/petugas/siap")
    String list(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") String ubah,
            @RequestParam Optional<Notice> pesan, Model model) {
        CannedForm form = canned.find(ubah).filter(reply -> rules.mayEdit(reply, account)).map(CannedForm::of)
                .orElse(CannedForm.EMPTY);
        model.addAttribute("notice", pesan.map(Notice::message).orElse(null));
        return page(account, form, List.of(), model);
    }

    @PostMapping("/petugas/siap")
    String save(@AuthenticationPrincipal Account account, CannedForm form, Locale locale, Model model) {
        List<String> faults = form.faults();
        if (!faults.isEmpty()) {
            return page(account, form, faults, model);
        }
        return told(rules.save(form, account) ? Notice.SAVED : Notice.REMOVED);
    }

    @PostMapping("/petugas/siap/{id}/{deed}")
    String act(@AuthenticationPrincipal Account account, @PathVariable String id, @PathVariable String deed) {
        CannedReply reply = canned.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return told(switch (deed) {
            case "ajukan" -> rules.propose(reply, account);
            case "tarik" -> rules.withdraw(reply, account);
            case "bagikan" -> rules.share(reply, account);
            case "tolak" -> rules.decline(reply, account);
            case "hapus" -> rules.remove(reply, account);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    }

    private String page(Account account, CannedForm form, List<String> faults, Model model) {
        Actor officer = DeskPages.actor(account);
        List<CannedReply> usable = canned.usable(officer);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("unknown", form.unknown());
        model.addAttribute("places", Placeholders.NAMES);
        model.addAttribute("decides", rules.decides(account));
        model.addAttribute("own", items(usable.stream().filter(reply -> !reply.isShared()).toList(), account));
        model.addAttribute("shared", items(usable.stream().filter(CannedReply::isShared).toList(), account));
        model.addAttribute("proposed",
                rules.decides(account) ? items(canned.proposed(officer), account) : List.of());
        return "desk/canned";
    }

    private List<Item> items(List<CannedReply> replies, Account account) {
        return replies.stream().map(reply -> new Item(reply, rules.mayEdit(reply, account),
                reply.isOf(DeskPages.actor(account)), rules.decides(account))).toList();
    }

    private static String told(Notice notice) {
        return "redirect:/petugas/siap?pesan=" + notice;
    }
}
