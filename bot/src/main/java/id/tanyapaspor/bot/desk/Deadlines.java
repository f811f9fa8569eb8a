package id.tanyapaspor.bot.desk;

import java.time.Instant;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.hours.Hours;

/** Until when things may wait. */
@Component
class Deadlines {

    private final Hours hours;
    private final DeskSettings settings;

    Deadlines(Hours hours, DeskSettings settings) {
        this.hours = hours;
        this.settings = settings;
    }

    /** When an officer who says nothing from now on loses the ticket; a break or a night does not count as silence. */
    Instant silence(Instant now) {
        return hours.after(now, settings.silence()).orElseGet(() -> now.plus(settings.silence()));
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
