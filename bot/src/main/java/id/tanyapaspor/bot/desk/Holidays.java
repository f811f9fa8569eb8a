package id.tanyapaspor.bot.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The days on which no office opens, a list a year with its source; read from `holidays.yaml`. */
@ConfigurationProperties("tanyapaspor.holidays")
record Holidays(Map<Integer, Year> years) {

    /** A year's list. It is `decreed` once the ministers have signed; until then its moving feasts are reckoned. */
    record Year(String source, boolean decreed, List<Day> days) {}

    /** One holiday, written `2026-01-01 Tahun Baru Masehi`. */
    record Day(LocalDate date, String name) {

        static Day of(String text) {
            int space = text.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("Write a holiday as 2026-01-01 and its name, not " + text);
            }
            return new Day(LocalDate.parse(text.substring(0, space)), text.substring(space + 1).strip());
        }
    }

    Set<LocalDate> dates() {
        return years.values().stream().flatMap(year -> year.days().stream()).map(Day::date)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether opening times of a year rest on a signed list. */
    boolean decreed(int year) {
        return years.containsKey(year) && years.get(year).decreed();
    }
}
