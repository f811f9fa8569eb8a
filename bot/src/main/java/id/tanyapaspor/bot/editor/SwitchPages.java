package id.tanyapaspor.bot.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.release.Switches;
import id.tanyapaspor.bot.release.Withheld.Switch;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.knowledge.KnowledgeBase;

/** Turns answers off at once, without a release, when one of them is wrong or all of them may be. */
@Controller
class SwitchPages {

    private static final int SHOWN = 50;
    private static final int LONGEST = 300;

    /** Something that can be turned off: an entry or a document. */
    record Choice(String id, String title) {}

    /** What a form of this page had to be told. */
    enum Told {
        OFF,
        ON,
        ALREADY,
        NO_REASON,
        UNKNOWN;

        public boolean isDone() {
            return this == OFF || this == ON;
        }
    }

    private final Switches switches;
    private final Releases live;

    SwitchPages(Switches switches, Releases live) {
        this.switches = switches;
        this.live = live;
    }

    @GetMapping("/penyunting/sakelar")
    String page(@RequestParam(defaultValue = "") String isi, @RequestParam(defaultValue = "") String alasan,
            @RequestParam Optional<Told> pesan, Locale locale, Model model) {
        List<Switch> latest = switches.latest(SHOWN);
        List<Choice> choices = choices();
        model.addAttribute("open", latest.stream().filter(each -> each.endedAt().isEmpty()).toList());
        model.addAttribute("past", latest.stream().filter(each -> each.endedAt().isPresent()).toList());
        model.addAttribute("everything", live.withheld().everything().isPresent());
        model.addAttribute("choices", choices);
        model.addAttribute("titles", choices.stream()
                .collect(Collectors.toMap(Choice::id, Choice::title, (one, other) -> one)));
        model.addAttribute("chosen", choices.stream().filter(each -> each.id().equals(isi)).findFirst().orElse(null));
        model.addAttribute("reason", alasan);
        model.addAttribute("told", pesan.orElse(null));
        model.addAttribute("wib", new Wib(locale));
        return "editor/switch";
    }

    /** Turns one off, or, with no name, all. */
    @PostMapping("/penyunting/sakelar/mati")
    String off(@AuthenticationPrincipal Account account, @RequestParam Optional<String> isi,
            @RequestParam(defaultValue = "") String alasan) {
        String reason = alasan.strip();
        Optional<String> entry = isi.map(String::strip);
        if (entry.isPresent() && choices().stream().noneMatch(each -> each.id().equals(entry.get()))) {
            return "redirect:/penyunting/sakelar?pesan=" + Told.UNKNOWN;
        }
        if (reason.isEmpty()) {
            return "redirect:/penyunting/sakelar?pesan=" + Told.NO_REASON + entry.map(id -> "&isi=" + id).orElse("");
        }
        String kept = reason.substring(0, reason.offsetByCodePoints(0, Math.min(LONGEST, reason.codePointCount(0,
                reason.length()))));
        return told(switches.off(entry, kept, Author.of(account)) ? Told.OFF : Told.ALREADY);
    }

    @PostMapping("/penyunting/sakelar/nyala")
    String on(@AuthenticationPrincipal Account account, @RequestParam String id) {
        return told(switches.on(id, Author.of(account)) ? Told.ON : Told.ALREADY);
    }

    private static String told(Told told) {
        return "redirect:/penyunting/sakelar?pesan=" + told;
    }

    private List<Choice> choices() {
        KnowledgeBase knowledge = live.knowledge();
        return Stream.concat(
                knowledge.entries().values().stream().map(entry -> new Choice(entry.id(), entry.title())),
                knowledge.documents().all().stream().map(document -> new Choice(document.id(), document.title())))
                .sorted(Comparator.comparing(Choice::title, String.CASE_INSENSITIVE_ORDER)).toList();
    }
}
