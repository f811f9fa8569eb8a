package id.tanyapaspor.bot.editor;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.editor.EntryFiles.Opened;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.writing.EntryField;
import id.tanyapaspor.knowledge.writing.EntrySheet;

/** An entry that is not there yet. */
@Controller
class NewEntryPages {

    /** The name under which its typing is kept. */
    static final String TYPING = "baru";
    /** What an entry is called that nobody has called anything. */
    private static final String UNNAMED = "entri-baru";
    private static final int REVIEW_MONTHS = 6;

    private final EntryView view;
    private final EntryPages pages;
    private final KeptTyping typing;
    private final Drafts drafts;

    NewEntryPages(EntryView view, EntryPages pages, KeptTyping typing, Drafts drafts) {
        this.view = view;
        this.pages = pages;
        this.typing = typing;
        this.drafts = drafts;
    }

    @GetMapping("/penyunting/isi/baru")
    String begin(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "false") boolean pulihkan, Model model) {
        model.addAttribute("isNew", true);
        Optional<KeptTyping.Typed> typed = typing.of(Author.of(account), TYPING);
        Opened opened = blank();
        if (pulihkan && typed.isPresent()) {
            EntryForm form = new EntryForm(typed.get().fields());
            return view.form(opened, opened.sheet().with(form.typed(opened.sheet(), view.ids())), model);
        }
        typed.map(KeptTyping.Typed::at).ifPresent(at -> model.addAttribute("typedAt", at));
        Map<EntryField, String> given = usual();
        given.put(EntryField.ID, nama);
        return view.form(opened, opened.sheet().with(given), model);
    }

    private Map<EntryField, String> usual() {
        LocalDate today = view.today();
        return new EnumMap<>(Map.of(EntryField.KIND, Kind.ANSWER.toString(), EntryField.FROM, today.toString(),
                EntryField.CHECKED, today.toString(), EntryField.REVIEW,
                today.plusMonths(REVIEW_MONTHS).toString()));
    }

    @PostMapping("/penyunting/isi/entri/baru")
    String save(@AuthenticationPrincipal Account account, @RequestParam MultiValueMap<String, String> sent, Model model,
            HttpServletResponse response) {
        EntryForm form = new EntryForm(sent);
        String typed = form.one(EntryField.ID.key()).strip();
        String name = typed.isEmpty() ? EntryPath.named(form.one(EntryField.TITLE.key())) : typed;
        EntryPath path = ContentPath.of("entries/" + name + ".md").flatMap(EntryPath::of)
                .orElseGet(() -> new EntryPath(EntryPath.named(name + " " + UNNAMED)));
        sent.set(EntryField.ID.key(), path.name());
        model.addAttribute("isNew", true);
        Opened opened = new Opened(path, form.seen(), form.englishSeen(), EntrySheet.blank());
        if (drafts.seen(path.file()).latest().isPresent()) {
            model.addAttribute("taken", path);
            model.addAttribute("note", form.note());
            return view.form(opened, opened.sheet().with(form.typed(opened.sheet(), view.ids())), model);
        }
        return pages.save(opened, form, Author.of(account), model, response);
    }

    private Opened blank() {
        EntryPath path = new EntryPath(UNNAMED);
        return new Opened(path, Seen.of("", ""), Seen.of("", ""), EntrySheet.blank());
    }
}
