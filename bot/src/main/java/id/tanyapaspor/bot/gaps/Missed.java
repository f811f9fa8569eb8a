package id.tanyapaspor.bot.gaps;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A question that the bot did not settle, masked.
 *
 * @param id rises with time
 * @param entry what was answered, where something was
 * @param release number of the release that was live then
 */
record Missed(String id, Instant at, String text, Kind kind, Optional<String> entry, long release) {

    /** How it went; what weighs most stands first. */
    enum Kind {
        /** A person had to answer, or was asked for. */
        OFFICER,
        /** It was answered, and the answer did not help. */
        DOWN,
        /** Choices were shown, and none was taken. */
        CLARIFIED,
        /** Nothing was near enough to be said. */
        UNSURE;

        /** The name of its words. */
        public String message() {
            return "gaps.kind." + name().toLowerCase(Locale.ROOT);
        }
    }
}
