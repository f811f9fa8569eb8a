package id.tanyapaspor.bot.charts;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;

/** Figures as people read them, in one language and by one clock. */
public final class Reading {

    private static final String NOTHING = "–";
    private static final Duration TWO_DAYS = Duration.ofHours(48);

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;

    public Reading(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    public String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A part of a whole, in per cent; a dash when there is no whole. Neither nothing nor all of it is said lightly. */
    public String share(long part, long whole) {
        if (whole == 0) {
            return NOTHING;
        }
        long percent = Math.round(100.0 * part / whole);
        if (percent == 0 && part > 0) {
            return "< 1 %";
        }
        return percent == 100 && part < whole ? "> 99 %" : percent + " %";
    }

    /** A share of 1 in per cent, to a tenth. */
    public String percent(double share) {
        return format(100 * share, 1) + " %";
    }

    /** A number with two places behind the point. */
    public String decimal(double number) {
        return format(number, 2);
    }

    private String format(double number, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(places);
        return format.format(number);
    }

    /** A number and how much of a whole it is. */
    public String countOf(long part, long whole) {
        return count(part) + (whole == 0 ? "" : " (" + share(part, whole) + ")");
    }

    public String span(Optional<Duration> length) {
        return length.map(this::span).orElse(NOTHING);
    }

    /** Minutes, and hours where there are any: never days, for a working day is none of the clock's. */
    public String span(Duration length) {
        if (length.isZero()) {
            return word("board.span.minutes", 0);
        }
        long minutes = (length.toSeconds() + 30) / 60;
        if (minutes == 0) {
            return word("board.span.moment");
        }
        if (minutes < 60) {
            return word("board.span.minutes", minutes);
        }
        return minutes % 60 == 0
                ? word("board.span.hours", minutes / 60)
                : word("board.span.both", minutes / 60, minutes % 60);
    }

    /** Time by the clock, nights and all: in days when it is long. */
    public String clock(Duration length) {
        return length.compareTo(TWO_DAYS) < 0
                ? span(length)
                : word("board.span.days", length.toDays(), length.toHoursPart());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale).format(day);
    }

    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", locale).format(day);
    }

    public String days(Days days) {
        if (days.count() == 1) {
            return day(days.first());
        }
        String first = days.first().getYear() == days.last().getYear() ? "EEEE, d MMMM" : "EEEE, d MMMM yyyy";
        return DateTimeFormatter.ofPattern(first, locale).format(days.first()) + " – " + day(days.last());
    }

    /** A day with its weekday, or the first and last of several. */
    public String shortDays(Days days) {
        return days.count() == 1
                ? DateTimeFormatter.ofPattern("EEE d MMM", locale).format(days.first())
                : shortDay(days.first()) + " – " + shortDay(days.last());
    }

    /** Day and time of a moment. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", locale).withZone(zone).format(moment);
    }

    /** A moment as the public reads it, with the zone of its clock. */
    public String opening(Instant moment) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM, HH.mm z", locale).withZone(zone).format(moment);
    }

    public String hour(int hour) {
        return "%02d–%02d".formatted(hour, hour + 1);
    }
}
