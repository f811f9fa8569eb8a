package id.tanyapaspor.bot.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Hours;

/** Days and working time by the desk's clock: all that this room knows of opening hours. */
@Component
class BoardHours {

    private final Hours hours;

    BoardHours(Hours hours) {
        this.hours = hours;
    }

    ZoneId zone() {
        return hours.zone();
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    boolean opensOn(LocalDate day) {
        return hours.openingOfDay(day.atStartOfDay(zone()).toInstant()).isPresent();
    }

    /** Working time between two moments; none when a clock that was set back put them in the wrong order. */
    Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? hours.between(from, to) : Duration.ZERO;
    }
}
