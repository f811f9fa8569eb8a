package id.tanyapaspor.bot.recall;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.knowledge.Language;

/**
 * A correction to everybody who was shown a wrong answer.
 *
 * @param sentAt when somebody let it go; empty while it is written
 * @param endedAt when the last one had left, or when it was stopped
 */
record Recall(String id, Target target, Words words, State state, Author author, Instant madeAt,
        Optional<Instant> sentAt, Optional<Instant> endedAt) {

    /** How far it is. */
    enum State {
        DRAFT,
        SENDING,
        STOPPED,
        DONE;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a correction to one chat; `WAITING` is not kept: it is every chat of which nothing is known yet. */
    enum Fate {
        SENT,
        LOST,
        UNKNOWN,
        STOPPED,
        WAITING;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is said, in Markdown; the English words may be empty, then everybody reads the Indonesian ones. */
    record Words(String indonesian, String english) {

        String in(Language language) {
            return language == Language.EN && !english.isBlank() ? english : indonesian;
        }
    }

    public boolean is(String name) {
        return state.name().equals(name);
    }
}
