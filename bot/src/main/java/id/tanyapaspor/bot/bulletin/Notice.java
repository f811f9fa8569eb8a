package id.tanyapaspor.bot.bulletin;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an editor is told after an act, carried in the address of the page that follows. */
enum Notice {
    CREATED,
    CHANGED,
    ENDED,
    WITHDRAWN,
    CONFIRMED,
    SENT,
    STOPPED,
    ENDED_BEFORE,
    SENT_BEFORE,
    NOTHING_TO_STOP,
    TOO_LONG;

    private static final Set<Notice> NOT_DONE = EnumSet.of(ENDED_BEFORE, SENT_BEFORE, NOTHING_TO_STOP, TOO_LONG);

    /** Whether what was wanted was done. */
    public boolean isDone() {
        return !NOT_DONE.contains(this);
    }

    /** The name of its words. */
    public String message() {
        return "bulletin.notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
