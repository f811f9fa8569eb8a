package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an office keeps otherwise than the whole country; what it leaves open is the country's.
 *
 * @param week a weekday without periods is closed, one that is missing is the country's
 */
record OfficeHours(Optional<ZoneId> zone, Map<DayOfWeek, List<Period>> week, Optional<Duration> silence) {

    static final OfficeHours NONE = new OfficeHours(Optional.empty(), Map.of(), Optional.empty());
}
