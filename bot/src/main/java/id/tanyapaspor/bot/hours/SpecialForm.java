package id.tanyapaspor.bot.hours;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import id.tanyapaspor.bot.hours.Problems.Read;

/**
 * Special days as somebody typed them.
 *
 * @param last nothing for a single date
 * @param open other hours, rather than none
 * @param always also on days that are closed otherwise
 */
record SpecialForm(String first, String last, boolean open, String periods, String fridays, boolean always,
        String reason) {

    static final SpecialForm EMPTY = new SpecialForm("", "", false, "", "", false, "");

    private static final int LONGEST = 366;
    private static final int LONGEST_REASON = 100;

    static SpecialForm typed(Map<String, String> fields) {
        return new SpecialForm(field(fields, "mulai"), field(fields, "sampai"),
                field(fields, "jenis").equals("buka"), field(fields, "jam"), field(fields, "jumat"),
                fields.containsKey("juga"), field(fields, "sebab"));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** @param otherwise the hours that hold without these days */
    Read<SpecialDays> read(Hours otherwise) {
        var problems = new Problems();
        Optional<LocalDate> begin = problems.reading("mulai", () -> Holiday.date(first));
        Optional<LocalDate> end = last.isEmpty() ? begin : problems.reading("sampai", () -> Holiday.date(last));
        if (begin.isPresent() && end.isPresent()) {
            checkRange(begin.get(), end.get(), problems);
        }
        List<Period> day = problems.reading("jam", () -> Period.list(periods)).orElse(List.of());
        List<Period> friday = problems.reading("jumat", () -> Period.list(fridays)).orElse(List.of());
        checkHours(problems);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            problems.add("sebab", "hours.problem.reason");
        }
        Supplier<SpecialDays> days = () -> new SpecialDays(begin.get(), end.get(), reason, day, friday, always);
        if (problems.found().isEmpty() && changesNothing(days.get(), otherwise)) {
            problems.add("juga", "hours.problem.nothing");
        }
        return problems.or(days);
    }

    private static void checkRange(LocalDate begin, LocalDate end, Problems problems) {
        if (end.isBefore(begin)) {
            problems.add("sampai", "hours.problem.range");
        } else if (ChronoUnit.DAYS.between(begin, end) >= LONGEST) {
            problems.add("sampai", "hours.problem.long");
        }
    }

    private void checkHours(Problems problems) {
        if (open && periods.isEmpty()) {
            problems.add("jam", "hours.problem.hours");
        }
        if (!open && !(periods + fridays).isEmpty()) {
            problems.add("jenis", "hours.problem.closed");
        }
    }

    /** Nothing but weekends and holidays, on which the office stays closed all the same. */
    private static boolean changesNothing(SpecialDays days, Hours otherwise) {
        Hours changed = otherwise.with(days);
        return days.first().datesUntil(days.last().plusDays(1))
                .noneMatch(day -> changed.specialOn(day).filter(days::equals).isPresent());
    }
}
