package id.tanyapaspor.bot.hours;

import java.util.Locale;

/** What somebody is told after a change, carried in the address of the page that follows. */
enum Saved {
    HOURS,
    ADDED,
    REMOVED,
    LIST,
    SOURCE,
    SHIPPED;

    String message() {
        return "hours.saved." + name().toLowerCase(Locale.ROOT);
    }
}
