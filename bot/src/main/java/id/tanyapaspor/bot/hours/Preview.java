package id.tanyapaspor.bot.hours;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The days that follow from what is kept, so that whoever keeps it sees what it does. */
record Preview(List<Day> days) {

    static final int LENGTH = 14;

    /**
     * A day.
     *
     * @param periods none when it is closed
     * @param why name of the message that tells why the day is no ordinary one of its week, when it is not
     * @param named what that message speaks of
     */
    record Day(LocalDate date, List<Period> periods, Optional<String> why, String named) {}

    static Preview of(Plan plan, Hours hours, LocalDate first) {
        return new Preview(first.datesUntil(first.plus(LENGTH, ChronoUnit.DAYS))
                .map(date -> day(plan, hours, date)).toList());
    }

    private static Day day(Plan plan, Hours hours, LocalDate date) {
        List<Period> open = hours.on(date);
        Optional<Holiday> holiday = plan.holiday(date);
        return hours.specialOn(date).map(days -> new Day(date, open, Optional.of("hours.why.special"), days.reason()))
                .or(() -> holiday.map(day -> new Day(date, open,
                        Optional.of("hours.why." + day.kind().text()), day.name())))
                .orElseGet(() -> new Day(date, open, Optional.empty(), ""));
    }

    static String shown(List<Period> periods) {
        return periods.stream().map(Period::shown).collect(Collectors.joining(", "));
    }
}
