package id.tanyapaspor.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An amount set by law, with its history.
 *
 * @param name name under which entries quote it
 */
public record Fee(String name, String title, List<Rate> history) {

    /** An amount in whole rupiah, the days on which it holds, and the law that sets it. */
    public record Rate(Period period, long amount, String law) {}

    /** The rate of a day; a day that no rate covers has none, and never borrows its neighbour's. */
    public Optional<Rate> on(LocalDate day) {
        return history.stream().filter(rate -> rate.period().covers(day)).findFirst();
    }
}
