package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.editor.Publication.Broken;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.editor.Publication.NothingToDo;
import id.tanyapaspor.bot.editor.Publication.Stale;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Account;

/** Choosing drafts that are to become the next release, and having the gate judge them. */
@Controller
class PublishPages {

    /**
     * A judged candidate on the list.
     *
     * @param hurdle what stands between it and its release; nothing when it may be released
     * @param yours whether it waits for the word of whoever looks
     */
    record Run(Gate gate, @Nullable Hurdle hurdle, boolean yours) {}

    private final Items items;
    private final Candidates candidates;
    private final Releases live;
    private final GateRuns runs;
    private final Gates gates;
    private final SecondPeople people;

    PublishPages(Items items, Candidates candidates, Releases live, GateRuns runs, Gates gates, SecondPeople people) {
        this.items = items;
        this.candidates = candidates;
        this.live = live;
        this.runs = runs;
        this.gates = gates;
        this.people = people;
    }

    /** One's own drafts are chosen already. */
    @GetMapping("/penyunting/terbit")
    String drafts(@AuthenticationPrincipal Account account, @RequestParam Optional<Notice> pesan, Model model) {
        Author me = Author.of(account);
        Set<String> mine = drafted().stream().filter(item -> item.draft().orElseThrow().revision().author().equals(me))
                .map(item -> item.path().text()).collect(Collectors.toSet());
        model.addAttribute("notice", pesan.orElse(null));
        return shown(account, mine, "", model);
    }

    @PostMapping("/penyunting/terbit")
    String judge(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") Set<String> pilih,
            @RequestParam(defaultValue = "") String catatan, Model model) {
        Notice notice = pilih.isEmpty() ? Notice.NONE_CHOSEN : catatan.isBlank() ? Notice.NO_NOTE : null;
        if (notice != null) {
            model.addAttribute("notice", notice);
            return shown(account, pilih, catatan, model);
        }
        return switch (candidates.prepare(pilih)) {
            case Candidate candidate ->
                "redirect:/penyunting/terbit/" + runs.begin(candidate, Author.of(account), catatan.strip());
            case Broken(var problems) -> {
                model.addAttribute("problems", problems);
                yield shown(account, pilih, catatan, model);
            }
            case Stale(var conflicts) -> {
                model.addAttribute("conflicts", conflicts);
                yield shown(account, pilih, catatan, model);
            }
            case NothingToDo _ -> "redirect:/penyunting/terbit?pesan=" + Notice.NOTHING;
        };
    }

    private List<Item> drafted() {
        return items.list(Items.Filter.NONE, live.knowledge()).stream().filter(item -> item.draft().isPresent())
                .toList();
    }

    private String shown(Account account, Set<String> chosen, String note, Model model) {
        Instant now = runs.now();
        model.addAttribute("items", drafted());
        model.addAttribute("runs", candidates.current(gates).stream().map(gate -> new Run(gate,
                gates.hurdle(gate, now).orElse(null), people.asked(gate, now).filter(
                        kind -> people.may(kind, account, gate)).isPresent()))
                .toList());
        model.addAttribute("chosen", chosen);
        model.addAttribute("note", note);
        return "editor/publish";
    }
}
