package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The desk's words, from its bundle; whatever is put into them is escaped. */
@Component
class Wording {

    /** What officers read in their group. */
    static final Locale OFFICERS = Locale.of("id");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    String of(Locale locale, String key, Object... arguments) {
        Object[] escaped = Arrays.stream(arguments).map(argument -> escape(String.valueOf(argument))).toArray();
        return messages.getMessage(key, escaped, locale);
    }

    /**
     * A moment in a zone as people say it: `hari ini pukul 13.00 WIB`, `Senin pukul 08.00 WIB`, `Senin, 5 Januari pukul 08.00
     * WIT`.
     */
    String moment(Locale locale, ZoneId zone, Instant moment, Instant now) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        String time = DateTimeFormatter.ofPattern("HH.mm z", locale).withZone(zone).format(moment);
        if (day.equals(today)) {
            return of(locale, "desk.moment.today", time);
        }
        String pattern = day.isBefore(today.plusDays(7)) ? "EEEE" : "EEEE, d MMMM";
        return of(locale, "desk.moment.day", DateTimeFormatter.ofPattern(pattern, locale).format(day), time);
    }

    /** Telegram knows four references only, so nothing but what must be is escaped. */
    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("&#39;", "'");
    }
}
