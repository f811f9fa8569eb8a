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
    MOVED,
    NOTED,
    ON_DUTY,
    PAUSED,
    OFF_DUTY,
    OFF_DUTY_GAVE_BACK,
    PASSED,
    ABSENT,
    THEY_ARE_FULL,
    NO_SUCH_TICKET,
    MERGED,
    NOT_MERGED,
    TOGETHER,
    TOGETHER_SOME,
    SAVED,
    SHARED,
    DECLINED,
    REMOVED;

    public String message() {
        return "desk.notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
