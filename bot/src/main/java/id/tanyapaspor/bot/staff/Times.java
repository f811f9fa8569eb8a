package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.stereotype.Component;

/** Moments as the staff's pages show them: `20 Nov 2026 10.00 WIB`. */
@Component("staffTimes")
class Times {

    private final StaffSettings settings;

    Times(StaffSettings settings) {
        this.settings = settings;
    }

    public long minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMinutes());
    }

    public String of(Instant moment, Locale locale) {
        String pattern = locale.getLanguage().equals("en") ? "d MMM yyyy HH:mm z" : "d MMM yyyy HH.mm z";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(settings.zone()).format(moment);
    }
}
