package id.tanyapaspor.bot.hours;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The lists of holidays that come with the program; read from `holidays.yaml`. */
@ConfigurationProperties("tanyapaspor.holidays")
record ShippedHolidays(Map<Integer, Year> years) {

    ShippedHolidays {
        years.forEach((year, list) -> list.check(year));
    }

    /** A year as it is written there. */
    record Year(String source, boolean decreed, List<Holiday> days) {

        private void check(int year) {
            if (days.stream().anyMatch(day -> day.day().getYear() != year)) {
                throw new IllegalArgumentException("holidays.yaml: " + year + " holds a day of another year");
            }
            if (days.stream().map(Holiday::day).distinct().count() < days.size()) {
                throw new IllegalArgumentException(
                        "holidays.yaml: " + year + " holds a date twice; name both on one line");
            }
        }
    }

    List<HolidayYear> all() {
        return years.keySet().stream().sorted().flatMap(year -> year(year).stream()).toList();
    }

    Optional<HolidayYear> year(int year) {
        return Optional.ofNullable(years.get(year))
                .map(list -> new HolidayYear(year, list.source(), list.decreed(),
                        list.days().stream().sorted(Comparator.comparing(Holiday::day)).toList()));
    }
}
