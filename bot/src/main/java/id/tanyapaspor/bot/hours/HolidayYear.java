package id.tanyapaspor.bot.hours;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A year's list of holidays.
 *
 * @param source the decree that it follows, or why there is none
 * @param decreed once the ministers have signed; until then the desk warns
 */
record HolidayYear(int year, String source, boolean decreed, List<Holiday> days) {

    static HolidayYear missing(int year) {
        return new HolidayYear(year, "", false, List.of());
    }

    /** The days as text, one a line. */
    String lines() {
        return days.stream().map(Holiday::line).collect(Collectors.joining("\n"));
    }

    /** Changes whenever the list does. */
    String mark() {
        return Integer.toHexString((decreed + source + "\n" + lines()).hashCode());
    }
}
