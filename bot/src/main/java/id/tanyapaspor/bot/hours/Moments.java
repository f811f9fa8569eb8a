package id.tanyapaspor.bot.hours;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says whether an office is open now, and when it opens next. */
@Component
class Moments {

    private final MessageSource messages;
    private final InstantSource clock;

    Moments(MessageSource messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    String now(Hours hours, Locale locale) {
        Instant now = clock.instant();
        if (hours.open(now)) {
            return messages.getMessage("hours.now.open", new Object[]{ moment("HH.mm", hours, now, locale) }, locale);
        }
        Optional<String> next = hours.nextOpening(now)
                .map(opening -> moment("EEEE, d MMMM, HH.mm", hours, opening, locale));
        return next.map(opening -> messages.getMessage("hours.now.closed", new Object[]{ opening }, locale))
                .orElseGet(() -> messages.getMessage("hours.now.never", null, locale));
    }

    private static String moment(String pattern, Hours hours, Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(hours.zone()).format(moment) + " "
                + IndonesianTime.name(hours.zone());
    }
}
