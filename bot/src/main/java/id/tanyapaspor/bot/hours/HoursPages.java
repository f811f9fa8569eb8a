package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where supervisors and admins find all hours: the country's, those of offices, and the years of holidays. */
@Controller
class HoursPages {

    /** An office in the list, with what it keeps of its own. */
    record Row(Place place, String zone, boolean ownWeek, int special, String now) {}

    /** A weekday of the country, as people read it. */
    record Weekday(String name, String hours) {}

    private final Calendars calendars;
    private final Places places;
    private final Moments moments;

    HoursPages(Calendars calendars, Places places, Moments moments) {
        this.calendars = calendars;
        this.places = places;
        this.moments = moments;
    }

    @GetMapping("/petugas/jam")
    String all(@RequestParam(defaultValue = "") String cari, @RequestParam Optional<Saved> pesan, Locale locale,
            Model model) {
        List<Place> found = places.search(cari);
        if (found.size() == 1) {
            return "redirect:/petugas/jam/" + found.getFirst().slug();
        }
        Plan plan = calendars.read();
        model.addAttribute("wanted", cari.strip());
        model.addAttribute("found", found);
        model.addAttribute("all", places.all());
        model.addAttribute("own", places.own(plan).stream().map(place -> row(plan, place, locale)).toList());
        country(plan, locale, model);
        model.addAttribute("years", plan.years());
        model.addAttribute("unsettled", plan.unsettledYear(moments.now()).orElse(null));
        model.addAttribute("notice", pesan.map(Saved::message).orElse(null));
        return "hours/all";
    }

    private void country(Plan plan, Locale locale, Model model) {
        Hours national = plan.national();
        model.addAttribute("week", week(national, locale));
        model.addAttribute("zone", IndonesianTime.name(national.zone()));
        model.addAttribute("silence", plan.country().silence().toMinutes());
        model.addAttribute("special", plan.kept(Optional.empty()).size());
        model.addAttribute("now", moments.now(national, locale));
    }

    private Row row(Plan plan, Place place, Locale locale) {
        Hours hours = calendars.of(plan, place.name());
        OfficeHours own = place.name().map(plan::own).orElseThrow();
        return new Row(place, IndonesianTime.name(hours.zone()), !own.week().isEmpty(),
                plan.kept(place.name()).size(), moments.now(hours, locale));
    }

    private static List<Weekday> week(Hours national, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(day.getDisplayName(TextStyle.FULL, locale),
                        Preview.shown(national.week().getOrDefault(day, List.of()))))
                .toList();
    }
}
