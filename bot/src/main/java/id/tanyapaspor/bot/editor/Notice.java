package id.tanyapaspor.bot.editor;

import java.util.Locale;

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
    NONE_CHOSEN,
    NO_FILE,
    PATH;

    /** The name of its words. */
    public String message() {
        return "editor.notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
