package id.tanyapaspor.bot.recall;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.delivery.Broadcasts.Outcome;
import id.tanyapaspor.bot.recall.RecallSendings.Letting;
import id.tanyapaspor.bot.recall.Recipients.Version;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;

/** Taking an answer back: which version was wrong, what is said instead, a second look at how many read it, and what arrived. */
@Controller
class RecallPages {

    private static final int LATEST = 50;
    private static final String PAGE = "/penyunting/tarik";

    private final Recalls recalls;
    private final RecallSendings sendings;
    private final Recipients readers;
    private final AnswerFiles files;
    private final CorrectionText text;
    private final InstantSource clock;

    RecallPages(Recalls recalls, RecallSendings sendings, Recipients readers, AnswerFiles files, CorrectionText text,
            InstantSource clock) {
        this.recalls = recalls;
        this.sendings = sendings;
        this.readers = readers;
        this.files = files;
        this.text = text;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String list(@RequestParam Optional<RecallNotice> pesan, Model model) {
        model.addAttribute("notice", pesan.orElse(null));
        model.addAttribute("recalls", recalls.latest(LATEST));
        model.addAttribute("answers", files.all());
        model.addAttribute("text", text);
        return "recall/list";
    }

    @GetMapping(PAGE + "/baru")
    String begin(@RequestParam(name = "path", defaultValue = "") String path, Model model) {
        Optional<String> found = files.find(path.strip());
        if (found.isEmpty()) {
            return "redirect:" + PAGE + "?pesan=" + RecallNotice.NO_FILE;
        }
        return form(new RecallForm(found.get(), null, null, null, null, null), model);
    }

    @PostMapping(PAGE + "/baru")
    String write(@AuthenticationPrincipal Account account, @ModelAttribute RecallForm form, Model model) {
        Optional<Version> version = versions(form.path()).stream()
                .filter(one -> one.revision().id().equals(form.revisi())).findFirst();
        if (version.isEmpty() || form.words().isEmpty() || form.span().isEmpty()) {
            model.addAttribute("notice", form.span().isEmpty() ? RecallNotice.DAYS : RecallNotice.NO_WORDS);
            return form(form, model);
        }
        Target target = new Target(version.get().revision(), form.span().get().from(), form.span().get().to());
        String id = recalls.write(target, form.words().get(), Author.of(account), clock.instant());
        return back(id, RecallNotice.WRITTEN);
    }

    @GetMapping(PAGE + "/{id}")
    String one(@PathVariable String id, @RequestParam Optional<RecallNotice> pesan, Model model) {
        Recall recall = find(id);
        model.addAttribute("notice", pesan.orElse(null));
        model.addAttribute("reach", readers.reach(recall.target()));
        model.addAttribute("said", text.html(recall.words(), recall.target(), recall.target().language()));
        model.addAttribute("longest", RecallForm.LONGEST);
        return shown(recall, "recall/one", model);
    }

    /** What arrived, alone: the page asks for it again while corrections leave. */
    @GetMapping(PAGE + "/{id}/laporan")
    String report(@PathVariable String id, Model model) {
        return shown(find(id), "recall/one :: laporan", model);
    }

    @PostMapping(PAGE + "/{id}/kata")
    String reword(@AuthenticationPrincipal Account account, @PathVariable String id, @ModelAttribute RecallForm form) {
        find(id);
        return back(id, form.words().map(words -> recalls.reword(id, words, Author.of(account), clock.instant())
                ? RecallNotice.REWORDED
                : RecallNotice.TOO_LATE).orElse(RecallNotice.NO_WORDS));
    }

    @PostMapping(PAGE + "/{id}/kirim")
    String send(@AuthenticationPrincipal Account account, @PathVariable String id,
            @RequestParam(defaultValue = "") String jumlah, @RequestParam(defaultValue = "") String kata) {
        long typed = jumlah.strip().matches("\\d{1,9}") ? Long.parseLong(jumlah.strip()) : -1;
        Letting letting = sendings.letGo(find(id).id(), kata, typed, Author.of(account), clock.instant());
        return back(id, switch (letting) {
            case GONE -> RecallNotice.SENT;
            case MISCOUNTED -> RecallNotice.MISCOUNTED;
            case REWORDED -> RecallNotice.OTHER_WORDS;
            case TOO_LATE -> RecallNotice.TOO_LATE;
        });
    }

    @PostMapping(PAGE + "/{id}/henti")
    String stop(@AuthenticationPrincipal Account account, @PathVariable String id) {
        find(id);
        return back(id, sendings.stop(id, Author.of(account), clock.instant())
                ? RecallNotice.STOPPED
                : RecallNotice.ENDED);
    }

    private String form(RecallForm form, Model model) {
        List<Version> versions = versions(form.path());
        LocalDate today = Period.day(clock.instant());
        model.addAttribute("form", form);
        model.addAttribute("versions", versions);
        model.addAttribute("chosen", versions.stream().map(version -> version.revision().id())
                .filter(id -> form.revisi().isEmpty() || id.equals(form.revisi())).findFirst().orElse(""));
        model.addAttribute("from", form.dari().isEmpty() ? today.minusDays(readers.days() - 1L) : form.dari());
        model.addAttribute("to", form.sampai().isEmpty() ? today : form.sampai());
        model.addAttribute("days", readers.days());
        model.addAttribute("longest", RecallForm.LONGEST);
        model.addAttribute("english", form.path().endsWith(".en.md"));
        return "recall/new";
    }

    private List<Version> versions(String path) {
        Instant now = clock.instant();
        return Target.isAnswer(path) ? readers.versions(path, now) : List.of();
    }

    private String shown(Recall recall, String view, Model model) {
        model.addAttribute("recall", recall);
        model.addAttribute("answer", text.title(recall.target(), Language.ID));
        model.addAttribute("report", recall.report().orElse(null));
        model.addAttribute("outcomes", Outcome.values());
        return view;
    }

    private Recall find(String id) {
        return recalls.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(String id, RecallNotice notice) {
        return "redirect:" + PAGE + "/" + id + "?pesan=" + notice;
    }
}
