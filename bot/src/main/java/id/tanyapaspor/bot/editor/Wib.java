package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import id.tanyapaspor.knowledge.Period;

/** Days and moments as editors read them, in western Indonesian time, by which the content goes. */
public record Wib(Locale locale) {

    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm 'WIB'", locale).withZone(Period.WIB).format(at);
    }

    public String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH.mm", locale).withZone(Period.WIB).format(at);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }
}
