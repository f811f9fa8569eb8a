package id.tanyapaspor.bot.desk;

import java.util.List;

/**
 * What the bot hands to an officer.
 *
 * @param questionMasked the question without identity and telephone numbers
 * @param reason why the bot did not answer: the end of a message's name, `desk.reason.not_sure`
 * @param candidates what it nearly answered, as `title (42 %)`
 * @param recent the last lines of the talk, oldest first
 * @param language tag of the language in which the applicant is spoken to
 */
public record Handover(String questionMasked, String reason, List<String> candidates, List<Line> recent,
        String language) {

    /** A line of talk: `who` is `applicant` or `bot`. */
    public record Line(String who, String text) {}
}
