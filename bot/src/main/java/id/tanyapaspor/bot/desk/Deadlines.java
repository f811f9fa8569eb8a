package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.hours.Calendars;

/** Until when things may wait. */
@Component
class Deadlines {

    /** In times of an absence. */
    private static final int LONGEST_BREAK = 4;

    private final Calendars calendars;
    private final DeskSettings settings;
    private final DutySettings duty;

    Deadlines(Calendars calendars, DeskSettings settings, DutySettings duty) {
        this.calendars = calendars;
        this.settings = settings;
        this.duty = duty;
    }

    /** When an officer who says nothing from now on loses the ticket; a break or a night does not count as silence. */
    Instant silence(Ticket.Route route, Instant now) {
        return working(route, now, calendars.silence(route.hours()));
    }

    /** When everybody may serve a ticket that is meant for some. */
    Instant pool(Ticket.Route route, Instant now) {
        return working(route, now, duty.overflow());
    }

    /** When the clock looks at a ticket that begins to wait. */
    Queue.Timers timers(Ticket.Route route, Instant now) {
        return new Queue.Timers(receipt(now), stillNeeded(route, now), pool(route, now));
    }

    /** When somebody who waits is asked whether the answer is still needed. */
    Instant stillNeeded(Ticket.Route route, Instant now) {
        return working(route, now, duty.stillNeeded());
    }

    /** Officers on duty who were seen later than this are there. */
    Instant absence(Instant now) {
        return now.minus(duty.absence());
    }

    /** Whether somebody who was seen last at a moment has gone home: breaks do not count, but no break is as long as a night. */
    boolean isAbsent(Instant seen, Instant now) {
        return calendars.national().between(seen, now).compareTo(duty.absence()) >= 0
                || Duration.between(seen, now).compareTo(duty.absence().multipliedBy(LONGEST_BREAK)) >= 0;
    }

    private Instant working(Ticket.Route route, Instant now, Duration time) {
        return calendars.of(route.hours()).after(now, time).orElseGet(() -> now.plus(time));
    }

    /** When a ticket whose applicant says nothing from now on is closed. */
    Instant patience(Instant now) {
        return now.plus(settings.patience());
    }

    Instant receipt(Instant now) {
        return now.plus(settings.receipts());
    }

    Instant joining(Instant now) {
        return now.plus(settings.joining());
    }

    /** Tickets closed before this moment are not taken up again. */
    Instant reopening(Instant now) {
        return now.minus(settings.reopening());
    }
}
