package id.tanyapaspor.bot.gaps;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an editor is told after an act, carried in the address of the page that follows. */
enum GapNotice {
    ADDED,
    UNCHANGED,
    SETTLED,
    UNDONE,
    MOVED_ON,
    BROKEN,
    NOT_THERE,
    EXISTS,
    NO_WORDS,
    NO_REASON,
    BAD_ID,
    REWORDED,
    LINKED,
    DROPPED,
    REOPENED;

    private static final Set<GapNotice> DONE = EnumSet.of(ADDED, UNCHANGED, SETTLED, UNDONE, REWORDED, LINKED, DROPPED,
            REOPENED);

    /** Whether what was wanted was done. */
    public boolean isDone() {
        return DONE.contains(this);
    }

    /** The name of its words. */
    public String message() {
        return "gaps.notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What came of a change to the content. */
    static GapNotice of(Mending.Outcome outcome) {
        return switch (outcome) {
            case Mending.Outcome.Drafted _ -> ADDED;
            case Mending.Outcome.Unchanged _ -> UNCHANGED;
            case Mending.Outcome.Broken _ -> BROKEN;
            case Mending.Outcome.NotThere _ -> NOT_THERE;
            case Mending.Outcome.Exists _ -> EXISTS;
            case Mending.Outcome.Overtaken _ -> MOVED_ON;
        };
    }
}
