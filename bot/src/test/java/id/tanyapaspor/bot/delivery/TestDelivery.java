package id.tanyapaspor.bot.delivery;

import java.time.InstantSource;
import java.util.Map;

import id.tanyapaspor.bot.TestDatabase;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Parts of delivery for tests of other rooms that need no Spring context. */
public final class TestDelivery {

    private TestDelivery() {}

    public static Inbox inbox(TestDatabase database, InstantSource clock) {
        return new Inbox(database.named(), database.transaction(), clock);
    }

    public static Outbox outbox(TestDatabase database, InstantSource clock) {
        return new Outbox(database.sql(), clock);
    }

    public static Lease lease(TestDatabase database, InstantSource clock, String name) {
        DeliverySettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("tanyapaspor.delivery", DeliverySettings.class);
        return new Leases(database.sql(), database.transaction(), clock, settings).of(name);
    }
}
