package id.tanyapaspor.bot.recall;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import id.tanyapaspor.bot.delivery.Broadcasts.Report;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.knowledge.Language;

/**
 * A correction to everybody who was shown a wrong answer.
 *
 * @param report what became of it; empty while it is written
 */
record Recall(String id, Target target, Words words, Author author, Instant madeAt, Optional<Report> report) {

    /** How far it is. */
    enum State {
        DRAFT,
        SENDING,
        STOPPED,
        DONE
    }

    /** What is said, in Markdown; the English words may be empty, then everybody reads the Indonesian ones. */
    record Words(String indonesian, String english) {

        String in(Language language) {
            return language == Language.EN && !english.isBlank() ? english : indonesian;
        }

        /** Names these words, so that whoever lets them go is held to what they read. */
        public String mark() {
            return Revisions.sha256((indonesian + '\0' + english).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The name under which delivery knows it. */
    static String broadcast(String id) {
        return "recall:" + id;
    }

    public State state() {
        if (report.isEmpty()) {
            return State.DRAFT;
        }
        if (report.get().stoppedAt().isPresent()) {
            return State.STOPPED;
        }
        return report.get().endedAt().isPresent() ? State.DONE : State.SENDING;
    }

    public boolean is(String name) {
        return state().name().equals(name);
    }

    /** Whether something may still arrive: even of one that was stopped, what was on its way. */
    public boolean isOpen() {
        return report.isPresent() && report.get().endedAt().isEmpty();
    }
}
