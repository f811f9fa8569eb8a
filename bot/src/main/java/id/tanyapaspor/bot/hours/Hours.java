package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When officers are at their desks: several periods a weekday, in the office's own zone, except on holidays and on special
 * days. All reckoning of waiting and of silence counts this time only, so a night or a lunch break is nobody's delay.
 *
 * @param special the first that holds on a day decides about it, before week and holidays
 */
public record Hours(ZoneId zone, Map<DayOfWeek, List<Period>> week, List<SpecialDays> special,
        Set<LocalDate> holidays) {

    /** Nobody plans further: a desk that does not open within this time has no opening to tell of. */
    private static final int HORIZON_DAYS = 60;

    private record Stretch(Instant from, Instant to) {}

    public Hours {
        week = week.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> Period.merged(day.getValue())));
        special = List.copyOf(special);
        holidays = Set.copyOf(holidays);
    }

    /** When the desk is open on a day. */
    public List<Period> on(LocalDate day) {
        return specialOn(day).map(days -> days.on(day)).orElseGet(() -> ordinary(day));
    }

    /** These, with special days that go before all others. */
    Hours with(SpecialDays days) {
        return new Hours(zone, week, Stream.concat(Stream.of(days), special.stream()).toList(), holidays);
    }

    Optional<SpecialDays> specialOn(LocalDate day) {
        boolean works = !ordinary(day).isEmpty();
        return special.stream().filter(days -> days.holdOn(day, works)).findFirst();
    }

    private List<Period> ordinary(LocalDate day) {
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    public boolean open(Instant now) {
        return from(now).findFirst().filter(stretch -> !stretch.from().isAfter(now)).isPresent();
    }

    /** The moment at which the desk opens next, or now when it is open; empty when that is not in sight. */
    public Optional<Instant> nextOpening(Instant now) {
        return from(now).findFirst().map(stretch -> latest(stretch.from(), now));
    }

    /** The last opening on the day of a moment, until that moment. */
    public Optional<Instant> lastOpening(Instant moment) {
        return stretches(day(moment)).map(Stretch::from).filter(opening -> !opening.isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    /** How much of the time between two moments the desk was open. */
    public Duration between(Instant start, Instant end) {
        return day(start).datesUntil(day(end).plusDays(1)).flatMap(this::stretches)
                .map(stretch -> Duration.between(latest(stretch.from(), start), earliest(stretch.to(), end)))
                .filter(Duration::isPositive).reduce(Duration.ZERO, Duration::plus);
    }

    /** The moment at which the desk will have been open for so long; empty when that is not in sight. */
    public Optional<Instant> after(Instant start, Duration working) {
        Duration left = working;
        for (Stretch stretch : from(start).toList()) {
            Instant begin = latest(stretch.from(), start);
            Duration here = Duration.between(begin, stretch.to());
            if (left.compareTo(here) <= 0) {
                return Optional.of(begin.plus(left));
            }
            left = left.minus(here);
        }
        return Optional.empty();
    }

    /** Whether two moments fall on one day here. */
    public boolean sameDay(Instant one, Instant other) {
        return day(one).equals(day(other));
    }

    private Stream<Stretch> from(Instant now) {
        LocalDate today = day(now);
        return today.datesUntil(today.plusDays(HORIZON_DAYS)).flatMap(this::stretches)
                .filter(stretch -> stretch.to().isAfter(now));
    }

    private Stream<Stretch> stretches(LocalDate day) {
        return on(day).stream().map(period -> new Stretch(period.startOn(day, zone), period.endOn(day, zone)));
    }

    /** The day that a moment falls on here. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
