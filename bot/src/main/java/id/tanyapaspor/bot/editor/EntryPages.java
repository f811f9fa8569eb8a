package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.editor.EntryFiles.Clash;
import id.tanyapaspor.bot.editor.EntryFiles.Opened;
import id.tanyapaspor.bot.editor.EntryFiles.Saved;
import id.tanyapaspor.bot.editor.EntryForm.Act;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.knowledge.writing.EntryField;
import id.tanyapaspor.knowledge.writing.EntrySheet;

/** Writing an entry field by field. What was typed comes back with whatever the page has to say of it. */
@Controller
class EntryPages {

    private final EntryFiles files;
    private final EntryView view;
    private final Checking checking;
    private final KeptTyping typing;

    EntryPages(EntryFiles files, EntryView view, Checking checking, KeptTyping typing) {
        this.files = files;
        this.view = view;
        this.checking = checking;
        this.typing = typing;
    }

    /** Leads to the form that fits a file; what has none, or cannot be shown in one, is written as text. */
    @GetMapping(value = "/penyunting/isi/tulis", params = "!sebagai")
    String open(@AuthenticationPrincipal Account account, @RequestParam(name = "path") String file,
            @RequestParam(defaultValue = "false") boolean pulihkan, Model model) {
        ContentPath path = ItemPages.path(file);
        Optional<String> own = SideFile.of(path).map(side -> "redirect:" + side.address());
        Optional<Opened> opened = EntryPath.of(path).flatMap(files::open);
        if (own.isPresent() || opened.isEmpty()) {
            return own.orElseGet(() -> WritingPages.asText(path));
        }
        return opened.get().isNew()
                ? "redirect:/penyunting/isi/baru?nama=" + new ContentPath(opened.get().path().name()).encoded()
                : shown(opened.get(), Author.of(account), pulihkan, model);
    }

    private String shown(Opened opened, Author author, boolean restore, Model model) {
        Optional<KeptTyping.Typed> typed = typing.of(author, opened.path().file().text());
        if (typed.isEmpty()) {
            return view.form(opened, opened.sheet(), model);
        }
        EntryForm form = new EntryForm(typed.get().fields());
        Opened then = files.at(opened.path(), form.seen(), form.englishSeen()).orElse(opened);
        EntrySheet sheet = then.sheet().with(form.typed(then.sheet(), view.ids()));
        if (restore) {
            model.addAttribute("note", form.note());
            return view.form(then, sheet, model);
        }
        if (!sheet.saysSame(opened.sheet())) {
            model.addAttribute("typedAt", typed.get().at());
        }
        return view.form(opened, opened.sheet(), model);
    }

    @PostMapping("/penyunting/isi/entri")
    String save(@AuthenticationPrincipal Account account, @RequestParam MultiValueMap<String, String> sent,
            Model model, HttpServletResponse response) {
        EntryForm form = new EntryForm(sent);
        EntryPath path = EntryPath.of(ItemPages.path(form.one("path")))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Opened opened = files.at(path, form.seen(), form.englishSeen())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return save(opened, form, Author.of(account), model, response);
    }

    String save(Opened opened, EntryForm form, Author author, Model model, HttpServletResponse response) {
        EntrySheet sheet = opened.sheet().with(form.typed(opened.sheet(), view.ids()));
        model.addAttribute("note", form.note());
        if (form.act() != Act.PAKSA) {
            Checking.Found found = checking.with(EntryFiles.files(opened, sheet));
            if (form.act() != Act.SIMPAN || found.isBroken()) {
                return view.checked(opened, sheet, found, form.act(), model);
            }
        }
        return switch (files.save(opened, sheet, form.note(), author)) {
            case Saved(boolean changed) -> {
                typing.forget(author, form.one("ketikan"));
                yield WritingPages.back(opened.path().file(), changed ? Notice.SAVED : Notice.UNCHANGED);
            }
            case Clash clash -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("clash", clash);
                yield view.form(clash.opened(), clash.opened().sheet(), model);
            }
        };
    }

    /** Keeps what is being typed; answers with a line that says so. */
    @PostMapping("/penyunting/isi/ketikan")
    String keep(@AuthenticationPrincipal Account account, @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        String form = Optional.ofNullable(sent.getFirst("ketikan")).filter(name -> !name.isBlank())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        sent.remove("_csrf");
        Instant at = typing.keep(Author.of(account), form, sent);
        model.addAttribute("kept", at);
        return "editor/entry-parts :: kept";
    }

    @PostMapping("/penyunting/isi/ketikan/buang")
    String forget(@AuthenticationPrincipal Account account, @RequestParam String ketikan,
            @RequestParam(name = "path", defaultValue = "") String file) {
        typing.forget(Author.of(account), ketikan);
        return file.isEmpty()
                ? "redirect:/penyunting/isi/baru"
                : "redirect:/penyunting/isi/tulis?path=" + ItemPages.path(file).encoded();
    }

    /** A text as people will see it, while it is typed. */
    @PostMapping("/penyunting/isi/pratinjau")
    String preview(@RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "text") String bagian, Model model) {
        EntryField field = EntryField.of(bagian).orElse(EntryField.TEXT);
        EntryField title = field == EntryField.ENGLISH_TEXT ? EntryField.ENGLISH_TITLE : EntryField.TITLE;
        EntryForm form = new EntryForm(sent);
        model.addAttribute("preview", view.preview(form.one(field.key())));
        model.addAttribute("previewTitle", form.one(title.key()));
        model.addAttribute("previewOf", field.key());
        return "editor/entry-parts :: preview";
    }
}
