package id.tanyapaspor.bot.staff;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.staff.Invitations.Invitation;
import id.tanyapaspor.bot.staff.Invitations.Kind;

/** The way in: the login, and where a one-time link leads. */
@Controller
class StaffPages {

    private final Admission admission;
    private final StaffSettings settings;

    StaffPages(Admission admission, StaffSettings settings) {
        this.admission = admission;
        this.settings = settings;
    }

    @GetMapping("/petugas/masuk")
    String login(@RequestParam Optional<String> gagal, @RequestParam Optional<String> keluar,
            @RequestParam Optional<String> siap, @RequestParam Optional<String> passkey, Model model) {
        model.addAttribute("failed", gagal.isPresent());
        model.addAttribute("left", keluar.isPresent());
        model.addAttribute("ready", siap.isPresent());
        model.addAttribute("refused", passkey.isPresent());
        model.addAttribute("lock", settings.lock().toMinutes());
        return "staff/login";
    }

    @GetMapping("/petugas/mulai")
    String start(@RequestParam(defaultValue = "") String kode, Model model) {
        return form(kode, "", "", Optional.empty(), model);
    }

    @PostMapping("/petugas/mulai")
    String enter(@RequestParam String kode, @RequestParam(defaultValue = "") String masuk,
            @RequestParam(defaultValue = "") String nama, @RequestParam String sandi, @RequestParam String ulang,
            Model model) {
        Optional<String> refusal = admission.admit(new Admission.Request(kode, masuk, nama, sandi, ulang));
        return refusal.isEmpty() ? "redirect:/petugas/masuk?siap" : form(kode, masuk, nama, refusal, model);
    }

    private String form(String code, String login, String name, Optional<String> refusal, Model model) {
        Optional<Invitation> invitation = admission.invitation(code);
        model.addAttribute("works", invitation.isPresent());
        model.addAttribute("isNew", invitation.filter(found -> found.kind() != Kind.RESET).isPresent());
        model.addAttribute("code", code);
        model.addAttribute("login", login);
        model.addAttribute("name", name);
        model.addAttribute("refusal", refusal.orElse(null));
        return "staff/start";
    }
}
