package id.tanyapaspor.bot.insight;

import java.time.LocalDate;
import java.util.Optional;

/**
 * AskedQuestions of one hour that went alike.
 *
 * @param day and the hour in it, by western Indonesian time
 * @param entry that answered, or was chosen
 * @param verdict of the askers, where they gave one
 */
record Asked(LocalDate day, int hour, Outcome outcome, Optional<String> entry, Optional<String> office,
        Optional<Boolean> helped, boolean chosen, boolean handed, int count) {

    /** What a question came to. */
    enum Outcome {
        DIRECT,
        CLARIFY,
        UNSURE,
        OFFICER
    }
}
