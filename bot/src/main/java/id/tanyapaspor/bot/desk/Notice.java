package id.tanyapaspor.bot.desk;

import java.util.Locale;

/** What an officer is told after an act, carried in the address of the page that follows. */
enum Notice {
    NOBODY,
    FULL,
    GONE,
    REASON,
    NOT_SENT,
    EMPTY,
    TOO_LONG,
    CLOSED,
    RELEASED,
    NOT_YOURS,
    MOVED;

    String message() {
        return "desk.notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
