package id.tanyapaspor.bot.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.hours.PlacePage.Draft;
import id.tanyapaspor.bot.hours.Problems.Read;
import id.tanyapaspor.bot.staff.Account;

/** The hours of one place: read, tried out, kept. What cannot be read comes back as it was typed. */
@Controller
class PlacePages {

    private final Calendars calendars;
    private final Places places;
    private final HoursBook book;
    private final HoursActs acts;
    private final PlacePage page;

    PlacePages(Calendars calendars, Places places, HoursBook book, HoursActs acts, PlacePage page) {
        this.calendars = calendars;
        this.places = places;
        this.book = book;
        this.acts = acts;
        this.page = page;
    }

    @GetMapping("/petugas/jam/{slug}")
    String place(@PathVariable String slug, @RequestParam(defaultValue = "") String dari,
            @RequestParam Optional<Saved> pesan, Locale locale, Model model) {
        Place place = find(slug);
        var problems = new Problems();
        Optional<LocalDate> from = dari.isBlank()
                ? Optional.empty()
                : problems.reading("dari", () -> Holiday.date(dari));
        Plan plan = calendars.read();
        model.addAttribute("notice", pesan.map(Saved::message).orElse(null));
        return page.show(place, new Draft(page.form(place, plan, locale), SpecialForm.EMPTY, problems.found(), plan),
                from, locale, model);
    }

    /** Where a form came back with what stands against it: somebody who changes the language there begins anew. */
    @GetMapping("/petugas/jam/{slug}/khusus")
    String back(@PathVariable String slug) {
        return "redirect:/petugas/jam/" + find(slug).slug();
    }

    /** Keeps what was typed, or only shows what would follow from it. */
    @PostMapping("/petugas/jam/{slug}")
    String keep(@AuthenticationPrincipal Account account, @PathVariable String slug,
            @RequestParam Map<String, String> isian, Locale locale, Model model) {
        Place place = find(slug);
        String office = place.name().orElseThrow(PlacePages::unknown);
        OfficeForm form = OfficeForm.typed(isian);
        Read<OfficeHours> read = form.read();
        Plan plan = calendars.read();
        if (read.value().isPresent() && !isian.containsKey("lihat")) {
            acts.keep(account, office, read.value().get());
            return back(place, Saved.HOURS);
        }
        model.addAttribute("unsaved", read.value().isPresent());
        Plan tried = read.value().map(hours -> plan.with(office, hours)).orElse(plan);
        return page.show(place, new Draft(form, SpecialForm.EMPTY, read.problems(), tried), Optional.empty(), locale,
                model);
    }

    @PostMapping("/petugas/jam/{slug}/khusus")
    String add(@AuthenticationPrincipal Account account, @PathVariable String slug,
            @RequestParam Map<String, String> isian, Locale locale, Model model) {
        Place place = find(slug);
        Plan plan = calendars.read();
        SpecialForm form = SpecialForm.typed(isian);
        Read<SpecialDays> read = form.read(calendars.of(plan, place.name()));
        Optional<SpecialDays> added = read.value()
                .filter(days -> acts.add(account, new Kept(UUID.randomUUID().toString(), place.name(), days)));
        if (added.isPresent()) {
            return "redirect:/petugas/jam/" + slug + "?pesan=" + Saved.ADDED + "&dari=" + added.get().first();
        }
        List<Problem> problems = read.value().isPresent()
                ? List.of(new Problem("mulai", 0, "hours.problem.same", List.of()))
                : read.problems();
        return page.show(place, new Draft(page.form(place, plan, locale), form, problems, plan), Optional.empty(),
                locale, model);
    }

    /** Removed twice, it is gone all the same. */
    @PostMapping("/petugas/jam/{slug}/khusus/{id}/hapus")
    String remove(@AuthenticationPrincipal Account account, @PathVariable String slug, @PathVariable String id) {
        Place place = find(slug);
        book.special(id).filter(kept -> kept.office().equals(place.name()))
                .ifPresent(kept -> acts.remove(account, kept));
        return back(place, Saved.REMOVED);
    }

    /** An office that is in no list any more is gone once it keeps nothing. */
    private String back(Place place, Saved saved) {
        boolean there = places.find(place.slug(), calendars.read()).isPresent();
        return "redirect:/petugas/jam" + (there ? "/" + place.slug() : "") + "?pesan=" + saved;
    }

    private Place find(String slug) {
        return places.find(slug, calendars.read()).orElseThrow(PlacePages::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
