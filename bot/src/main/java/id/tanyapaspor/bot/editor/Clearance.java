package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.editor.Consent.Kind;
import id.tanyapaspor.bot.release.Author;

/** The rules by which a judged candidate may be released. */
final class Clearance {

    private Clearance() {}

    /**
     * What still stands between the candidate of a run and its release.
     *
     * @param consents all that were given to this very candidate
     */
    static Optional<Hurdle> hurdle(Gate gate, List<Consent> consents, Instant now) {
        if (gate.isOpen() && !gate.isDead(now)) {
            return Optional.of(Hurdle.UNDER_WAY);
        }
        if (!gate.isJudged()) {
            return Optional.of(Hurdle.NOT_JUDGED);
        }
        if (gate.at().plus(Gate.VALID).isBefore(now)) {
            return Optional.of(Hurdle.TOO_OLD);
        }
        if (gate.state() == Gate.State.REFUSED && consents.stream().noneMatch(one -> overrides(one, gate))) {
            return Optional.of(Hurdle.REFUSED);
        }
        return gate.needsSecondEyes() && consents.stream().noneMatch(one -> approves(one, gate))
                ? Optional.of(Hurdle.SECOND_EYES)
                : Optional.empty();
    }

    /** A refusal is overridden for the run that refused, by somebody who neither wrote anything of it nor asked for it. */
    private static boolean overrides(Consent consent, Gate gate) {
        return consent.kind() == Kind.OVERRIDE && consent.gate() == gate.number() && !consent.reason().isBlank()
                && mayOverride(consent.by().actor(), gate);
    }

    private static boolean approves(Consent consent, Gate gate) {
        return consent.kind() == Kind.APPROVAL && mayApprove(consent.by().actor(), gate);
    }

    static boolean mayOverride(String actor, Gate gate) {
        return isSomebody(actor) && !gate.hands().contains(actor) && !actor.equals(gate.asker().actor());
    }

    /** Who wrote nothing of it. Where only the program wrote, it takes two people all the same. */
    static boolean mayApprove(String actor, Gate gate) {
        boolean byPeople = gate.hands().stream().anyMatch(Clearance::isSomebody);
        return isSomebody(actor) && !gate.hands().contains(actor)
                && (byPeople || !actor.equals(gate.asker().actor()));
    }

    private static boolean isSomebody(String actor) {
        return !actor.equals(Author.PROGRAM.actor());
    }
}
