package id.tanyapaspor.bot.gaps;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import id.tanyapaspor.bot.release.Author;

/**
 * What an editor decided on a group of questions.
 *
 * @param path the file whose draft is to mend it; empty where there is nothing to mend
 * @param base number of the release that was the newest then
 * @param note why, or what was added
 */
record Decision(String id, Instant at, Author author, Kind kind, Optional<String> path, long base, String note) {

    /** What it came to. */
    enum Kind {
        ENTRY,
        QUESTION,
        VOCABULARY,
        OUTSIDE,
        NONE;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The name of its words. */
        public String message() {
            return "gaps.decision." + text();
        }

        /** Whether the group is to be answered from some release on; the others are not ours to answer. */
        boolean mends() {
            return this == ENTRY || this == QUESTION || this == VOCABULARY;
        }
    }
}
