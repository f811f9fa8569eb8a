package id.tanyapaspor.bot.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.knowledge.Office;

/**
 * When which office is open. An office is named as in the knowledge base; no office, or one that keeps nothing of its own,
 * follows the country. What people change holds on every copy of the service within seconds.
 */
public final class Calendars {

    private static final Duration LOOK = Duration.ofSeconds(3);

    /** What was read, when that was looked at last, and the hours that were put together from it since. */
    private record Seen(String version, Plan plan, Instant at, Map<Optional<String>, Hours> hours) {}

    private final HoursBook book;
    private final Holidays holidays;
    private final HoursVersion version;
    private final HoursSettings country;
    private final Supplier<List<Office>> offices;
    private final InstantSource clock;
    private volatile @Nullable Seen seen;

    Calendars(HoursBook book, Holidays holidays, HoursVersion version, HoursSettings country,
            Supplier<List<Office>> offices, InstantSource clock) {
        this.book = book;
        this.holidays = holidays;
        this.version = version;
        this.country = country;
        this.offices = offices;
        this.clock = clock;
    }

    /** Where no office keeps hours of its own. */
    public Hours national() {
        return of(Optional.empty());
    }

    public Hours of(Optional<String> office) {
        Seen now = seen();
        return now.hours().computeIfAbsent(office, asked -> of(now.plan(), asked));
    }

    /** Working time after which an officer of an office who says nothing loses a ticket. */
    public Duration silence(Optional<String> office) {
        return seen().plan().silence(office);
    }

    /** The year, this or one that begins within 60 days, whose holidays rest on no decree: opening times may be wrong. */
    public Optional<Integer> unsettledYear() {
        return seen().plan().unsettledYear(clock.instant());
    }

    Hours of(Plan plan, Optional<String> office) {
        return office.map(name -> plan.of(name, zone(name))).orElseGet(plan::national);
    }

    /** The zone of an office's province; the country's where that is not known. */
    ZoneId zone(String office) {
        return offices.get().stream().filter(known -> known.name().equals(office)).findFirst()
                .flatMap(known -> IndonesianTime.of(known.province())).map(IndonesianTime::zone)
                .orElseGet(country::zone);
    }

    private Seen seen() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.at().plus(LOOK))) {
            return last;
        }
        String current = version.name();
        Seen next = last != null && last.version().equals(current)
                ? new Seen(current, last.plan(), now, last.hours())
                : new Seen(current, read(), now, new ConcurrentHashMap<>());
        seen = next;
        return next;
    }

    /** What is kept now, with what the caller's transaction changed. */
    Plan read() {
        return new Plan(country, book.offices(), book.special(), holidays.years());
    }
}
