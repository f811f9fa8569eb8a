package id.tanyapaspor.bot.editor;

import id.tanyapaspor.bot.editor.GateReport.Outcome;
import id.tanyapaspor.indexer.evaluation.Grade;

/**
 * How a golden question comes out before and after.
 *
 * @param now at once, with what was learnt before
 * @param learnt once the candidate has learnt
 * @param concerned whether it is about what the candidate changes
 */
record Moved(String text, Outcome was, Outcome now, Outcome learnt, boolean concerned) {

    /** Whether anything is different. */
    boolean isOne() {
        return !was.equals(now) || !was.equals(learnt);
    }

    /**
     * Whether it was right and is not any more. At once, whatever differs is the change's own doing, so any step down counts.
     * Learning moves answers to choices and back whatever was changed: there, a right one must not become wrong, and one that
     * is about the change must not be lost either.
     */
    boolean isRegression() {
        boolean atOnce = wasRight() && now.grade().compareTo(was.grade()) < 0;
        boolean wrong = was.grade() == Grade.RIGHT && learnt.grade().compareTo(Grade.WRONG_CHOICE) <= 0;
        boolean lost = concerned && wasRight() && learnt.grade().compareTo(Grade.UNSURE) <= 0;
        return atOnce || wrong || lost;
    }

    /** Whether learning alone took the answer away from a question that is about something else. */
    boolean isDrift() {
        return !isRegression() && was.grade() == Grade.RIGHT && learnt.grade() == Grade.UNSURE;
    }

    private boolean wasRight() {
        return was.grade().compareTo(Grade.RIGHT_CHOICE) >= 0;
    }
}
