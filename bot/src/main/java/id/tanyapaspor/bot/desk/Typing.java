package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.delivery.Lanes;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Outgoing.Priority;

/** Shows that an officer is writing: to colleagues who have the ticket open, and to the applicant when it is theirs. */
@Component
class Typing {

    /** Telegram shows it for five seconds; more often would be a waste. */
    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final Presence presence;
    private final Outbox outbox;
    private final Lanes lanes;
    private final DeskNews news;
    private final TransactionOperations transaction;

    Typing(Presence presence, Outbox outbox, Lanes lanes, DeskNews news, TransactionOperations transaction) {
        this.presence = presence;
        this.outbox = outbox;
        this.lanes = lanes;
        this.news = news;
        this.transaction = transaction;
    }

    /** Nothing happens when it was shown a moment ago. */
    void show(Ticket ticket, Actor officer, Instant now) {
        transaction.executeWithoutResult(_ -> {
            if (presence.writes(ticket.number(), officer, PAUSE, now)) {
                tell(ticket, officer, now);
            }
        });
    }

    private void tell(Ticket ticket, Actor officer, Instant now) {
        news.pageChanged(ticket.number());
        if (ticket.isHeldBy(officer)) {
            outbox.put(new Outgoing("typing:" + Ids.next(), ticket.applicant(), new Message.Typing(), now,
                    Optional.of(lanes.ownership(ticket.applicant()).version()), Priority.ANSWER));
        }
    }
}
