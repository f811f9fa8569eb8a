package id.tanyapaspor.bot.editor;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.editor.Item.Mark;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.knowledge.Fee;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;

/** What takes over on its day, and what is to be looked at again, in the order of the days. */
@Controller
class SchedulePages {

    /** A rate that is still to come. */
    record ComingRate(Fee fee, Fee.Rate rate) {

        public String amount() {
            return FeeQuotes.rupiah(rate.amount());
        }
    }

    private final Items items;
    private final Releases live;
    private final ComingRules rules;
    private final InstantSource clock;

    SchedulePages(Items items, Releases live, ComingRules rules, InstantSource clock) {
        this.items = items;
        this.live = live;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/penyunting/jadwal")
    String schedule(Model model) {
        LocalDate today = Period.day(clock.instant());
        List<Item> all = items.list(Items.Filter.NONE, live.knowledge()).stream()
                .filter(item -> item.type() == Item.Type.ENTRY).toList();
        model.addAttribute("coming", all.stream().filter(item -> item.is(Mark.COMING))
                .sorted(Comparator.comparing(item -> Optional.ofNullable(item.validFrom()).orElse(LocalDate.MAX)))
                .toList());
        model.addAttribute("rates", live.knowledge().fees().values().stream().flatMap(fee -> fee.history().stream()
                .filter(rate -> rate.period().from().isAfter(today)).map(rate -> new ComingRate(fee, rate)))
                .sorted(Comparator.comparing(one -> one.rate().period().from())).toList());
        model.addAttribute("reviews", all.stream().filter(item -> item.reviewBy() != null)
                .sorted(Comparator.comparing(item -> Optional.ofNullable(item.reviewBy()).orElse(LocalDate.MAX)))
                .toList());
        model.addAttribute("today", today);
        return "editor/schedule";
    }

    @PostMapping("/penyunting/isi/aturan-baru")
    String prepare(@AuthenticationPrincipal Account account, @RequestParam(name = "path") String file,
            @RequestParam(defaultValue = "") String mulai) {
        ContentPath path = ItemPages.path(file);
        EntryPath entry = EntryPath.of(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Days.read(mulai).flatMap(day -> rules.prepare(entry, day, "", Author.of(account)))
                .map(young -> "redirect:/penyunting/isi/tulis?path=" + young.file().encoded())
                .orElse(WritingPages.back(path, Notice.NO_RULE));
    }
}
