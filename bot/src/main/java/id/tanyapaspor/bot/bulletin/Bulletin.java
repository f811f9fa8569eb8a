package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import id.tanyapaspor.knowledge.Language;

/**
 * An outage or an announcement.
 *
 * @param version rises with every change of its content
 * @param ending empty until it ended
 */
public record Bulletin(String id, int version, Content content, Owner owner, Care care,
        Optional<Ending> ending) {

    /** Who of the staff answers for it. */
    public record Owner(String account, String name) {}

    /** When its owner was last asked whether it still lasts, and when somebody last said so; at first both are its start. */
    public record Care(Instant askedAt, Instant confirmedAt) {}

    /** How it ended. The closing words are in both languages; they may be empty. */
    public record Ending(Instant at, How how, Closing closing) {}

    /** What those who waited for the end are told besides. */
    public record Closing(String text, String english) {

        static final Closing NONE = new Closing("", "");

        String in(Language language) {
            return language == Language.EN && !english.isEmpty() ? english : text;
        }
    }

    /** By its time, by somebody's hand, or taken back because it was wrong. */
    public enum How {
        TIME,
        HAND,
        WITHDRAWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Where it is on its way. */
    public enum State {
        COMING,
        RUNNING,
        PAST;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Its state at a moment, whether or not anybody has written down that its time is over. */
    public State state(Instant now) {
        if (ending.isPresent() || content.isOver(now)) {
            return State.PAST;
        }
        return content.hasBegun(now) ? State.RUNNING : State.COMING;
    }

    public boolean isRunning(Instant now) {
        return state(now) == State.RUNNING;
    }

    String text(Language language) {
        return language == Language.EN && !content.english().isEmpty() ? content.english() : content.text();
    }
}
