package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Locale;

/** Somebody who works at the desk: whether they are at it, since when, and what they may be given. */
record Officer(Actor actor, Duty duty, Instant since, Instant seenAt, Remit remit) {

    /** `PAUSE` keeps what is in hand and takes nothing new; `OFF` gives back whose applicants wait for a word. */
    enum Duty {
        ON,
        PAUSE,
        OFF;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Duty of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    boolean isOn() {
        return duty == Duty.ON;
    }

    boolean isOff() {
        return duty == Duty.OFF;
    }
}
