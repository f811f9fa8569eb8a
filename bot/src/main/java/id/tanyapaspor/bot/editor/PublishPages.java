package id.tanyapaspor.bot.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.editor.Publication.Broken;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.editor.Publication.NothingToDo;
import id.tanyapaspor.bot.editor.Publication.Overtaken;
import id.tanyapaspor.bot.editor.Publication.Published;
import id.tanyapaspor.bot.editor.Publication.Stale;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Account;

/** Choosing drafts and making them the next release. */
@Controller
class PublishPages {

    private final Items items;
    private final Publishing publishing;
    private final Releases live;

    PublishPages(Items items, Publishing publishing, Releases live) {
        this.items = items;
        this.publishing = publishing;
        this.live = live;
    }

    /** One's own drafts are chosen already. */
    @GetMapping("/penyunting/terbit")
    String drafts(@AuthenticationPrincipal Account account, @RequestParam Optional<Notice> pesan, Model model) {
        List<Item> drafted = drafted();
        Author me = Author.of(account);
        Set<String> mine = drafted.stream().filter(item -> item.draft().orElseThrow().revision().author().equals(me))
                .map(item -> item.path().text()).collect(Collectors.toSet());
        model.addAttribute("notice", pesan.orElse(null));
        return shown(drafted, mine, "", model);
    }

    @PostMapping("/penyunting/terbit")
    String publish(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") Set<String> pilih,
            @RequestParam(defaultValue = "") String catatan, Model model) {
        Notice notice = pilih.isEmpty() ? Notice.NONE_CHOSEN : catatan.isBlank() ? Notice.NO_NOTE : null;
        if (notice != null) {
            model.addAttribute("notice", notice);
            return shown(drafted(), pilih, catatan, model);
        }
        return switch (publishing.prepare(pilih)) {
            case Candidate candidate -> published(candidate, Author.of(account), catatan.strip());
            case Broken(var problems) -> {
                model.addAttribute("problems", problems);
                yield shown(drafted(), pilih, catatan, model);
            }
            case Stale(var conflicts) -> {
                model.addAttribute("conflicts", conflicts);
                yield shown(drafted(), pilih, catatan, model);
            }
            case NothingToDo _ -> "redirect:/penyunting/terbit?pesan=" + Notice.NOTHING;
        };
    }

    private String published(Candidate candidate, Author author, String note) {
        return switch (publishing.publish(candidate, author, note)) {
            case Published _ -> "redirect:/penyunting/rilis?pesan=" + Notice.PUBLISHED;
            case Overtaken _,Broken _ -> "redirect:/penyunting/terbit?pesan=" + Notice.OVERTAKEN;
            case NothingToDo _ -> "redirect:/penyunting/terbit?pesan=" + Notice.NOTHING;
        };
    }

    private List<Item> drafted() {
        return items.list(Items.Filter.NONE, live.knowledge()).stream().filter(item -> item.draft().isPresent())
                .toList();
    }

    private static String shown(List<Item> drafted, Set<String> chosen, String note, Model model) {
        model.addAttribute("items", drafted);
        model.addAttribute("chosen", chosen);
        model.addAttribute("note", note);
        return "editor/publish";
    }
}
