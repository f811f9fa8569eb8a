package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/** Opening time counted second by second: the plain truth that {@link id.tanyapaspor.bot.hours.Hours} is held against. */
final class OpenSeconds {

    private static final int DAY = 24 * 60 * 60;

    private final Instant start;
    /** How many of the seconds before this one were open. */
    private final int[] openBefore;

    OpenSeconds(LocalDate first, int days, ZoneId zone, Predicate<LocalDateTime> open) {
        start = first.atStartOfDay(zone).toInstant();
        openBefore = new int[days * DAY + 1];
        LocalDateTime second = first.atStartOfDay();
        for (int i = 0; i < days * DAY; i++) {
            openBefore[i + 1] = openBefore[i] + (open.test(second) ? 1 : 0);
            second = second.plusSeconds(1);
        }
    }

    boolean open(Instant moment) {
        return openBefore[index(moment) + 1] > openBefore[index(moment)];
    }

    Duration between(Instant from, Instant to) {
        return Duration.ofSeconds(openBefore[index(to)] - openBefore[index(from)]);
    }

    double minutes(Instant from, Instant to) {
        return between(from, to).toSeconds() / 60.0;
    }

    /** The first moment until which so many seconds were open. */
    Instant after(Instant from, Duration working) {
        int i = index(from);
        long until = openBefore[i] + working.toSeconds();
        while (openBefore[i] < until) {
            i++;
        }
        return start.plusSeconds(i);
    }

    private int index(Instant moment) {
        return (int) Duration.between(start, moment).toSeconds();
    }
}
