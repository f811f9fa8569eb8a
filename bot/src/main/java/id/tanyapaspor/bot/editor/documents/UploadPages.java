package id.tanyapaspor.bot.editor.documents;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.knowledge.Citations;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.Problem;
import id.tanyapaspor.knowledge.documents.Format;
import id.tanyapaspor.knowledge.reading.Reading;

/** Requirement documents: all of them, each as it is cut, and the forms that send, describe and repeal them. */
@Controller
class UploadPages {

    /** A field that is not filled in as it must be, and the sentence that says so. */
    record Fault(String field, String key) {}

    private final DocumentShelf shelf;
    private final Upload upload;
    private final Releases live;
    private final InstantSource clock;

    UploadPages(DocumentShelf shelf, Upload upload, Releases live, InstantSource clock) {
        this.shelf = shelf;
        this.upload = upload;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping("/penyunting/dokumen")
    String all(Model model) {
        SortedMap<String, byte[]> files = shelf.files();
        Reading reading = shelf.read(files);
        model.addAttribute("shelves", reading.knowledge().documents().all().stream()
                .map(document -> DocumentView.of(document, reading.knowledge(), live.knowledge(), today())).toList());
        model.addAttribute("problems", reading.problems().stream().filter(UploadPages::isOfDocument).toList());
        model.addAttribute("ended", Citations.ended(reading.knowledge().documents(), today()));
        return "editor/documents";
    }

    @GetMapping("/penyunting/dokumen/baru")
    String begin(Model model) {
        return form(DocumentForm.empty(today()), shelf.state(""), List.of(), model);
    }

    @GetMapping("/penyunting/dokumen/{id}")
    String one(@PathVariable String id, @RequestParam(defaultValue = "") String pesan, Model model) {
        SortedMap<String, byte[]> files = shelf.files();
        Reading reading = shelf.read(files);
        Document document = reading.knowledge().documents().all().stream().filter(it -> it.id().equals(id)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", DocumentView.of(document, reading.knowledge(), live.knowledge(), today()));
        model.addAttribute("path", DocumentShelf.file(files, id).orElseThrow());
        model.addAttribute("problems", reading.problems().stream().filter(UploadPages::isOfDocument)
                .filter(problem -> DocumentShelf.paths(id).stream()
                        .anyMatch(path -> path.text().equals(problem.file())))
                .toList());
        model.addAttribute("told", pesan);
        model.addAttribute("today", today());
        return form(DocumentForm.of(document), shelf.state(id), List.of(), model, "editor/document");
    }

    /** Sends a new document, a new version of one, or other words about it. */
    @PostMapping("/penyunting/dokumen")
    String save(@AuthenticationPrincipal Account account, @ModelAttribute DocumentForm form,
            @RequestParam(required = false) Optional<MultipartFile> berkas,
            @RequestParam(defaultValue = "") String keadaan, Model model) throws IOException {
        List<Fault> faults = new ArrayList<>(faults(form));
        Optional<MultipartFile> sent = berkas.filter(file -> !file.isEmpty());
        Optional<Upload.Sound> sound = Optional.empty();
        try {
            sound = sent.isPresent() ? Optional.of(upload.look(sent.get())) : kept(form.id());
            if (sound.isEmpty()) {
                faults.add(new Fault("berkas", "MISSING"));
            }
        } catch (Upload.Refused refused) {
            faults.add(new Fault("berkas", refused.key()));
            model.addAttribute("refused", refused);
        }
        if (!faults.isEmpty()) {
            return form(form, keadaan, faults, model);
        }
        return saved(form, sound.get(), keadaan, account, model);
    }

    private String saved(DocumentForm form, Upload.Sound sound, String seen, Account account, Model model) {
        String before = form.id().isEmpty() ? shelf.state(form.name()) : seen;
        if (!shelf.save(form.name(), Upload.files(form, sound), before, Author.of(account), "")) {
            return form(form, shelf.state(form.id()), List.of(new Fault("berkas", "MOVED_ON")), model);
        }
        return "redirect:/penyunting/dokumen/" + form.name() + "?pesan=SAVED";
    }

    /** Lets a document end the day before a day; entries that rest on its law are to be looked at then. */
    @PostMapping("/penyunting/dokumen/{id}/cabut")
    String repeal(@AuthenticationPrincipal Account account, @PathVariable String id, @RequestParam String keadaan,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate mulai) {
        Document document = shelf.read(shelf.files()).knowledge().documents().all().stream()
                .filter(it -> it.id().equals(id)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mulai.isAfter(document.validity().from())) {
            return "redirect:/penyunting/dokumen/" + id + "?pesan=TOO_EARLY";
        }
        DocumentForm form = DocumentForm.of(document).repealed(mulai);
        boolean saved = shelf.save(id, Upload.files(form, kept(id).orElseThrow()), keadaan, Author.of(account), "");
        return "redirect:/penyunting/dokumen/" + id + "?pesan=" + (saved ? "REPEALED" : "MOVED_ON");
    }

    /** The text that a document has already. */
    private Optional<Upload.Sound> kept(String id) {
        SortedMap<String, byte[]> files = shelf.files();
        return id.isEmpty()
                ? Optional.empty()
                : DocumentShelf.file(files, id).flatMap(path -> Format.of(path)
                        .map(format -> new Upload.Sound(format, files.get(path))));
    }

    private List<Fault> faults(DocumentForm form) {
        List<Fault> faults = new ArrayList<>();
        require(faults, "judul", form.judul());
        require(faults, "aturan", form.aturan());
        require(faults, "sumber", form.sumber());
        require(faults, "dari", form.dari() == null ? "" : "day");
        if (form.dari() != null && form.sampai() != null && form.sampai().isBefore(form.dari())) {
            faults.add(new Fault("sampai", "BACKWARDS"));
        }
        if (!form.judul().isEmpty() && !form.name().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            faults.add(new Fault("judul", "NO_NAME"));
        } else if (form.id().isEmpty() && DocumentShelf.file(shelf.files(), form.name()).isPresent()) {
            faults.add(new Fault("judul", "TAKEN"));
        }
        return faults;
    }

    private static void require(List<Fault> faults, String field, String value) {
        if (value.isEmpty()) {
            faults.add(new Fault(field, "EMPTY"));
        }
    }

    private static String form(DocumentForm form, String state, List<Fault> faults, Model model) {
        return form(form, state, faults, model, "editor/upload");
    }

    private static String form(DocumentForm form, String state, List<Fault> faults, Model model, String page) {
        model.addAttribute("form", form);
        model.addAttribute("state", state);
        model.addAttribute("faults", faults);
        return page;
    }

    @ModelAttribute("spoken")
    static Language spoken(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Language.EN : Language.ID;
    }

    private static boolean isOfDocument(Problem problem) {
        return problem.file().startsWith("documents/");
    }

    private LocalDate today() {
        return Period.day(clock.instant());
    }
}
