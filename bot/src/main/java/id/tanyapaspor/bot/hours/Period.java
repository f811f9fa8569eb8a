package id.tanyapaspor.bot.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A stretch of a working day, in minutes since midnight; `to` may be 1440, the end of the day. */
public record Period(int from, int to) {

    static final int DAY = 24 * 60;

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

    public Period {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("Not a stretch of a day: " + from + " to " + to + " minutes");
        }
    }

    /** Reads `08:00-12:00`; `24:00` is the end of the day. */
    public static Period of(String text) {
        String[] ends = text.strip().split("\\s*[-–—]\\s*", -1);
        if (ends.length != 2) {
            throw noPeriod(text);
        }
        int from = minute(ends[0]);
        int to = minute(ends[1]);
        if (from >= to) {
            throw new Unreadable("hours.problem.backwards", "A period ends after it begins, unlike " + text,
                    text.strip());
        }
        return new Period(from, to);
    }

    private static Unreadable noPeriod(String text) {
        return new Unreadable("hours.problem.period", "Write a period as 08:00-12:00, not " + text, text.strip());
    }

    private static int minute(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            int minutes = Integer.parseInt(time.group(2));
            int minute = Integer.parseInt(time.group(1)) * 60 + minutes;
            if (minutes < 60 && minute <= DAY) {
                return minute;
            }
        }
        throw new Unreadable("hours.problem.time", "Write a time as 08:00, not " + text, text);
    }

    /** Reads `08:00-12:00,13:00-16:00`, in order; nothing is no period. */
    static List<Period> list(String text) {
        List<Period> periods = Arrays.stream(text.split("[,;]")).filter(part -> !part.isBlank()).map(Period::of)
                .sorted(Comparator.comparingInt(Period::from)).toList();
        if (periods.isEmpty() && !text.isBlank()) {
            throw noPeriod(text);
        }
        for (int i = 1; i < periods.size(); i++) {
            Period before = periods.get(i - 1);
            Period period = periods.get(i);
            if (period.from < before.to) {
                throw new Unreadable("hours.problem.overlap", before + " and " + period + " overlap",
                        before.toString(), period.toString());
            }
        }
        return periods;
    }

    /** Writes what {@link #list} reads. */
    static String text(List<Period> periods) {
        return periods.stream().map(Period::toString).collect(Collectors.joining(","));
    }

    /** In order, with those made one that touch or overlap, so that no minute counts twice. */
    static List<Period> merged(List<Period> periods) {
        List<Period> merged = new ArrayList<>();
        for (Period period : periods.stream().sorted(Comparator.comparingInt(Period::from)).toList()) {
            if (!merged.isEmpty() && period.from <= merged.getLast().to) {
                Period before = merged.removeLast();
                merged.add(new Period(before.from, Math.max(before.to, period.to)));
            } else {
                merged.add(period);
            }
        }
        return List.copyOf(merged);
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

    /** As people read it: `08.00–12.00`. */
    public String shown() {
        return "%02d.%02d–%02d.%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }

    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }
}
