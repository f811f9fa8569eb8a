package id.tanyapaspor.bot.gaps;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

import id.tanyapaspor.bot.desk.Lessons;
import id.tanyapaspor.bot.desk.Lessons.Lesson;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.Account;

/** What officers taught: exchanges that they marked as worth an entry, and questions that they answered because the bot did not. */
@Controller
class LessonPages {

    private static final String PAGE = GapPages.PAGE + "/petugas";
    private static final int MOST = 200;
    private static final int SETTLED = 30;

    private final Lessons lessons;
    private final Teaching teaching;
    private final Nearest nearest;
    private final InstantSource clock;

    LessonPages(Lessons lessons, Teaching teaching, Nearest nearest, InstantSource clock) {
        this.lessons = lessons;
        this.teaching = teaching;
        this.nearest = nearest;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String list(@RequestParam Optional<GapNotice> pesan, Model model) {
        List<Lesson> open = lessons.of(Lessons.State.OPEN, MOST);
        model.addAttribute("notice", pesan.orElse(null));
        model.addAttribute("drafts", open.stream().filter(one -> one.kind() == Lessons.Kind.DRAFT).toList());
        model.addAttribute("gaps", open.stream().filter(one -> one.kind() == Lessons.Kind.GAP).toList());
        model.addAttribute("settled", Stream.of(Lessons.State.DONE, Lessons.State.DROPPED)
                .flatMap(state -> lessons.of(state, SETTLED).stream())
                .sorted(Comparator.comparing(Lesson::at).reversed()).toList());
        return "gaps/lessons";
    }

    @GetMapping(PAGE + "/{id}")
    String one(@PathVariable String id, @RequestParam Optional<GapNotice> pesan, Model model) {
        Lesson lesson = find(id);
        model.addAttribute("notice", pesan.orElse(null));
        model.addAttribute("lesson", lesson);
        model.addAttribute("nearest", nearest.to(lesson.question(), clock.instant()));
        model.addAttribute("entries", nearest.all());
        model.addAttribute("id", EntrySkeleton.id(lesson.question()));
        model.addAttribute("suggested", EntrySkeleton.title(lesson.question()));
        return "gaps/lesson";
    }

    /** Whatever is done, the words that were typed are kept first. */
    @PostMapping(PAGE + "/{id}")
    String does(@AuthenticationPrincipal Account account, @PathVariable String id, @ModelAttribute LessonForm form) {
        Teaching.Result result = teaching.does(find(id), form, Author.of(account));
        return result.write().map(GapActs::writing).orElseGet(() -> switch (result.notice()) {
            case LINKED, DROPPED -> "redirect:" + PAGE + "?pesan=" + result.notice();
            default -> "redirect:" + PAGE + "/" + id + "?pesan=" + result.notice();
        });
    }

    private Lesson find(String id) {
        return lessons.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
