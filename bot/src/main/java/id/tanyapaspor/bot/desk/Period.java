package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A stretch of a working day, in minutes since midnight; `to` may be 1440, the end of the day. */
public record Period(int from, int to) {

    static final int DAY = 24 * 60;

    public Period {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("Not a stretch of a day: " + from + " to " + to + " minutes");
        }
    }

    /** Reads `08:00-12:00`; `24:00` is the end of the day. */
    public static Period of(String text) {
        String[] ends = text.trim().split("\\s*-\\s*");
        if (ends.length != 2) {
            throw new IllegalArgumentException("Write a period as 08:00-12:00, not " + text);
        }
        return new Period(minute(ends[0]), minute(ends[1]));
    }

    private static int minute(String text) {
        String[] parts = text.split("[:.]");
        if (parts.length != 2) {
            throw new IllegalArgumentException("Write a time as 08:00, not " + text);
        }
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    Instant startOn(LocalDate day, ZoneId zone) {
        return at(day, from, zone);
    }

    Instant endOn(LocalDate day, ZoneId zone) {
        return at(day, to, zone);
    }

    private static Instant at(LocalDate day, int minute, ZoneId zone) {
        return day.plusDays(minute / DAY).atTime(minute % DAY / 60, minute % 60).atZone(zone).toInstant();
    }
}
