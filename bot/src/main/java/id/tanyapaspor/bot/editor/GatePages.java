package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.editor.ChangedGroup.Look;
import id.tanyapaspor.bot.editor.Consent.Kind;
import id.tanyapaspor.bot.staff.Account;

/** One run of the gate: how far it is, then what it found; a page that can be sent to a colleague by its address. */
@Controller
class GatePages {

    private static final int GROUPS = 40;
    private static final int QUESTIONS = 10;
    private static final int ALL = 5_000;

    /**
     * What is looked for among past questions; without members everything is let through.
     *
     * @param bagian the only group to show, with all of its questions
     */
    record Wanted(@Nullable Look lihat, @Nullable Change jenis, @Nullable String entri, @Nullable Integer bagian) {

        public Look look() {
            return lihat == null ? Look.AT_ONCE : lihat;
        }

        private boolean admits(ChangedGroup group, int part) {
            return bagian != null
                    ? bagian == part
                    : group.look() == look() && (jenis == null || group.change() == jenis)
                            && (entri == null || entri.isBlank() || isAbout(group.before()) || isAbout(group.after()));
        }

        private boolean isAbout(Told told) {
            return told.about().stream().anyMatch(about -> about.id().equals(entri));
        }
    }

    /** A group as the page shows it, with some of its questions; texts that are other entries' are not compared. */
    record Shown(int part, ChangedGroup group, Map<String, Long> questions, Optional<Diff> diff) {}

    private final Gates gates;
    private final Candidates candidates;
    private final Consents consents;
    private final SecondPeople people;
    private final PastQuestions past;
    private final InstantSource clock;

    GatePages(Gates gates, Candidates candidates, Consents consents, SecondPeople people, PastQuestions past,
            InstantSource clock) {
        this.gates = gates;
        this.candidates = candidates;
        this.consents = consents;
        this.people = people;
        this.past = past;
        this.clock = clock;
    }

    @GetMapping("/penyunting/terbit/{number}")
    String one(@AuthenticationPrincipal Account account, @PathVariable long number, Wanted wanted,
            @RequestParam Optional<Notice> pesan, Locale locale, Model model) {
        Gate gate = gate(number);
        model.addAttribute("notice", pesan.orElse(null));
        state(gate, account, model);
        gates.report(number).map(GateReport::ofJson).ifPresent(report -> report(gate, report, wanted, locale, model));
        return "editor/gate";
    }

    /** How far it is; the page loads anew once there is more to see. */
    @GetMapping("/penyunting/terbit/{number}/kemajuan")
    String progress(@PathVariable long number, Model model, HttpServletResponse response) {
        Gate gate = gate(number);
        if (!gate.isOpen() || gate.isDead(clock.instant())) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("gate", gate);
        return "editor/gate-parts :: progress";
    }

    private void state(Gate gate, Account account, Model model) {
        Instant now = clock.instant();
        Optional<Kind> asked = people.asked(gate, now);
        model.addAttribute("gate", gate);
        model.addAttribute("isDead", gate.isDead(now));
        model.addAttribute("isCurrent", !gate.isReleased() && candidates.isCurrent(gate));
        model.addAttribute("hurdle", gates.hurdle(gate, now).orElse(null));
        model.addAttribute("consents", consents.of(gate));
        model.addAttribute("asked", asked.orElse(null));
        model.addAttribute("yours", asked.filter(kind -> people.may(kind, account, gate)).isPresent());
        model.addAttribute("others", asked.map(kind -> people.others(kind, gate)).orElse(List.of()));
    }

    private void report(Gate gate, GateReport report, Wanted wanted, Locale locale, Model model) {
        List<ChangedGroup> groups = report.groups();
        int[] parts = IntStream.range(0, groups.size()).filter(part -> wanted.admits(groups.get(part), part)).toArray();
        int most = wanted.bagian() == null ? QUESTIONS : ALL;
        model.addAttribute("report", report);
        model.addAttribute("wanted", wanted);
        model.addAttribute("found", parts.length);
        model.addAttribute("groups", IntStream.of(parts).limit(GROUPS)
                .mapToObj(part -> shown(gate, part, groups.get(part), most)).toList());
        model.addAttribute("changes", List.of(Change.values()));
        model.addAttribute("picture", RiskPicture.of(report.before(), report.learnt(),
                report.learnt().standing().maxWrong()));
        model.addAttribute("shares", new Shares(locale));
    }

    private Shown shown(Gate gate, int part, ChangedGroup group, int most) {
        boolean alike = group.change() == Change.WORDS || group.change() == Change.CHOICE;
        return new Shown(part, group, past.of(gate.number(), part, most), alike
                ? Optional.of(Diff.of(group.before().text(), group.after().text()))
                : Optional.empty());
    }

    private Gate gate(long number) {
        return gates.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
