package id.tanyapaspor.bot.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.editor.Publication.Broken;
import id.tanyapaspor.bot.editor.Publication.Held;
import id.tanyapaspor.bot.editor.Publication.NothingToDo;
import id.tanyapaspor.bot.editor.Publication.Overtaken;
import id.tanyapaspor.bot.editor.Publication.Published;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentRelease;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.staff.Account;

/** All releases: what each changed, and the way back to it. */
@Controller
class ReleasePages {

    private static final int PAGE = 20;

    /** A release with the number of files that it changed. */
    record Row(ContentRelease release, int changes) {}

    /** A file that a release changed; without `before` it is new, without `after` it is gone. */
    record Change(String path, Optional<Revision> before, Optional<Revision> after) {}

    private final ContentReleases releases;
    private final Publishing publishing;
    private final Gates gates;
    private final Consents consents;

    ReleasePages(ContentReleases releases, Publishing publishing, Gates gates, Consents consents) {
        this.releases = releases;
        this.publishing = publishing;
        this.gates = gates;
        this.consents = consents;
    }

    @GetMapping("/penyunting/rilis")
    String list(@RequestParam(defaultValue = "0") long sebelum, @RequestParam Optional<Notice> pesan, Model model) {
        long before = sebelum > 0 ? sebelum : releases.newest() + 1;
        List<ContentRelease> page = releases.before(before, PAGE);
        model.addAttribute("rows", page.stream().map(release -> new Row(release, changes(release.number()).size()))
                .toList());
        model.addAttribute("older", page.isEmpty() || page.getLast().number() == 1 ? 0 : page.getLast().number());
        model.addAttribute("notice", pesan.orElse(null));
        return "editor/releases";
    }

    @GetMapping("/penyunting/rilis/{number}")
    String one(@PathVariable long number, @RequestParam Optional<Notice> pesan, Model model) {
        model.addAttribute("notice", pesan.orElse(null));
        return shown(number, model);
    }

    @PostMapping("/penyunting/rilis/{number}/kembali")
    String rollback(@AuthenticationPrincipal Account account, @PathVariable long number,
            @RequestParam(defaultValue = "") String catatan, Model model) {
        if (catatan.isBlank()) {
            model.addAttribute("notice", Notice.NO_NOTE);
            return shown(number, model);
        }
        return switch (publishing.rollback(number, Author.of(account), catatan.strip())) {
            case Published _ -> "redirect:/penyunting/rilis?pesan=" + Notice.ROLLED_BACK;
            case NothingToDo _ -> "redirect:/penyunting/rilis?pesan=" + Notice.NOTHING;
            case Overtaken _,Held _ -> "redirect:/penyunting/rilis?pesan=" + Notice.OVERTAKEN;
            case Broken(var problems) -> {
                model.addAttribute("problems", problems);
                yield shown(number, model);
            }
        };
    }

    private String shown(long number, Model model) {
        ContentRelease release = releases.find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("release", release);
        Optional<Gate> gate = gates.ofRelease(number);
        model.addAttribute("gate", gate.orElse(null));
        model.addAttribute("consents", gate.map(consents::of).orElse(List.of()));
        model.addAttribute("changes", changes(number));
        return "editor/release";
    }

    private List<Change> changes(long number) {
        SortedMap<String, Revision> before = releases.revisions(number - 1);
        SortedMap<String, Revision> after = releases.revisions(number);
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            Optional<Revision> old = Optional.ofNullable(before.get(path));
            Optional<Revision> young = Optional.ofNullable(after.get(path));
            if (!old.equals(young)) {
                changes.add(new Change(path, there(old), there(young)));
            }
        }
        return changes;
    }

    private static Optional<Revision> there(Optional<Revision> revision) {
        return revision.filter(it -> !it.isDeletion());
    }
}
