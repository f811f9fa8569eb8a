package id.tanyapaspor.bot.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.staff.Account;

/** A supervisor's page: who is at work, what each holds and may be given; sending somebody home who forgot to go. */
@Controller
class TeamPages {

    private final Team team;
    private final DeskWork work;
    private final InstantSource clock;

    TeamPages(Team team, DeskWork work, InstantSource clock) {
        this.team = team;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping("/petugas/tim")
    String list(@RequestParam Optional<String> pesan, Model model) {
        model.addAttribute("members", team.all());
        model.addAttribute("notice", pesan.filter("disimpan"::equals).map(_ -> "desk.team.saved").orElse(null));
        return "desk/team";
    }

    @GetMapping("/petugas/tim/petugas")
    String member(@RequestParam String siapa, Model model) {
        Officer officer = find(siapa);
        return form(officer, String.join("\n", officer.remit().offices()), officer.remit().skills(),
                String.valueOf(officer.remit().loadLimit()), List.of(), model);
    }

    /** What cannot be read is shown again as it was typed. */
    @PostMapping("/petugas/tim/petugas")
    String give(@AuthenticationPrincipal Account account, @RequestParam String siapa,
            @RequestParam(defaultValue = "") String kantor, @RequestParam(defaultValue = "") List<String> bidang,
            @RequestParam(defaultValue = "") String batas, Model model) {
        Officer officer = find(siapa);
        Team.Wish wish = team.read(kantor, bidang);
        Optional<Integer> load = limit(batas);
        if (load.isEmpty() || !wish.unknown().isEmpty()) {
            model.addAttribute("badLoad", load.isEmpty());
            return form(officer, kantor, bidang, batas, wish.unknown(), model);
        }
        work.run(() -> {
            team.give(officer, new Remit(wish.offices(), wish.skills(), load.get()), DeskPages.actor(account),
                    clock.instant());
            return true;
        });
        return "redirect:/petugas/tim?pesan=disimpan";
    }

    @PostMapping("/petugas/tim/pulang")
    String sendHome(@AuthenticationPrincipal Account account, @RequestParam String siapa) {
        Officer officer = find(siapa);
        work.run(() -> {
            team.sendHome(officer, DeskPages.actor(account), clock.instant());
            return true;
        });
        return "redirect:/petugas/tim?pesan=disimpan";
    }

    private String form(Officer officer, String offices, List<String> skills, String load, List<String> unknown,
            Model model) {
        model.addAttribute("officer", officer);
        model.addAttribute("offices", offices);
        model.addAttribute("chosen", skills);
        model.addAttribute("load", load);
        model.addAttribute("unknown", unknown);
        model.addAttribute("allSkills", team.skills());
        model.addAttribute("allOffices", team.offices());
        return "desk/member";
    }

    private static Optional<Integer> limit(String text) {
        return text.strip().matches("[1-9]\\d{0,2}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }

    private Officer find(String actor) {
        return team.find(actor).map(Team.Member::officer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
