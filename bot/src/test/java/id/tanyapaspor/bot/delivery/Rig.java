package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import id.tanyapaspor.bot.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** One copy of the whole of delivery on a database, with a channel `telegram` and a handler that can be told what to do. */
final class Rig {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final FakeChannel telegram = new FakeChannel("telegram");
    final JdbcClient sql;
    final InstantSource clock;
    final Inbox inbox;
    final Outbox outbox;
    final Lanes lanes;
    final Turns turns;
    final Departures departures;
    final Couriers couriers;
    final Worker worker;
    final Sender sender;
    final Recovery recovery;
    final DeliverySettings settings;
    final TestDatabase database;
    private final List<String> handled = new CopyOnWriteArrayList<>();
    volatile Handler handler = (_, _) -> {};
    volatile Runnable beforeTransaction = () -> {};

    /** @param properties settings under `tanyapaspor.delivery`, as `name=value` */
    Rig(TestDatabase database, InstantSource clock, String... properties) {
        this.database = database;
        this.clock = clock;
        sql = database.sql();
        settings = settings(properties);
        Channels channels = new Channels(List.of(telegram));
        inbox = new Inbox(database.named(), database.transaction(), clock);
        outbox = new Outbox(sql, clock);
        lanes = new Lanes(sql);
        turns = new Turns(sql, database.kind());
        worker = new Worker(turns, channels, this::handle, clock, settings,
                database.transaction().getTransactionManager());
        departures = new Departures(sql, new Edits(sql), clock, settings);
        couriers = new Couriers(channels, clock, outbox, settings);
        Leases leases = new Leases(sql, clock, settings);
        sender = new Sender(departures, new Timetable(departures, channels, clock, settings), couriers,
                new Outcomes(sql, settings, meters), transaction(), leases);
        recovery = new Recovery(database.kind(), leases, departures);
    }

    static DeliverySettings settings(String... properties) {
        Map<String, String> map = new HashMap<>();
        Arrays.stream(properties).map(property -> property.split("=", 2))
                .forEach(pair -> map.put("tanyapaspor.delivery." + pair[0], pair[1]));
        return new Binder(new MapConfigurationPropertySource(map))
                .bindOrCreate("tanyapaspor.delivery", DeliverySettings.class);
    }

    Delivery delivery() {
        return new Delivery(inbox, outbox, worker, sender, recovery, settings);
    }

    /** What was said in a chat, a text an update. */
    void says(int chat, String... texts) {
        List<Inbox.Update> updates = new ArrayList<>();
        for (String text : texts) {
            updates.add(new Inbox.Update("telegram", Ids.next(), chat(chat), clock.instant(), text));
        }
        inbox.store(updates);
    }

    /** What reached the handler and stayed, as `chat id: events`. */
    List<String> handled() {
        return handled;
    }

    void work() {
        while (worker.runOnce()) {
            Thread.yield();
        }
    }

    String put(int chat, String text) {
        return put(chat, Message.text(text));
    }

    String put(int chat, Message message) {
        return outbox.put(answer(chat, message, Optional.empty()));
    }

    String notice(int chat, String text) {
        return outbox.put(new Outgoing(Ids.next(), chat(chat), Message.text(text), Instant.EPOCH, Optional.empty(),
                Outgoing.Priority.NOTICE));
    }

    String later(int chat, String text, Duration wait) {
        return outbox.put(new Outgoing(Ids.next(), chat(chat), Message.text(text), clock.instant().plus(wait),
                Optional.empty(), Outgoing.Priority.ANSWER));
    }

    String speaking(int chat, Message message, long version) {
        return outbox.put(answer(chat, message, Optional.of(version)));
    }

    /** Lets the sender work until nothing is to be done and nothing is on the way. */
    void send() {
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

    List<String> sent() {
        return telegram.sent();
    }

    String status(String outboxId) {
        return sql.sql("select status from outbox where id = :id").param("id", outboxId).query(String.class).single();
    }

    long count(String query) {
        return sql.sql("select count(*) from " + query).query(Long.class).single();
    }

    static ChatId chat(int id) {
        return new ChatId("telegram", "" + id);
    }

    /** The sender's transactions, which a test can make fail. */
    private TransactionOperations transaction() {
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                beforeTransaction.run();
                return database.transaction().execute(action);
            }
        };
    }

    private Outgoing answer(int chat, Message message, Optional<Long> speaker) {
        return new Outgoing(Ids.next(), chat(chat), message, Instant.EPOCH, speaker, Outgoing.Priority.ANSWER);
    }

    private void handle(ChatId chat, List<Handler.Received> events) {
        handler.handle(chat, events);
        handled.add(chat.id() + ": " + String.join(" ", events.stream().map(Rig::words).toList()));
    }

    private static String words(Handler.Received received) {
        return switch (received.event()) {
            case Event.Said said -> said.text();
            case Event.Due due -> "@" + due.name();
            default -> received.event().toString();
        };
    }
}
