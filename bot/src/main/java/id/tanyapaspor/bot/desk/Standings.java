package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.WaitEstimate.Served;
import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.hours.Hours;

/** Where waiting tickets stand, in places and in time. */
@Component
class Standings {

    /** Waits longer ago than this tell nothing of today's pace. */
    private static final Duration RECENT = Duration.ofDays(14);

    private final Queue queue;
    private final Calendars calendars;

    Standings(Queue queue, Calendars calendars) {
        this.queue = queue;
        this.calendars = calendars;
    }

    Standing of(Ticket ticket, Instant now) {
        return at(queue.place(ticket.place(), ticket.route()), calendars.of(ticket.route().hours()), now);
    }

    /** Where a ticket of the ordinary lane would stand that opened now. */
    Standing newcomer(Instant now) {
        return at(queue.length() + 1, calendars.national(), now);
    }

    private Standing at(int place, Hours hours, Instant now) {
        Optional<Standing.Wait> wait = estimate(now).at(place);
        return new Standing(place, wait, opening(wait, hours, now));
    }

    /** When the desk opens before the turn comes: it is closed now, or today's hours are too short for the queue. */
    private Optional<Instant> opening(Optional<Standing.Wait> wait, Hours hours, Instant now) {
        if (!hours.open(now)) {
            return hours.nextOpening(now);
        }
        return wait.flatMap(range -> hours.after(now, Duration.ofMinutes(range.from())))
                .filter(turn -> !hours.sameDay(now, turn)).flatMap(hours::openingOfDay);
    }

    private WaitEstimate estimate(Instant now) {
        List<Served> recent = queue.served(now.minus(RECENT)).stream().map(this::served).toList();
        return new WaitEstimate(recent, queue.head(now).map(this::served));
    }

    private Served served(Queue.Waited waited) {
        return new Served(waited.entryPlace(), calendars.national().between(waited.from(), waited.to()));
    }
}
