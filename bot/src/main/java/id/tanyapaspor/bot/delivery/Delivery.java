package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Starts sender and workers before the doors are opened, and stops them after the doors are shut: workers first, then the
 * sender, which writes down what is still on its way.
 */
@Component
final class Delivery implements SmartLifecycle {

    /** Below the web server's, so that it starts before and stops after. */
    private static final int PHASE = DEFAULT_PHASE - 4096;

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Inbox inbox;
    private final Outbox outbox;
    private final Worker worker;
    private final Sender sender;
    private final Recovery recovery;
    private final DeliverySettings settings;
    private List<Loop> workers = List.of();
    private List<Loop> senders = List.of();

    Delivery(Inbox inbox, Outbox outbox, Worker worker, Sender sender, Recovery recovery, DeliverySettings settings) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.worker = worker;
        this.sender = sender;
        this.recovery = recovery;
        this.settings = settings;
    }

    @Override
    public void start() {
        recovery.run();
        Duration poll = settings.poll();
        senders = List.of(new Loop("sender", outbox.bell(), sender::runOnce, () -> sender.rest(poll)));
        workers = IntStream.rangeClosed(1, worker.threads())
                .mapToObj(n -> new Loop("worker " + n, inbox.bell(), worker::runOnce, () -> worker.rest(poll)))
                .toList();
        senders.forEach(Loop::start);
        workers.forEach(Loop::start);
    }

    @Override
    public void stop() {
        try {
            Loop.stop(workers, settings.farewell());
            Loop.stop(senders, settings.farewell());
            sender.finish(outbox.bell(), settings.farewell());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database is gone: what was on its way may be sent again", e);
        } finally {
            workers = List.of();
        }
    }

    @Override
    public boolean isRunning() {
        return !workers.isEmpty();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
