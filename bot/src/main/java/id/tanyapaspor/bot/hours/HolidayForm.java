package id.tanyapaspor.bot.hours;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import id.tanyapaspor.bot.hours.Problems.Read;

/**
 * A holiday as somebody typed it.
 *
 * @param source the decree; nothing for the year's
 */
record HolidayForm(String day, String kind, String name, String source) {

    static final HolidayForm EMPTY = new HolidayForm("", "national", "", "");

    private static final int LONGEST = 120;

    static HolidayForm typed(Map<String, String> fields) {
        return new HolidayForm(field(fields, "tanggal"), field(fields, "jenis"), field(fields, "nama"),
                field(fields, "dasar"));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    Read<Holiday> read(HolidayYear list) {
        var problems = new Problems();
        Optional<LocalDate> date = problems.reading("tanggal", () -> Holiday.date(day));
        date.ifPresent(read -> check(read, list, problems));
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.add("nama", "hours.problem.name");
        } else if (Holiday.saysLeave(name)) {
            problems.add("nama", "hours.problem.leave");
        }
        if (source.isEmpty() && list.source().isEmpty() || source.length() > LONGEST) {
            problems.add("dasar", "hours.problem.source");
        }
        var sort = kind.equals(Holiday.Kind.LEAVE.text()) ? Holiday.Kind.LEAVE : Holiday.Kind.NATIONAL;
        return problems.or(() -> new Holiday(date.get(), sort, name, source));
    }

    private static void check(LocalDate date, HolidayYear list, Problems problems) {
        if (date.getYear() != list.year()) {
            problems.add("tanggal", "hours.problem.year", date.toString(), String.valueOf(list.year()));
        }
        list.days().stream().filter(holiday -> holiday.day().equals(date)).findFirst()
                .ifPresent(there -> problems.add("tanggal", "hours.problem.taken", date.toString(), there.name()));
    }
}
