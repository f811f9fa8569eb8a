package id.tanyapaspor.bot.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.charts.Days;
import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.hours.Hours;

/** Days and working time by the desk's clock: all that this room knows of opening hours. */
@Component
class BoardHours {

    private final Supplier<Hours> hours;

    @Autowired
    BoardHours(Calendars calendars) {
        this(calendars::national);
    }

    BoardHours(Supplier<Hours> hours) {
        this.hours = hours;
    }

    ZoneId zone() {
        return hours.get().zone();
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    boolean opensOn(LocalDate day) {
        return !hours.get().on(day).isEmpty();
    }

    /** Working time between two moments; none when a clock that was set back put them in the wrong order. */
    Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? hours.get().between(from, to) : Duration.ZERO;
    }
}
