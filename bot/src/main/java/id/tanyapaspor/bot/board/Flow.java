package id.tanyapaspor.bot.board;

import id.tanyapaspor.bot.charts.Days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many tickets entered and how many got their first answer, by the hour of the day and by the day, or by the week where
 * days would be too many.
 */
record Flow(List<Hour> hours, List<Stretch> stretches) {

    private static final int HOURS = 24;
    private static final int MOST_STRETCHES = 31;
    private static final int WEEK = 7;

    record Hour(int hour, int entered, int answered) {}

    record Stretch(Days days, int entered, int answered) {}

    static Flow of(Collection<Course> courses, Days days, ZoneId zone) {
        List<Instant> entered = within(courses.stream().map(course -> course.at().entered()).toList(), days, zone);
        List<Instant> answered = within(
                courses.stream().flatMap(course -> course.at().answered().stream()).toList(), days, zone);
        return new Flow(hours(byHour(entered, zone), byHour(answered, zone)),
                stretches(days, byDay(entered, days, zone), byDay(answered, days, zone)));
    }

    public int entered() {
        return stretches.stream().mapToInt(Stretch::entered).sum();
    }

    public int answered() {
        return stretches.stream().mapToInt(Stretch::answered).sum();
    }

    /** Whether stretches are weeks. */
    public boolean isByWeek() {
        return stretches.getFirst().days().count() > 1;
    }

    public Optional<Hour> busiestHour() {
        return hours.stream().max(Comparator.comparingInt(Hour::entered));
    }

    public Optional<Stretch> busiestStretch() {
        return stretches.stream().max(Comparator.comparingInt(Stretch::entered));
    }

    private static List<Instant> within(List<Instant> moments, Days days, ZoneId zone) {
        Instant from = days.from(zone);
        Instant to = days.to(zone);
        return moments.stream().filter(moment -> Course.within(moment, from, to)).toList();
    }

    private static int[] byHour(List<Instant> moments, ZoneId zone) {
        int[] counts = new int[HOURS];
        moments.forEach(moment -> counts[moment.atZone(zone).getHour()]++);
        return counts;
    }

    private static int[] byDay(List<Instant> moments, Days days, ZoneId zone) {
        int[] counts = new int[(int) days.count()];
        moments.forEach(
                moment -> counts[(int) ChronoUnit.DAYS.between(days.first(), LocalDate.ofInstant(moment, zone))]++);
        return counts;
    }

    /** From the first hour in which anything happened to the last. */
    private static List<Hour> hours(int[] entered, int[] answered) {
        List<Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            hours.add(new Hour(hour, entered[hour], answered[hour]));
        }
        while (!hours.isEmpty() && isEmpty(hours.getFirst())) {
            hours.removeFirst();
        }
        while (!hours.isEmpty() && isEmpty(hours.getLast())) {
            hours.removeLast();
        }
        return List.copyOf(hours);
    }

    private static boolean isEmpty(Hour hour) {
        return hour.entered() + hour.answered() == 0;
    }

    private static List<Stretch> stretches(Days days, int[] entered, int[] answered) {
        int length = days.count() > MOST_STRETCHES ? WEEK : 1;
        List<Stretch> stretches = new ArrayList<>();
        for (int start = 0; start < entered.length; start += length) {
            int end = Math.min(start + length, entered.length);
            var part = new Days(days.first().plusDays(start), days.first().plusDays(end - 1L));
            stretches.add(new Stretch(part, sum(entered, start, end), sum(answered, start, end)));
        }
        return List.copyOf(stretches);
    }

    private static int sum(int[] counts, int start, int end) {
        int sum = 0;
        for (int day = start; day < end; day++) {
            sum += counts[day];
        }
        return sum;
    }
}
