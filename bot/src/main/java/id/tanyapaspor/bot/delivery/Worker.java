package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands what waits in a chat to the handler, in order, and marks it done in the same transaction. One transaction serves
 * several chats, each behind its own savepoint: what goes wrong in one is undone for that one alone.
 */
@Component
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Turns turns;
    private final Channels channels;
    private final Handler handler;
    private final InstantSource clock;
    private final DeliverySettings.Working settings;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    Worker(Turns turns, Channels channels, Handler handler, InstantSource clock, DeliverySettings settings,
            PlatformTransactionManager transactions) {
        this.turns = turns;
        this.channels = channels;
        this.handler = handler;
        this.clock = clock;
        this.settings = settings.worker();
        transaction = new TransactionTemplate(transactions);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Serves the chats that have waited longest; says whether there were any. */
    boolean runOnce() {
        Instant now = clock.instant();
        if (channels.names().isEmpty() || !turns.any(channels.names(), now)) {
            return false;
        }
        return transaction.execute(_ -> {
            List<Turns.Turn> claimed = turns.claim(channels.names(), settings.batch(), now);
            serve(claimed, now);
            return !claimed.isEmpty();
        });
    }

    /** How many threads it is worth to run this in. */
    int threads() {
        return turns.threads(settings.threads());
    }

    /** Time for which there is nothing to do. */
    Duration rest(Duration longest) {
        return turns.untilNext(clock.instant(), longest);
    }

    /** At least one; those for which there is no time are let go with the commit, and come again. */
    private void serve(List<Turns.Turn> claimed, Instant now) {
        Instant end = now.plus(settings.span());
        for (Turns.Turn turn : claimed) {
            serve(turn, now);
            if (clock.instant().isAfter(end)) {
                return;
            }
        }
    }

    private void serve(Turns.Turn turn, Instant now) {
        try {
            savepoint.executeWithoutResult(_ -> handle(turn, now));
        } catch (DataAccessResourceFailureException e) {
            throw e; // the database is gone or full: the fault of no chat
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            failed(turn, now, e);
        }
    }

    private void handle(Turns.Turn turn, Instant now) {
        List<Handler.Received> events = new ArrayList<>();
        for (Turns.Waiting waiting : turns.take(turn, settings.together(), now)) {
            read(waiting, now).ifPresent(event -> events.add(new Handler.Received(waiting.id(), event)));
        }
        if (!events.isEmpty()) {
            handler.handle(ChatId.parse(turn.chat()), events);
        }
        if (turn.failures() > 0) {
            turns.recovered(turn);
        }
    }

    private Optional<Event> read(Turns.Waiting waiting, Instant now) {
        if (waiting.timer() != null) {
            return Optional.of(new Event.Due(Instant.ofEpochMilli(waiting.dueAt()), waiting.timer()));
        }
        try {
            return Optional.of(channels.of(waiting.channel()).read(waiting.body()));
        } catch (Channel.UnreadableUpdate e) {
            LOG.error("Update {} of {} cannot be read and is set aside as inbox row {}: {}", // no text: it may quote people
                    waiting.updateId(), waiting.channel(), waiting.id(), Failures.name(e));
            turns.setAside(waiting, Failures.name(e), now);
            return Optional.empty();
        }
    }

    private void failed(Turns.Turn turn, Instant now, Throwable why) {
        int failures = turn.failures() + 1;
        if (failures >= settings.failures()) {
            turns.take(new Turns.Turn(turn.chat(), failures), 1, now).forEach(oldest -> setAside(oldest, why, now));
            turns.recovered(turn);
            return;
        }
        Duration pause = Failures.pause(settings.again(), failures, settings.longest());
        LOG.warn("Chat {} failed {} times, is tried again in {}", turn.chat(), failures, pause, why);
        turns.failed(turn, now.plus(pause));
    }

    private void setAside(Turns.Waiting update, Throwable why, Instant now) {
        LOG.error("Update {} of {} failed too often and is set aside as inbox row {}",
                update.updateId(), update.channel(), update.id(), why);
        turns.setAside(update, Failures.name(why), now);
    }
}
