package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import id.tanyapaspor.bot.hours.Problems.Read;

/**
 * An office's hours as somebody typed them.
 *
 * @param week by number of the weekday, from Monday; nothing typed is the country's
 */
record OfficeForm(String zone, Map<Integer, String> week, String silence) {

    private static final Set<String> CLOSED = Set.of("tutup", "closed");
    private static final int LONGEST_SILENCE = 24 * 60;

    static OfficeForm typed(Map<String, String> fields) {
        Map<Integer, String> week = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day.getValue(), fields.getOrDefault(field(day), "").strip());
        }
        return new OfficeForm(fields.getOrDefault("zona", ""), week, fields.getOrDefault("diam", "").strip());
    }

    /** @param closed the word for a day without hours, in the reader's language */
    static OfficeForm of(OfficeHours kept, String closed) {
        Map<Integer, String> week = new TreeMap<>();
        kept.week().forEach((day, periods) -> week.put(day.getValue(),
                periods.isEmpty() ? closed : Period.text(periods)));
        return new OfficeForm(kept.zone().map(IndonesianTime::name).orElse(""), week,
                kept.silence().map(Duration::toMinutes).map(String::valueOf).orElse(""));
    }

    static String field(DayOfWeek day) {
        return "hari-" + day.getValue();
    }

    Read<OfficeHours> read() {
        var problems = new Problems();
        Map<DayOfWeek, List<Period>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String typed = week.getOrDefault(day.getValue(), "");
            if (!typed.isEmpty()) {
                problems.reading(field(day), () -> periods(typed)).ifPresent(periods -> days.put(day, periods));
            }
        }
        Optional<Duration> minutes = silence.isEmpty()
                ? Optional.empty()
                : problems.reading("diam", () -> minutes(silence));
        return problems.or(() -> new OfficeHours(zoneId(), Map.copyOf(days), minutes));
    }

    private static List<Period> periods(String typed) {
        return CLOSED.contains(typed.toLowerCase(Locale.ROOT)) ? List.of() : Period.list(typed);
    }

    private static Duration minutes(String typed) {
        if (typed.matches("\\d{1,4}")) {
            int minutes = Integer.parseInt(typed);
            if (minutes > 0 && minutes <= LONGEST_SILENCE) {
                return Duration.ofMinutes(minutes);
            }
        }
        throw new Unreadable("hours.problem.silence", "Write minutes, not " + typed, typed);
    }

    /** Chosen from a list; whatever is not in it chooses nothing. */
    private Optional<ZoneId> zoneId() {
        return Stream.of(IndonesianTime.values()).filter(time -> time.name().equals(zone)).findFirst()
                .map(IndonesianTime::zone);
    }
}
