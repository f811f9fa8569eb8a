package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.bot.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** One copy of the whole of delivery without a Spring context; it moves when a test says so. */
public final class TestDelivery {

    public final Inbox inbox;
    public final Outbox outbox;
    public final Lanes lanes;
    public final Leases leases;
    public final Broadcasts broadcasts;
    final Feed feed;
    final Turns turns;
    final Worker worker;
    final Departures departures;
    final Couriers couriers;
    final Sender sender;
    final Recovery recovery;
    final DeliverySettings settings;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** @param properties settings under `tanyapaspor.delivery`, as `name=value` */
    public TestDelivery(
            TestDatabase database, InstantSource clock, List<Channel> on, Handler handler, String... properties) {
        this(database, clock, on, handler, database.transaction(), properties);
    }

    /** @param sending what the sender takes for transactions */
    TestDelivery(TestDatabase database, InstantSource clock, List<Channel> on, Handler handler,
            TransactionOperations sending, String... properties) {
        var sql = database.sql();
        settings = settings(properties);
        Channels channels = new Channels(on);
        inbox = new Inbox(database.named(), database.transaction(), clock);
        outbox = new Outbox(sql, clock);
        lanes = new Lanes(sql);
        leases = new Leases(sql, database.transaction(), clock, settings);
        broadcasts = new Broadcasts(sql, database.named(), clock);
        feed = new Feed(sql, outbox, database.transaction(), leases, clock, settings);
        turns = new Turns(sql, database.kind());
        worker = new Worker(turns, channels, handler, clock, settings, database.transaction().getTransactionManager());
        departures = new Departures(sql, database.kind(), new Edits(sql), new Joins(sql, channels), clock, settings);
        couriers = new Couriers(channels, clock, outbox, settings);
        sender = new Sender(departures, new Timetable(departures, channels, clock, settings), couriers,
                new Outcomes(sql, database.named(), settings, meters), sending, leases);
        recovery = new Recovery(database.kind(), leases, departures);
    }

    public static Inbox inbox(TestDatabase database, InstantSource clock) {
        return new Inbox(database.named(), database.transaction(), clock);
    }

    public static Outbox outbox(TestDatabase database, InstantSource clock) {
        return new Outbox(database.sql(), clock);
    }

    public static Lease lease(TestDatabase database, InstantSource clock, String name) {
        return new Leases(database.sql(), database.transaction(), clock, settings()).of(name);
    }

    /** Handles all that is due. */
    public void work() {
        while (worker.runOnce()) {
            Thread.yield();
        }
    }

    /** Takes one step with all broadcasts; says whether any is open. */
    public boolean feed() {
        return feed.runOnce();
    }

    /** Sends until nothing may leave and nothing is on the way. */
    public void send() {
        try {
            while (true) {
                long heard = outbox.bell().rings();
                if (!sender.runOnce()) {
                    if (couriers.away().isEmpty()) {
                        return;
                    }
                    outbox.bell().await(heard, Duration.ofSeconds(10));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The loops as the service runs them; to be started and stopped. */
    Delivery loops() {
        return new Delivery(inbox, outbox, worker, sender, recovery, settings);
    }

    static DeliverySettings settings(String... properties) {
        Map<String, String> map = new HashMap<>();
        Arrays.stream(properties).map(property -> property.split("=", 2))
                .forEach(pair -> map.put("tanyapaspor.delivery." + pair[0], pair[1]));
        return new Binder(new MapConfigurationPropertySource(map))
                .bindOrCreate("tanyapaspor.delivery", DeliverySettings.class);
    }
}
