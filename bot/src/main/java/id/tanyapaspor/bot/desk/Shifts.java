package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Officer.Duty;

/**
 * Officers come, pause and go. Who goes, or is not seen any more, gives back what waits for their word, each ticket to its old
 * place; a ticket whose applicant has the next word stays theirs until that word comes. Runs in the caller's transaction.
 */
@Component
class Shifts {

    private final Officers officers;
    private final Staffing staffing;
    private final Queue queue;
    private final Counter counter;
    private final Deadlines deadlines;

    Shifts(Officers officers, Staffing staffing, Queue queue, Counter counter, Deadlines deadlines) {
        this.officers = officers;
        this.staffing = staffing;
        this.queue = queue;
        this.counter = counter;
        this.deadlines = deadlines;
    }

    void begin(Actor officer, Instant now) {
        staffing.atWork(officer, now);
    }

    void pause(Actor officer, Instant now) {
        if (officers.turn(officer, Duty.PAUSE, now)) {
            staffing.record(officer, "duty.pause", officer.id(), "", now);
        }
    }

    /** Returns how many tickets went back. */
    int end(Actor officer, Actor by, Instant now) {
        boolean was = officers.find(officer.id()).filter(found -> !found.isOff()).isPresent();
        if (!was || !officers.turn(officer, Duty.OFF, now)) {
            return 0;
        }
        List<String> inHand = queue.inHandOf(officer.id());
        inHand.forEach(number -> counter.giveBack(number, officer, by, now));
        staffing.record(by, "duty.off", officer.id(), inHand.size() + " back", now);
        return inHand.size();
    }

    /** Ends the shift of somebody who was not seen for long; false when they are here again. */
    boolean endAbsent(String officer, Instant now) {
        Optional<Officer> gone = officers.find(officer).filter(found -> isAbsent(found, now));
        gone.ifPresent(found -> end(found.actor(), Actor.SYSTEM, now));
        return gone.isPresent();
    }

    List<String> absent(Instant now) {
        return officers.unseenSince(deadlines.absence(now)).stream().filter(found -> isAbsent(found, now))
                .map(found -> found.actor().id()).toList();
    }

    private boolean isAbsent(Officer officer, Instant now) {
        return !officer.isOff() && deadlines.isAbsent(officer.seenAt(), now);
    }

    /** A ticket whose applicant has written comes back to the queue when its officer has gone home. */
    void missed(Ticket ticket, Instant now) {
        ticket.holder().map(Ticket.Holder::officer).filter(officers::isOff)
                .ifPresent(gone -> counter.giveBack(ticket.number(), gone, Actor.SYSTEM, now));
    }

    /** A ticket that was closed too early goes on with the officer who closed it, if they are on duty and have room. */
    void resume(Ticket closed, Instant now) {
        closed.holder().flatMap(held -> officers.find(held.officer().id())).filter(Officer::isOn)
                .filter(officer -> queue.load(officer.actor()) < officer.remit().loadLimit())
                .ifPresent(officer -> counter.assign(closed.number(), officer.actor(), "ticket.resume", "", now));
    }

    /** Says what somebody may be given. */
    void give(Actor officer, Remit remit, Actor by, Instant now) {
        officers.give(officer, remit, now);
        staffing.record(by, "duty.remit", officer.id(), "offices: " + String.join(", ", remit.offices()) + "; skills: "
                + String.join(", ", remit.skills()) + "; load: " + remit.loadLimit(), now);
    }
}
