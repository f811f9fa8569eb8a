package id.tanyapaspor.bot.desk;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.hours.Hours;
import id.tanyapaspor.bot.hours.Period;

/** The week's opening hours as people say them: `Senin–Kamis 08.00–12.00 dan 13.00–16.00, Jumat 08.00–11.30`. */
@Component
class OpeningWords {

    /** Days in a row with the same hours. */
    private record Stretch(DayOfWeek first, DayOfWeek last, List<Period> periods) {

        private boolean isFollowedBy(DayOfWeek day, List<Period> others) {
            return last.plus(1) == day && periods.equals(others);
        }
    }

    private final MessageSource messages;

    OpeningWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Hours hours, Locale locale) {
        List<Stretch> stretches = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Period> periods = hours.week().getOrDefault(day, List.of());
            if (!stretches.isEmpty() && stretches.getLast().isFollowedBy(day, periods)) {
                stretches.add(new Stretch(stretches.removeLast().first(), day, periods));
            } else if (!periods.isEmpty()) {
                stretches.add(new Stretch(day, day, periods));
            }
        }
        return stretches.stream().map(stretch -> words(stretch, locale)).collect(Collectors.joining(", "));
    }

    private String words(Stretch stretch, Locale locale) {
        String days = stretch.first() == stretch.last()
                ? name(stretch.first(), locale)
                : name(stretch.first(), locale) + "–" + name(stretch.last(), locale);
        String and = " " + messages.getMessage("desk.and", null, locale) + " ";
        return days + " " + stretch.periods().stream().map(period -> time(period.from()) + "–" + time(period.to()))
                .collect(Collectors.joining(and));
    }

    private static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private static String time(int minutes) {
        return "%02d.%02d".formatted(minutes / 60, minutes % 60);
    }
}
