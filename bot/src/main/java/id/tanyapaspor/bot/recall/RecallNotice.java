package id.tanyapaspor.bot.recall;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an editor is told after an act, carried in the address of the page that follows. */
enum RecallNotice {
    WRITTEN,
    REWORDED,
    SENT,
    STOPPED,
    MISCOUNTED,
    OTHER_WORDS,
    TOO_LATE,
    ENDED,
    NO_WORDS,
    NO_FILE,
    DAYS;

    private static final Set<RecallNotice> DONE = EnumSet.of(WRITTEN, REWORDED, SENT, STOPPED);

    /** Whether what was wanted was done. */
    public boolean isDone() {
        return DONE.contains(this);
    }

    /** The name of its words. */
    public String message() {
        return "recall.notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
