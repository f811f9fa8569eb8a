package id.tanyapaspor.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a rule that begins on a day takes its place among others: the one that held ends the day before, so that each day has
 * one rule, and the next one is not touched.
 *
 * @param ending the period that is cut short; empty where nothing held on that day
 * @param ended what is left of it
 * @param young the period of the new rule
 */
public record Succession(Optional<Period> ending, Optional<Period> ended, Period young) {

    /** Empty where a rule begins on that very day already: then that one is to be changed. */
    public static Optional<Succession> of(List<Period> periods, LocalDate from) {
        if (periods.stream().anyMatch(period -> period.from().equals(from))) {
            return Optional.empty();
        }
        Optional<Period> holding = periods.stream().filter(period -> period.covers(from)).findFirst();
        Optional<LocalDate> next = periods.stream().map(Period::from).filter(day -> day.isAfter(from))
                .min(Comparator.naturalOrder());
        LocalDate until = holding.map(Period::until).or(() -> next.map(day -> day.minusDays(1))).orElse(null);
        return Optional.of(new Succession(holding,
                holding.map(period -> new Period(period.from(), from.minusDays(1))), new Period(from, until)));
    }
}
