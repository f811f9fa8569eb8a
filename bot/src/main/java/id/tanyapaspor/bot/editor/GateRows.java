package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.editor.Gate.Fault;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.knowledge.KnowledgeBase;

/** What a run of the gate writes down: that it began, how far it is, what it found. */
@Component
class GateRows {

    /** So many runs are kept whole. */
    static final int KEPT = 50;

    private final Gates gates;
    private final Hands hands;
    private final PastQuestions past;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    GateRows(Gates gates, Hands hands, PastQuestions past, AuditLog audit, TransactionTemplate transaction,
            InstantSource clock) {
        this.gates = gates;
        this.hands = hands;
        this.past = past;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The run that is under way over this very candidate, or whose judgement still holds. */
    OptionalLong holding(Candidate candidate, Instant now) {
        return gates.newest(candidate.fingerprint())
                .filter(gate -> gate.isOpen() && !gate.isDead(now)
                        || gate.isJudged() && gate.at().plus(Gate.VALID).isAfter(now))
                .map(gate -> OptionalLong.of(gate.number())).orElse(OptionalLong.empty());
    }

    /** Begins a run; nothing when another began at the same moment. */
    OptionalLong begin(Candidate candidate, KnowledgeBase live, Author asker, String note) {
        Map<String, Care> care = new TreeMap<>();
        candidate.drafts().forEach(draft -> Care.of(new ContentPath(draft.path()), live, candidate.knowledge())
                .ifPresent(why -> care.put(draft.path(), why)));
        Set<String> wrote = hands.of(candidate.drafts());
        return transaction.execute(status -> {
            Instant now = clock.instant();
            OptionalLong number = gates.begin(new Gates.Beginning(candidate, care, wrote, asker, note), now);
            number.ifPresent(it -> audit.append(now, asker.actor(), "content.judge", "gate:" + it, note));
            return number;
        });
    }

    Pulse pulse(long number) {
        return new Pulse(gates, number, clock);
    }

    void judged(long number, GateTrial.Found found, double maxWrong) {
        transaction.executeWithoutResult(status -> {
            if (gates.judged(number, found.report().refusals(maxWrong), found.report().json(), clock.instant())) {
                List<ChangedGroup.Full> groups = found.groups();
                for (int part = 0; part < groups.size(); part++) {
                    past.keep(number, part, groups.get(part).questions());
                }
                gates.forget(KEPT);
            }
        });
    }

    void failed(long number, Fault fault) {
        gates.failed(number, fault, clock.instant());
    }
}
