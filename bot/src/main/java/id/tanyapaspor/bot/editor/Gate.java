package id.tanyapaspor.bot.editor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import id.tanyapaspor.bot.release.Author;

/**
 * A run of the gate over one candidate.
 *
 * @param fingerprint names the candidate
 * @param base number of the release that the candidate follows
 * @param asker who wanted it judged, with the note that its release will carry
 * @param hands who wrote what it takes up, as in the audit log
 * @param files that it takes up
 * @param beat last sign of life of the process that runs it
 * @param share of the work that is done, from 0 to 1
 * @param refusals why it may not be released; empty until it has ended
 * @param fault why it broke off
 * @param release that the candidate became
 */
public record Gate(long number, String fingerprint, long base, State state, Author asker, String note,
        Set<String> hands, List<File> files, Instant at, Instant beat, Step step, double share, Set<Refusal> refusals,
        Fault fault, OptionalLong release) {

    /** How far a run is. */
    public enum State {
        WAITING,
        RUNNING,
        PASSED,
        REFUSED,
        FAILED
    }

    /** What a run is doing; it asks the candidate twice, as it would answer at once and once it has learnt. */
    public enum Step {
        WAITING,
        READING,
        ASKING,
        LEARNING,
        ASKING_AGAIN,
        WRITING;

        public String message() {
            return "gate.step." + name();
        }
    }

    /** Why a candidate may not be released. */
    public enum Refusal {
        /** A golden question came out right, and would not any more. */
        GOLDEN,
        /** The sample is too small, or too often wrong, to promise anything of direct answers. */
        SAMPLE,
        /** More of the golden questions are answered wrongly than is promised. */
        WRONG;

        public String message() {
            return "gate.refusal." + name();
        }
    }

    /** Why a run broke off. */
    public enum Fault {
        NONE,
        /** Another release came meanwhile. */
        OVERTAKEN,
        /** This copy does not answer from the newest release. */
        BEHIND,
        /** Too many others wait. */
        BUSY,
        /** Something is wrong with the program or its machine. */
        BROKEN;

        public String message() {
            return "gate.fault." + name();
        }
    }

    /** A draft that it takes up, with why nobody may release it alone; empty where everybody may. */
    public record File(String path, String revision, Optional<Care> care) {}

    /** Without a sign of life for so long, the process is gone. */
    static final Duration SILENCE = Duration.ofSeconds(30);
    /** So long a judgement holds: later people ask other things, and other days' rules are in force. */
    static final Duration VALID = Duration.ofDays(7);

    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Whether its process died before it ended. */
    public boolean isDead(Instant now) {
        return isOpen() && beat.plus(SILENCE).isBefore(now);
    }

    public boolean isJudged() {
        return state == State.PASSED || state == State.REFUSED;
    }

    /** Whether somebody else has to look at it. */
    public boolean needsSecondEyes() {
        return files.stream().anyMatch(file -> file.care().isPresent());
    }

    /** Per cent that are done. */
    public long percent() {
        return Math.round(share * 100);
    }

    public List<String> paths() {
        return files.stream().map(File::path).toList();
    }

    Gate with(List<File> others) {
        return new Gate(number, fingerprint, base, state, asker, note, hands, others, at, beat, step, share, refusals,
                fault, release);
    }

    public boolean isReleased() {
        return release.isPresent();
    }
}
