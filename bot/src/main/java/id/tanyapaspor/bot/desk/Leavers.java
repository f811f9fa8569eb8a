package id.tanyapaspor.bot.desk;

import java.time.InstantSource;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.tanyapaspor.bot.staff.StaffLeft;

/** Who logs out everywhere goes off duty in the same transaction. */
@Component
class Leavers {

    private final Officers officers;
    private final Shifts shifts;
    private final InstantSource clock;

    Leavers(Officers officers, Shifts shifts, InstantSource clock) {
        this.officers = officers;
        this.shifts = shifts;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void left(StaffLeft who) {
        officers.find("staff:" + who.accountId())
                .ifPresent(officer -> shifts.end(officer.actor(), Actor.SYSTEM, clock.instant()));
    }
}
