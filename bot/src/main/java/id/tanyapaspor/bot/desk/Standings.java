package id.tanyapaspor.bot.desk;

import java.time.Instant;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.hours.Hours;

/** Where waiting tickets stand, in places and in time. */
@Component
class Standings {

    private final Queue queue;
    private final Pace pace;
    private final Officers officers;
    private final Calendars calendars;

    Standings(Queue queue, Pace pace, Officers officers, Calendars calendars) {
        this.queue = queue;
        this.pace = pace;
        this.officers = officers;
        this.calendars = calendars;
    }

    Standing of(Ticket ticket, Instant now) {
        return at(queue.place(ticket.place(), ticket.route()), ticket.route(), now);
    }

    /** Where a ticket of the ordinary lane would stand that opened now. */
    Standing newcomer(Instant now) {
        return at(queue.length() + 1, Ticket.Route.OPEN, now);
    }

    Standing at(int place, Ticket.Route route, Instant now) {
        Hours hours = calendars.of(route.hours());
        if (hours.open(now) && officers.atWork().stream().noneMatch(officer -> officer.remit().serves(route))) {
            return Standing.unattended(place);
        }
        return Standing.of(place, pace.estimate(route, now).map(estimate -> estimate.at(place)), hours, now);
    }
}
