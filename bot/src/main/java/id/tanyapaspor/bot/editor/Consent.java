package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.util.Locale;

import id.tanyapaspor.bot.release.Author;

/**
 * What a second person said of a candidate.
 *
 * @param gate number of the run that lay before them
 * @param reason why a refused candidate is released all the same; empty for an approval
 */
public record Consent(long gate, Kind kind, Author by, Instant at, String reason) {

    /** What somebody consents to. */
    public enum Kind {
        /** They looked at it, and it is right. */
        APPROVAL,
        /** It is released although the gate refused it. */
        OVERRIDE;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
