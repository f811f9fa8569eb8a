package id.tanyapaspor.bot.insight;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.insight.Judging.Verdict;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.Account;

/** One answer after the other, to be judged: what was asked and what was said, and nothing that could sway anybody. */
@Controller
class JudgePages {

    private static final String PAGE = "/penyunting/nilai";

    private final Judging judging;
    private final InstantSource clock;

    JudgePages(Judging judging, InstantSource clock) {
        this.judging = judging;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String next(@AuthenticationPrincipal Account account, @RequestParam Optional<JudgeNotice> pesan, Model model) {
        Instant now = clock.instant();
        String judge = Author.of(account).actor();
        model.addAttribute("notice", pesan.orElse(null));
        model.addAttribute("item", judging.next(judge, now).orElse(null));
        model.addAttribute("left", judging.left(judge, now));
        model.addAttribute("verdicts", Verdict.values());
        return "insight/judge";
    }

    @PostMapping(PAGE)
    String judge(@AuthenticationPrincipal Account account, @RequestParam String jawaban, @RequestParam Verdict nilai) {
        boolean kept = judging.judge(jawaban, nilai, Author.of(account), clock.instant());
        return back(kept ? JudgeNotice.KEPT : JudgeNotice.NOT_NEEDED);
    }

    @PostMapping(PAGE + "/batal")
    String takeBack(@AuthenticationPrincipal Account account) {
        return back(judging.takeBack(Author.of(account), clock.instant())
                ? JudgeNotice.TAKEN_BACK
                : JudgeNotice.TOO_LATE);
    }

    private static String back(JudgeNotice notice) {
        return "redirect:" + PAGE + "?pesan=" + notice;
    }
}
