package id.tanyapaspor.bot.gaps;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.desk.Lessons;
import id.tanyapaspor.bot.desk.Lessons.Lesson;
import id.tanyapaspor.bot.release.Releases;

/** What people ask in vain, and each group of it with all that can be done about it. */
@Controller
class GapPages {

    static final String PAGE = "/penyunting/celah";

    private static final int SHOWN = 50;
    private static final int EXAMPLES = 30;
    private static final int CHOSEN = 5;
    private static final int LESSONS = 200;
    private static final int WORDS = 10;

    private final GapList gaps;
    private final Nearest nearest;
    private final Lessons lessons;
    private final Releases live;
    private final InstantSource clock;

    GapPages(GapList gaps, Nearest nearest, Lessons lessons, Releases live, InstantSource clock) {
        this.gaps = gaps;
        this.nearest = nearest;
        this.lessons = lessons;
        this.live = live;
        this.clock = clock;
    }

    /** A group with the entry that comes nearest. */
    record Row(Gap gap, Optional<Nearest.Near> near, long lately, long before) {}

    @GetMapping(PAGE)
    String list(@RequestParam Optional<GapNotice> pesan, Model model) {
        Instant now = clock.instant();
        List<Gap> all = gaps.all(now);
        List<Gap> open = all.stream().filter(gap -> gap.state().isOpen()).toList();
        model.addAttribute("notice", pesan.orElse(null));
        model.addAttribute("rows", open.stream().limit(SHOWN).map(gap -> row(gap, now)).toList());
        model.addAttribute("groups", open.size());
        model.addAttribute("questions", open.stream().mapToInt(Gap::count).sum());
        model.addAttribute("waiting", all.stream().filter(gap -> gap.state() == Gap.State.WAITING).count());
        model.addAttribute("lessons", lessons.of(Lessons.State.OPEN, LESSONS).size());
        model.addAttribute("days", Unanswered.WINDOW.toDays());
        return "gaps/list";
    }

    /** What was decided, and what became of it. */
    @GetMapping(PAGE + "/selesai")
    String settled(@RequestParam Optional<GapNotice> pesan, Model model) {
        Instant now = clock.instant();
        model.addAttribute("notice", pesan.orElse(null));
        model.addAttribute("gaps", gaps.all(now).stream().filter(gap -> gap.decision().isPresent())
                .sorted(Comparator.comparing((Gap gap) -> gap.decision().orElseThrow().at()).reversed()).toList());
        model.addAttribute("days", Unanswered.WINDOW.toDays());
        return "gaps/settled";
    }

    @GetMapping(PAGE + "/{question}")
    String one(@PathVariable String question, @RequestParam Optional<GapNotice> pesan, Model model) {
        Instant now = clock.instant();
        Gap gap = gaps.holding(question, now).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("notice", pesan.orElse(null));
        return shown(gap, now, model);
    }

    /** The page of a group, with whatever the model has to say of it. */
    String shown(Gap gap, Instant now, Model model) {
        List<String> phrasings = gap.phrasings().stream().map(GapPages::unmarked).distinct().toList();
        model.addAttribute("gap", gap);
        model.addAttribute("row", row(gap, now));
        model.addAttribute("newest",
                gap.questions().stream().map(Missed::id).max(Comparator.naturalOrder()).orElseThrow());
        model.addAttribute("examples", gap.questions().stream().limit(EXAMPLES).toList());
        model.addAttribute("chosen", String.join("\n", phrasings.stream().limit(CHOSEN).toList()));
        model.addAttribute("nearest", nearest.to(gap.typical().text(), now));
        model.addAttribute("entries", nearest.all());
        model.addAttribute("id", EntrySkeleton.id(phrasings.getFirst()));
        model.addAttribute("suggested", EntrySkeleton.title(phrasings.getFirst()));
        model.addAttribute("unknown", unknown(phrasings));
        model.addAttribute("taught", taught(gap));
        model.addAttribute("signs", SideLines.Sign.values());
        return "gaps/one";
    }

    private Row row(Gap gap, Instant now) {
        return new Row(gap, nearest.to(gap.typical().text(), now).stream().findFirst(), gap.lately(now),
                gap.before(now));
    }

    private List<String> unknown(List<String> phrasings) {
        var alikes = live.alikes();
        return phrasings.stream().flatMap(phrasing -> alikes.unknown(phrasing).stream()).distinct().limit(WORDS)
                .toList();
    }

    /** What officers answered to one of these questions. */
    private List<Lesson> taught(Gap gap) {
        List<String> phrasings = gap.phrasings();
        return Stream.of(Lessons.State.OPEN, Lessons.State.DONE)
                .flatMap(state -> lessons.of(state, LESSONS).stream())
                .filter(lesson -> phrasings.contains(lesson.question())).toList();
    }

    /** Nobody asks with the marks that stand where numbers were. */
    private static String unmarked(String masked) {
        String plain = masked.replaceAll("\\[(?:email|NIK|nomor[a-z ]*|kode billing)]", " ").replaceAll("\\s+", " ")
                .strip();
        return plain.isEmpty() ? masked.strip() : plain;
    }
}
