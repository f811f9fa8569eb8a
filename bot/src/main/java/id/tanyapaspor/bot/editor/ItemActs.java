package id.tanyapaspor.bot.editor;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.Account;

/** What is done to a file with one press: restore an old revision, delete it, give its draft up, begin a new one. */
@Controller
class ItemActs {

    private final Drafts drafts;
    private final Revisions revisions;

    ItemActs(Drafts drafts, Revisions revisions) {
        this.drafts = drafts;
        this.revisions = revisions;
    }

    @PostMapping("/penyunting/isi/pulihkan")
    String restore(@AuthenticationPrincipal Account account, @RequestParam String revisi, @RequestParam String terlihat,
            @RequestParam String dasar) {
        Revision revision = revisions.find(revisi)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return came(new ContentPath(revision.path()), drafts.restore(revision, Seen.of(terlihat, dasar),
                Author.of(account), ""), Notice.RESTORED);
    }

    @PostMapping("/penyunting/isi/hapus")
    String delete(@AuthenticationPrincipal Account account, @RequestParam(name = "path") String file,
            @RequestParam(defaultValue = "") String catatan, @RequestParam String terlihat,
            @RequestParam String dasar) {
        ContentPath path = ItemPages.path(file);
        Edit edit = new Edit(path, Optional.empty(), Seen.of(terlihat, dasar), catatan.strip());
        return came(path, drafts.save(edit, Author.of(account)), Notice.DELETION);
    }

    @PostMapping("/penyunting/isi/buang")
    String discard(@AuthenticationPrincipal Account account, @RequestParam(name = "path") String file,
            @RequestParam String terlihat) {
        ContentPath path = ItemPages.path(file);
        boolean gone = drafts.of(path).filter(draft -> draft.revision().id().equals(terlihat))
                .filter(draft -> drafts.discard(draft, Author.of(account))).isPresent();
        return WritingPages.back(path, gone ? Notice.DISCARDED : Notice.MOVED_ON);
    }

    /** Leads to the form of a file that need not be there yet. */
    @PostMapping("/penyunting/isi/baru")
    String begin(@RequestParam(name = "path") String file) {
        return ContentPath.of(file.strip()).filter(ContentPath::isText)
                .map(path -> "redirect:/penyunting/isi/tulis?path=" + path.encoded())
                .orElse("redirect:/penyunting?pesan=" + Notice.PATH);
    }

    private static String came(ContentPath path, Saving saving, Notice done) {
        return WritingPages.back(path, switch (saving) {
            case Saving.Saved _ -> done;
            case Saving.Unchanged _ -> Notice.UNCHANGED;
            case Saving.Conflicting _ -> Notice.MOVED_ON;
        });
    }
}
