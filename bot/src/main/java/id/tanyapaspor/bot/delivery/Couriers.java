package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carry rows to their channels, each in a thread of its own, and bring the receipts back. */
@Component
final class Couriers {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);

    private final Channels channels;
    private final InstantSource clock;
    private final Bell bell;
    private final int parallel;
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedDeque<Delivered> back = new ConcurrentLinkedDeque<>();

    Couriers(Channels channels, InstantSource clock, Outbox outbox, DeliverySettings settings) {
        this.channels = channels;
        this.clock = clock;
        bell = outbox.bell();
        parallel = settings.sender().parallel();
    }

    /** A row whose receipt is here. */
    record Delivered(Departures.Row row, Receipt receipt, Instant at) {}

    /** How many more may be on the way at the same time. */
    int free() {
        return parallel - away.size();
    }

    void carry(Departures.Row row) {
        away.add(row.id());
        Thread.ofVirtual().name("courier").start(() -> {
            Receipt receipt = send(row);
            back.add(new Delivered(row, receipt, clock.instant()));
            bell.ring();
        });
    }

    /** The receipts that came back since the last call; to be told {@link #settled} or {@link #keep kept}. */
    List<Delivered> receipts() {
        List<Delivered> receipts = new ArrayList<>();
        for (Delivered one = back.poll(); one != null; one = back.poll()) {
            receipts.add(one);
        }
        return receipts;
    }

    void settled(List<Delivered> receipts) {
        receipts.forEach(delivered -> away.remove(delivered.row().id()));
    }

    /** Takes receipts back that could not be written down. */
    void keep(List<Delivered> receipts) {
        back.addAll(receipts);
    }

    /** Rows that are being sent, or whose receipt is not yet written down. */
    Set<String> away() {
        return away;
    }

    private Receipt send(Departures.Row row) {
        try {
            return channels.of(row.chat().channel()).send(row.outgoing());
        } catch (RuntimeException | Error e) {
            LOG.error("Sending outbox row {} failed inside channel {}", row.id(), row.chat().channel(), e);
            return new Receipt.Unknown(Failures.name(e));
        }
    }
}
