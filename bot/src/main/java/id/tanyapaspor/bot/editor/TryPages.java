package id.tanyapaspor.bot.editor;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.reading.Reading.BrokenContentException;

/** A question asked of the drafts and of what is live, side by side. */
@Controller
class TryPages {

    private static final int LONGEST = 500;

    private final DraftIndex index;
    private final Drafts drafts;
    private final Releases live;
    private final InstantSource clock;

    TryPages(DraftIndex index, Drafts drafts, Releases live, InstantSource clock) {
        this.index = index;
        this.drafts = drafts;
        this.live = live;
        this.clock = clock;
    }

    /**
     * @param draf path of the draft that is tried; empty for all of them
     * @param hari the day on which is asked; empty for today
     */
    @GetMapping("/penyunting/coba")
    String ask(@RequestParam(defaultValue = "") String tanya, @RequestParam(defaultValue = "") String draf,
            @RequestParam(defaultValue = "") String hari, @RequestParam(defaultValue = "id") String teks, Model model) {
        List<String> open = drafts.all().stream().map(Draft::path).toList();
        String path = open.contains(draf) ? draf : "";
        LocalDate day = Days.read(hari).orElse(Period.day(clock.instant()));
        Language language = teks.toLowerCase(Locale.ROOT).equals(Language.EN.tag()) ? Language.EN : Language.ID;
        model.addAttribute("drafts", open);
        model.addAttribute("asked", tanya);
        model.addAttribute("chosen", path);
        model.addAttribute("day", day);
        model.addAttribute("tongue", language.tag());
        if (!tanya.isBlank()) {
            String text = tanya.strip().substring(0, Math.min(LONGEST, tanya.strip().length()));
            Question question = new Question(text, language, day, Optional.empty());
            model.addAttribute("here", Trial.of(live.answerer().answer(question), live.knowledge(), day));
            try {
                DraftIndex.Tried tried = index.ask(path, question);
                model.addAttribute("there", Trial.of(tried.answer(), tried.knowledge(), day));
            } catch (BrokenContentException e) {
                model.addAttribute("problems", e.problems());
            }
        }
        return "editor/try";
    }
}
