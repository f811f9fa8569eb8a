package id.tanyapaspor.bot.editor;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an editor is told after an act, carried in the address of the page that follows. */
enum Notice {
    SAVED,
    UNCHANGED,
    RESTORED,
    DISCARDED,
    MOVED_ON,
    DELETION,
    PUBLISHED,
    ROLLED_BACK,
    NOTHING,
    OVERTAKEN,
    NO_NOTE,
    APPROVED,
    OVERRIDDEN,
    HELD,
    NOT_YOU,
    NO_REASON,
    NONE_CHOSEN,
    NO_FILE,
    PATH,
    NO_RULE,
    RATE,
    NO_RATE;

    private static final Set<Notice> DONE = EnumSet.of(SAVED, RESTORED, DISCARDED, DELETION, PUBLISHED, ROLLED_BACK,
            APPROVED, OVERRIDDEN);

    /** Whether what was wanted was done. */
    public boolean isDone() {
        return DONE.contains(this);
    }

    /** The name of its words. */
    public String message() {
        return "editor.notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
