package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Officer.Duty;
import id.tanyapaspor.bot.staff.AuditLog;

/** Officers as far as their acts concern it: whoever acts is at work, what they may be given, and the record of it. */
@Component
class Staffing {

    private final Officers officers;
    private final AuditLog audit;

    Staffing(Officers officers, AuditLog audit) {
        this.officers = officers;
        this.audit = audit;
    }

    /** Puts an officer on duty if they are not, and tells what they may be given. Holds their row: one act after the other. */
    Remit atWork(Actor officer, Instant now) {
        if (officers.turn(officer, Duty.ON, now)) {
            record(officer, "duty.on", officer.id(), "", now);
        } else {
            officers.seen(officer, now);
        }
        return officers.remit(officer);
    }

    Optional<Officer> officer(String actor) {
        return officers.find(actor);
    }

    /** Whether this office has officers of its own. */
    boolean serves(String office) {
        return officers.anybodyServes(Optional.of(office), Optional.empty());
    }

    void seen(Actor officer, Instant now) {
        officers.seen(officer, now);
    }

    void record(Actor by, String action, String subject, String detail, Instant now) {
        audit.append(now, by.id(), action, subject, detail.strip());
    }
}
