package id.tanyapaspor.bot.editor;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.editor.Conflict.Side;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.Account;

/** Writing a file as plain text. What was typed comes back with whatever the page has to say of it. */
@Controller
class WritingPages {

    private static final int CONTEXT = 3;

    /** What a button of the form does: only check, save if there is no error, save in any case. */
    enum Act {
        PERIKSA,
        SIMPAN,
        PAKSA
    }

    /** What the form sends. */
    record Form(String path, String teks, String catatan, String terlihat, String dasar, Act aksi) {

        /** A field that did not come is empty. */
        Form(@Nullable String path, @Nullable String teks, @Nullable String catatan, @Nullable String terlihat,
                @Nullable String dasar, @Nullable Act aksi) {
            this.path = requireNonNullElse(path, "");
            this.teks = requireNonNullElse(teks, "");
            this.catatan = requireNonNullElse(catatan, "");
            this.terlihat = requireNonNullElse(terlihat, "");
            this.dasar = requireNonNullElse(dasar, "");
            this.aksi = requireNonNullElse(aksi, Act.SIMPAN);
        }

        Seen seen() {
            return Seen.of(terlihat, dasar);
        }
    }

    private final Drafts drafts;
    private final Revisions revisions;
    private final ContentReleases releases;
    private final Checking checking;

    WritingPages(Drafts drafts, Revisions revisions, ContentReleases releases, Checking checking) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.releases = releases;
        this.checking = checking;
    }

    @GetMapping(value = "/penyunting/isi/tulis", params = "sebagai=berkas")
    String form(@RequestParam(name = "path") String file, Model model) {
        ContentPath path = ItemPages.path(file);
        Seen seen = drafts.seen(path);
        String text = FileText.of(bytes(seen.latest())).orElseThrow(
                () -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        return shown(path, text, "", seen, model);
    }

    @PostMapping("/penyunting/isi/tulis")
    String save(@AuthenticationPrincipal Account account, @ModelAttribute Form form, Model model,
            HttpServletResponse response) {
        ContentPath path = ItemPages.path(form.path());
        String before = FileText.of(bytes(form.seen().latest())).orElse("");
        String text = FileText.fromForm(form.teks(), before);
        Edit edit = Edit.of(path, text, form.seen(), form.catatan().strip());
        if (form.aksi() != Act.PAKSA) {
            Checking.Found found = checking.with(path, edit.bytes());
            if (form.aksi() == Act.PERIKSA || found.isBroken()) {
                model.addAttribute("found", found);
                model.addAttribute("refused", form.aksi() == Act.SIMPAN);
                return shown(path, text, form.catatan(), form.seen(), model);
            }
        }
        return switch (drafts.save(edit, Author.of(account))) {
            case Saving.Saved _ -> back(path, Notice.SAVED);
            case Saving.Unchanged _ -> back(path, Notice.UNCHANGED);
            case Saving.Conflicting(Conflict conflict) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                Seen now = new Seen(conflict.theirs().revision().map(Revision::id), drafts.seen(path).released());
                yield conflict(conflict, form.catatan(), now, model);
            }
        };
    }

    /** A draft whose file was released anew since it was opened: what both changed, and the way out. */
    @GetMapping("/penyunting/isi/bentrok")
    String stale(@RequestParam(name = "path") String file, Model model) {
        ContentPath path = ItemPages.path(file);
        Draft draft = drafts.of(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Revision> released = releases.revision(releases.newest(), path.text());
        Conflict conflict = new Conflict(path, side(Optional.of(draft.revision())), side(released),
                side(draft.base().flatMap(revisions::find)));
        return conflict(conflict, "", new Seen(draft.seen().latest(), released.map(Revision::id)), model);
    }

    private String conflict(Conflict conflict, String note, Seen seen, Model model) {
        String ancestor = conflict.ancestor().text();
        Optional<String> merged = conflict.theirs().bytes()
                .flatMap(_ -> Merge.of(ancestor, conflict.mine().text(), conflict.theirs().text()));
        model.addAttribute("conflict", conflict);
        model.addAttribute("merged", merged.isPresent());
        model.addAttribute("theirDiff", Diff.of(ancestor, conflict.theirs().text()).shortened(CONTEXT));
        model.addAttribute("myDiff", Diff.of(ancestor, conflict.mine().text()).shortened(CONTEXT));
        shown(conflict.path(), merged.orElse(conflict.mine().text()), note, seen, model);
        return "editor/conflict";
    }

    private static String shown(ContentPath path, String text, String note, Seen seen, Model model) {
        model.addAttribute("file", path.text());
        model.addAttribute("text", text);
        model.addAttribute("note", note);
        model.addAttribute("seen", seen);
        model.addAttribute("isNew", seen.latest().isEmpty());
        return "editor/write";
    }

    private Side side(Optional<Revision> revision) {
        return new Side(revision, revision.flatMap(revisions::bytes));
    }

    /** Nothing for a file that is not there. */
    private byte[] bytes(Optional<String> revision) {
        return revision.flatMap(revisions::find).flatMap(revisions::bytes).orElse(new byte[0]);
    }

    /** Where a file is edited as text. */
    static String asText(ContentPath path) {
        return "redirect:/penyunting/isi/tulis?sebagai=berkas&path=" + path.encoded();
    }

    static String back(ContentPath path, Notice notice) {
        return "redirect:/penyunting/isi?path=" + path.encoded() + "&pesan=" + notice;
    }
}
