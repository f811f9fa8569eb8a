package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import id.tanyapaspor.bot.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** One copy of delivery with a channel `telegram` and a handler that can be told what to do. */
final class Rig {

    final FakeChannel telegram = new FakeChannel("telegram");
    final TestDelivery delivery;
    final TestDatabase database;
    final JdbcClient sql;
    final InstantSource clock;
    final Inbox inbox;
    final Outbox outbox;
    final Lanes lanes;
    final Worker worker;
    final Sender sender;
    final Couriers couriers;
    private final List<String> handled = new CopyOnWriteArrayList<>();
    volatile Handler handler = (_, _) -> {};
    volatile Runnable beforeTransaction = () -> {};

    Rig(TestDatabase database, InstantSource clock, String... properties) {
        this.database = database;
        this.clock = clock;
        sql = database.sql();
        delivery = new TestDelivery(database, clock, List.of(telegram), this::handle, transaction(), properties);
        inbox = delivery.inbox;
        outbox = delivery.outbox;
        lanes = delivery.lanes;
        worker = delivery.worker;
        sender = delivery.sender;
        couriers = delivery.couriers;
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
        delivery.work();
    }

    void send() {
        delivery.send();
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

    static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
