package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that decides about opening times, as it stood when it was read. */
record Plan(HoursSettings country, Map<String, OfficeHours> offices, List<Kept> special, List<HolidayYear> years) {

    /** Of two that hold on one day the shorter decides: a day of training stands out even from Ramadan. */
    private static final Comparator<SpecialDays> SHORTEST_FIRST = Comparator.comparingLong(SpecialDays::length)
            .thenComparing(SpecialDays::first, Comparator.reverseOrder());

    /** A list of holidays is looked for so long before its year begins. */
    private static final Duration NEAR = Duration.ofDays(60);

    Hours national() {
        return new Hours(country.zone(), country.hours(), specialOf(Optional.empty()).toList(), holidays());
    }

    /** @param zone that of the office's province; its own goes before it */
    Hours of(String office, ZoneId zone) {
        OfficeHours own = own(office);
        Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
        week.putAll(country.hours());
        week.putAll(own.week());
        List<SpecialDays> days = Stream
                .concat(specialOf(Optional.of(office)), specialOf(Optional.empty())).toList();
        return new Hours(own.zone().orElse(zone), week, days, holidays());
    }

    Duration silence(Optional<String> office) {
        return office.map(this::own).flatMap(OfficeHours::silence).orElseGet(country::silence);
    }

    OfficeHours own(String office) {
        return offices.getOrDefault(office, OfficeHours.NONE);
    }

    /** This, if an office kept other hours. */
    Plan with(String office, OfficeHours hours) {
        Map<String, OfficeHours> others = new HashMap<>(offices);
        others.put(office, hours);
        return new Plan(country, others, special, years);
    }

    List<Kept> kept(Optional<String> office) {
        return special.stream().filter(kept -> kept.office().equals(office)).toList();
    }

    Optional<Holiday> holiday(LocalDate day) {
        return years.stream().flatMap(year -> year.days().stream()).filter(holiday -> holiday.day().equals(day))
                .findFirst();
    }

    HolidayYear year(int year) {
        return years.stream().filter(list -> list.year() == year).findFirst()
                .orElseGet(() -> HolidayYear.missing(year));
    }

    /** The first year, this or one that is near, whose list is missing or rests on no decree. */
    Optional<Integer> unsettledYear(Instant now) {
        return IntStream.rangeClosed(yearOf(now), yearOf(now.plus(NEAR))).filter(year -> !year(year).decreed()).boxed()
                .findFirst();
    }

    int yearOf(Instant moment) {
        return moment.atZone(country.zone()).getYear();
    }

    private Stream<SpecialDays> specialOf(Optional<String> office) {
        return kept(office).stream().map(Kept::days).sorted(SHORTEST_FIRST);
    }

    private Set<LocalDate> holidays() {
        return years.stream().flatMap(year -> year.days().stream()).map(Holiday::day)
                .collect(Collectors.toUnmodifiableSet());
    }
}
