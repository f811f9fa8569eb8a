package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.editor.Consent.Kind;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.Accounts;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Role;

/** Takes the word of a second person, and says who could give it. */
@Component
class SecondPeople {

    /** What came of it. */
    enum Came {
        GIVEN,
        /** Somebody who wrote or asked for it, or no editor. */
        NOT_YOU,
        NO_REASON,
        /** It is not what they looked at any more, or nothing was asked of them. */
        MOVED_ON
    }

    private final Gates gates;
    private final Candidates candidates;
    private final Consents consents;
    private final Accounts accounts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SecondPeople(Gates gates, Candidates candidates, Consents consents, Accounts accounts, AuditLog audit,
            TransactionTemplate transaction) {
        this.gates = gates;
        this.candidates = candidates;
        this.consents = consents;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** They looked at this very candidate, and it is right. */
    Came approve(Gate gate, Account account, Instant now) {
        boolean wanted = gate.isJudged() && gate.needsSecondEyes();
        return give(new Consent(gate.number(), Kind.APPROVAL, Author.of(account), now, ""), account, gate, wanted);
    }

    /** They take it upon themselves to release what the gate refused. */
    Came override(Gate gate, Account account, String reason, Instant now) {
        return reason.isBlank()
                ? Came.NO_REASON
                : give(new Consent(gate.number(), Kind.OVERRIDE, Author.of(account), now, reason.strip()), account,
                        gate, gate.state() == Gate.State.REFUSED);
    }

    private Came give(Consent consent, Account account, Gate gate, boolean wanted) {
        if (!may(consent.kind(), account, gate)) {
            return Came.NOT_YOU;
        }
        return transaction.execute(status -> {
            if (!wanted || gate.isReleased() || !candidates.isCurrent(gate)) {
                return Came.MOVED_ON;
            }
            if (consents.add(consent)) {
                audit.append(consent.at(), consent.by().actor(), "content." + consent.kind().text(),
                        "gate:" + gate.number(), consent.reason());
            }
            return Came.GIVEN;
        });
    }

    /** Whether somebody may give such a word on a candidate. */
    boolean may(Kind kind, Account account, Gate gate) {
        String actor = Author.of(account).actor();
        return isEditor(account)
                && (kind == Kind.APPROVAL ? Clearance.mayApprove(actor, gate) : Clearance.mayOverride(actor, gate));
    }

    /** Who else could give it. */
    List<Account> others(Kind kind, Gate gate) {
        return accounts.active().stream().filter(account -> may(kind, account, gate)).toList();
    }

    /** The candidates that wait for somebody's word. */
    List<Gate> waitingFor(Account account, Instant now) {
        return candidates.current(gates).stream()
                .filter(gate -> asked(gate, now).filter(kind -> may(kind, account, gate)).isPresent()).toList();
    }

    /** The word that a candidate waits for. */
    Optional<Kind> asked(Gate gate, Instant now) {
        return gates.hurdle(gate, now).flatMap(hurdle -> switch (hurdle) {
            case REFUSED -> Optional.of(Kind.OVERRIDE);
            case SECOND_EYES -> Optional.of(Kind.APPROVAL);
            case NOT_JUDGED, UNDER_WAY, TOO_OLD -> Optional.empty();
        });
    }

    private static boolean isEditor(Account account) {
        return account.active() && (account.is(Role.EDITOR) || account.is(Role.ADMIN));
    }
}
