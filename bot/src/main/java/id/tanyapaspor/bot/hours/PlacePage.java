package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page of one place: its hours, its special days, and what follows from both. */
@Component
class PlacePage {

    /** What the page shows beside what is kept: what was typed and what stands against it. */
    record Draft(OfficeForm hours, SpecialForm special, List<Problem> problems, Plan plan) {

        public List<Problem> against(String field) {
            return Problem.against(field, problems);
        }
    }

    /**
     * A weekday of the form.
     *
     * @param country what holds when nothing is typed
     */
    record Weekday(String field, String name, String typed, String country) {}

    /**
     * Special days in the list.
     *
     * @param past whether they are over
     */
    record Listed(Kept kept, String hours, String fridays, boolean past) {}

    private final Calendars calendars;
    private final Moments moments;
    private final MessageSource messages;

    PlacePage(Calendars calendars, Moments moments, MessageSource messages) {
        this.calendars = calendars;
        this.moments = moments;
        this.messages = messages;
    }

    OfficeForm form(Place place, Plan plan, Locale locale) {
        OfficeHours own = place.name().map(plan::own).orElse(OfficeHours.NONE);
        return OfficeForm.of(own, closed(locale));
    }

    /** @param from the first day of the preview; today by default */
    String show(Place place, Draft draft, Optional<LocalDate> from, Locale locale, Model model) {
        Hours hours = calendars.of(draft.plan(), place.name());
        LocalDate today = hours.day(moments.now());
        model.addAttribute("place", place);
        model.addAttribute("draft", draft);
        model.addAttribute("week", week(draft, locale));
        model.addAttribute("times", IndonesianTime.values());
        model.addAttribute("zone", IndonesianTime.name(hours.zone()));
        place.name().ifPresent(
                name -> model.addAttribute("usual", IndonesianTime.name(calendars.zone(name))));
        model.addAttribute("silence", draft.plan().country().silence().toMinutes());
        model.addAttribute("special", listed(draft.plan(), place, today));
        model.addAttribute("inherited", place.name().isEmpty()
                ? List.of()
                : listed(draft.plan(), Place.WHOLE_COUNTRY, today).stream().filter(days -> !days.past()).toList());
        model.addAttribute("now", moments.now(hours, locale));
        model.addAttribute("from", from.orElse(today));
        model.addAttribute("preview", Preview.of(draft.plan(), hours, from.orElse(today)));
        return "hours/place";
    }

    private List<Weekday> week(Draft draft, Locale locale) {
        return Arrays.stream(DayOfWeek.values()).map(day -> {
            String country = Period.text(draft.plan().country().hours().getOrDefault(day, List.of()));
            return new Weekday(OfficeForm.field(day), day.getDisplayName(TextStyle.FULL, locale),
                    draft.hours().week().getOrDefault(day.getValue(), ""),
                    country.isEmpty() ? closed(locale) : country);
        }).toList();
    }

    private static List<Listed> listed(Plan plan, Place place, LocalDate today) {
        return plan.kept(place.name()).stream()
                .map(kept -> new Listed(kept, Preview.shown(kept.days().periods()),
                        Preview.shown(kept.days().fridays()), kept.days().last().isBefore(today)))
                .sorted(Comparator.comparing(Listed::past)).toList();
    }

    private String closed(Locale locale) {
        return messages.getMessage("hours.closed", null, locale);
    }
}
