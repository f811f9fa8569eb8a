package id.tanyapaspor.bot.hours;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.hours.Problems.Read;
import id.tanyapaspor.bot.staff.Account;

/** A year's holidays: the days, the decree that they follow, and what the program would bring. */
@Controller
class HolidayPages {

    /**
     * What the page shows beside what is kept.
     *
     * @param mark of the list that the lines were made from
     */
    record Draft(HolidayForm day, HolidayLines lines, String mark, String source, boolean decreed,
            List<Problem> problems) {

        static Draft of(HolidayYear list) {
            return new Draft(HolidayForm.EMPTY, HolidayLines.of(list), list.mark(), list.source(), list.decreed(),
                    List.of());
        }

        public List<Problem> against(String field) {
            return Problem.against(field, problems);
        }

        Draft with(HolidayForm typed, List<Problem> against) {
            return new Draft(typed, lines, mark, source, decreed, against);
        }

        Draft with(HolidayLines typed, String of, List<Problem> against) {
            return new Draft(day, typed, of, source, decreed, against);
        }

        Draft with(String typed, boolean ticked, Problem against) {
            return new Draft(day, lines, mark, typed, ticked, List.of(against));
        }
    }

    private static final int LONGEST_SOURCE = 300;

    private final Holidays holidays;
    private final HoursActs acts;
    private final Calendars calendars;
    private final InstantSource clock;

    HolidayPages(Holidays holidays, HoursActs acts, Calendars calendars, InstantSource clock) {
        this.holidays = holidays;
        this.acts = acts;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/petugas/jam/libur/{year}")
    String year(@PathVariable int year, @RequestParam Optional<Saved> pesan, Model model) {
        HolidayYear list = find(year);
        model.addAttribute("notice", pesan.map(Saved::message).orElse(null));
        return show(list, Draft.of(list), model);
    }

    /** Where a form came back with what stands against it: somebody who changes the language there begins anew. */
    @GetMapping({ "/petugas/jam/libur/{year}/hari", "/petugas/jam/libur/{year}/daftar",
        "/petugas/jam/libur/{year}/dasar" })
    String back(@PathVariable int year) {
        return "redirect:/petugas/jam/libur/" + year;
    }

    @PostMapping("/petugas/jam/libur/{year}/hari")
    String add(@AuthenticationPrincipal Account account, @PathVariable int year,
            @RequestParam Map<String, String> isian, Model model) {
        HolidayYear list = find(year);
        HolidayForm form = HolidayForm.typed(isian);
        Read<Holiday> read = form.read(list);
        if (read.value().filter(day -> acts.add(account, day)).isPresent()) {
            return page(year, Saved.ADDED);
        }
        // Nothing stood against it, and yet it was not added: somebody was quicker.
        List<Problem> problems = read.value().isPresent() ? form.read(find(year)).problems() : read.problems();
        return show(find(year), Draft.of(list).with(form, problems), model);
    }

    @PostMapping("/petugas/jam/libur/{year}/hari/{day}/hapus")
    String remove(@AuthenticationPrincipal Account account, @PathVariable int year,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        find(year).days().stream().filter(kept -> kept.day().equals(day)).forEach(kept -> acts.remove(account, kept));
        return page(year, Saved.REMOVED);
    }

    /** Only while the list is still the one that was edited: what somebody else added meanwhile must not vanish. */
    @PostMapping("/petugas/jam/libur/{year}/daftar")
    String replace(@AuthenticationPrincipal Account account, @PathVariable int year, @RequestParam String daftar,
            @RequestParam String asal, Model model) {
        HolidayYear list = find(year);
        var lines = new HolidayLines(daftar);
        Read<List<Holiday>> read = lines.read(list);
        boolean current = list.mark().equals(asal);
        if (read.value().isPresent() && current) {
            acts.replace(account, list, read.value().get());
            return page(year, Saved.LIST);
        }
        List<Problem> problems = current
                ? read.problems()
                : List.of(new Problem("daftar", 0, "hours.problem.changed", List.of()));
        return show(list, Draft.of(list).with(lines, asal, problems), model);
    }

    @PostMapping("/petugas/jam/libur/{year}/dasar")
    String state(@AuthenticationPrincipal Account account, @PathVariable int year,
            @RequestParam(defaultValue = "") String sumber, @RequestParam(defaultValue = "false") boolean resmi,
            Model model) {
        HolidayYear list = find(year);
        String source = sumber.strip();
        Optional<String> refusal = refusal(list, source, resmi);
        if (refusal.isPresent()) {
            var problem = new Problem("sumber", 0, refusal.get(), List.of());
            return show(list, Draft.of(list).with(source, resmi, problem), model);
        }
        acts.state(account, year, source, resmi);
        return page(year, Saved.SOURCE);
    }

    @PostMapping("/petugas/jam/libur/{year}/bawaan")
    String follow(@AuthenticationPrincipal Account account, @PathVariable int year) {
        holidays.shippedSince(year).ifPresent(list -> acts.follow(account, list));
        return page(year, Saved.SHIPPED);
    }

    private static Optional<String> refusal(HolidayYear list, String source, boolean decreed) {
        if (source.length() > LONGEST_SOURCE || decreed && source.isEmpty()) {
            return Optional.of("hours.problem.decree");
        }
        return decreed && list.days().isEmpty() ? Optional.of("hours.problem.empty") : Optional.empty();
    }

    private String show(HolidayYear list, Draft draft, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("draft", draft);
        model.addAttribute("kinds", Holiday.Kind.values());
        model.addAttribute("shipped", holidays.shippedSince(list.year()).orElse(null));
        model.addAttribute("years", years(list.year()));
        return "hours/holidays";
    }

    /** Those kept, the two on which the coming months rest, and the one shown. */
    private List<HolidayYear> years(int shown) {
        Plan plan = calendars.read();
        int now = plan.yearOf(clock.instant());
        return IntStream.concat(plan.years().stream().mapToInt(HolidayYear::year), IntStream.of(now, now + 1, shown))
                .distinct().sorted().mapToObj(plan::year).toList();
    }

    private HolidayYear find(int year) {
        if (!Holiday.near(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return calendars.read().year(year);
    }

    private static String page(int year, Saved saved) {
        return "redirect:/petugas/jam/libur/" + year + "?pesan=" + saved;
    }
}
