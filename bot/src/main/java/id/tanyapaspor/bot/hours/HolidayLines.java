package id.tanyapaspor.bot.hours;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import id.tanyapaspor.bot.hours.Problems.Read;

/** A whole year's holidays as text, one a line: quicker than a form each when a new decree lists them all. */
record HolidayLines(String text) {

    static HolidayLines of(HolidayYear list) {
        return new HolidayLines(list.lines());
    }

    /** The days in order. One that stands in the year's list already keeps its own source. */
    Read<List<Holiday>> read(HolidayYear list) {
        var problems = new Problems();
        Set<LocalDate> seen = new HashSet<>();
        var days = new TreeMap<Integer, Holiday>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                int number = i + 1;
                problems.reading("daftar", number, () -> read(line, list, seen))
                        .ifPresent(day -> days.put(number, day));
            }
        }
        return problems.or(() -> days.values().stream().sorted(Comparator.comparing(Holiday::day)).toList());
    }

    private static Holiday read(String line, HolidayYear list, Set<LocalDate> seen) {
        Holiday day = Holiday.of(line);
        if (day.day().getYear() != list.year()) {
            throw new Unreadable("hours.problem.year", "Not a day of " + list.year(), day.day().toString(),
                    String.valueOf(list.year()));
        }
        if (!seen.add(day.day())) {
            throw new Unreadable("hours.problem.twice", "Stands twice: " + day.day(), day.day().toString());
        }
        return list.days().stream().filter(kept -> kept.line().equals(day.line())).findFirst().orElse(day);
    }
}
