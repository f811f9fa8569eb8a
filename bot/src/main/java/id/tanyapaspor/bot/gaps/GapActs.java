package id.tanyapaspor.bot.gaps;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

import id.tanyapaspor.bot.editor.ContentPath;
import id.tanyapaspor.bot.gaps.Decisions.Verdict;
import id.tanyapaspor.bot.gaps.Mending.Outcome;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.Account;

/** What is done about a group of missed questions: a draft that mends it, or a reason why there is nothing to mend. */
@Controller
class GapActs {

    private static final String ONE = GapPages.PAGE + "/{question}";

    private final GapList gaps;
    private final GapPages pages;
    private final Decisions decisions;
    private final Mending mending;
    private final InstantSource clock;

    GapActs(GapList gaps, GapPages pages, Decisions decisions, Mending mending, InstantSource clock) {
        this.gaps = gaps;
        this.pages = pages;
        this.decisions = decisions;
        this.mending = mending;
        this.clock = clock;
    }

    @PostMapping(ONE + "/entri")
    String entry(@AuthenticationPrincipal Account account, @PathVariable String question, @ModelAttribute GapForm form,
            Model model) {
        if (!form.id().matches(EntrySkeleton.ID)) {
            return back(question, GapNotice.BAD_ID);
        }
        var skeleton = new EntrySkeleton(form.id(), form.judul(), form.questions(), form.jawaban(), form.sumber());
        Outcome outcome = mending.begin(skeleton, Author.of(account), "");
        return outcome instanceof Outcome.Drafted(ContentPath path)
                ? decided(account, question, form, new Verdict(Decision.Kind.ENTRY, Optional.of(path.text()), ""),
                        writing(path))
                : undone(question, outcome, model);
    }

    @PostMapping(ONE + "/pertanyaan")
    String question(@AuthenticationPrincipal Account account, @PathVariable String question,
            @ModelAttribute GapForm form, Model model) {
        Optional<ContentPath> entry = ContentPath.of("entries/" + form.entri() + ".md");
        if (form.questions().isEmpty() || entry.isEmpty()) {
            return back(question, GapNotice.NO_WORDS);
        }
        return mended(account, question, form, Decision.Kind.QUESTION,
                mending.addQuestions(entry.get(), form.questions(), Author.of(account), ""), model);
    }

    @PostMapping(ONE + "/kosakata")
    String word(@AuthenticationPrincipal Account account, @PathVariable String question, @ModelAttribute GapForm form,
            Model model) {
        if (form.kata().isEmpty() || form.tanda().needsMeaning() && form.arti().isEmpty()) {
            return back(question, GapNotice.NO_WORDS);
        }
        return mended(account, question, form, Decision.Kind.VOCABULARY,
                mending.addWord(form.tanda(), form.kata(), form.arti(), Author.of(account), ""), model);
    }

    @PostMapping(ONE + "/luar")
    String outside(@AuthenticationPrincipal Account account, @PathVariable String question,
            @ModelAttribute GapForm form, Model model) {
        if (form.questions().isEmpty()) {
            return back(question, GapNotice.NO_WORDS);
        }
        return mended(account, question, form, Decision.Kind.OUTSIDE,
                mending.addOutside(form.dekat(), form.questions(), Author.of(account), ""), model);
    }

    @PostMapping(ONE + "/bukan")
    String none(@AuthenticationPrincipal Account account, @PathVariable String question,
            @ModelAttribute GapForm form) {
        return form.alasan().isEmpty()
                ? back(question, GapNotice.NO_REASON)
                : decided(account, question, form, new Verdict(Decision.Kind.NONE, Optional.empty(), form.alasan()),
                        "redirect:" + GapPages.PAGE + "?pesan=" + GapNotice.SETTLED);
    }

    @PostMapping(GapPages.PAGE + "/selesai/{decision}/batal")
    String undo(@AuthenticationPrincipal Account account, @PathVariable String decision) {
        boolean undone = decisions.undo(decision, Author.of(account), clock.instant());
        return "redirect:" + GapPages.PAGE + "/selesai?pesan=" + (undone ? GapNotice.UNDONE : GapNotice.MOVED_ON);
    }

    /** What the file says already mends the group as well: another group of the same was decided on before. */
    private String mended(Account account, String question, GapForm form, Decision.Kind kind, Outcome outcome,
            Model model) {
        Optional<ContentPath> path = switch (outcome) {
            case Outcome.Drafted(ContentPath drafted) -> Optional.of(drafted);
            case Outcome.Unchanged(ContentPath same) -> Optional.of(same);
            default -> Optional.empty();
        };
        return path.map(file -> decided(account, question, form, new Verdict(kind, Optional.of(file.text()), ""),
                "redirect:" + GapPages.PAGE + "?pesan=" + GapNotice.of(outcome)))
                .orElseGet(() -> undone(question, outcome, model));
    }

    private String decided(Account account, String question, GapForm form, Verdict verdict, String next) {
        Instant now = clock.instant();
        List<String> seen = gap(question, now).questions().stream().map(Missed::id)
                .filter(id -> form.sampai().isEmpty() || id.compareTo(form.sampai()) <= 0).toList();
        decisions.decide(verdict, seen, Author.of(account), now);
        return next;
    }

    private String undone(String question, Outcome outcome, Model model) {
        if (outcome instanceof Outcome.Broken(ContentPath path, var problems)) {
            Instant now = clock.instant();
            model.addAttribute("problems", problems);
            model.addAttribute("broken", path.text());
            model.addAttribute("notice", GapNotice.BROKEN);
            return pages.shown(gap(question, now), now, model);
        }
        return back(question, GapNotice.of(outcome));
    }

    private Gap gap(String question, Instant now) {
        return gaps.holding(question, now).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Where a new entry is written on. */
    static String writing(ContentPath path) {
        return "redirect:/penyunting/isi/tulis?path=" + path.encoded();
    }

    private static String back(String question, GapNotice notice) {
        return "redirect:" + GapPages.PAGE + "/" + UriUtils.encodePathSegment(question, StandardCharsets.UTF_8)
                + "?pesan=" + notice;
    }
}
