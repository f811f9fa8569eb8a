package id.tanyapaspor.bot.insight;

import java.util.Locale;

/** What a judge is told after an act, carried in the address of the page that follows. */
enum JudgeNotice {
    KEPT,
    TAKEN_BACK,
    NOT_NEEDED,
    TOO_LATE;

    /** Whether what was wanted was done. */
    public boolean isDone() {
        return this == KEPT || this == TAKEN_BACK;
    }

    /** The name of its words. */
    public String message() {
        return "insight.notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
