package id.tanyapaspor.bot.delivery;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import org.junit.jupiter.api.Test;

/**
 * The whole way from stored update to stored reply, without Telegram and without answering: what storage alone allows.
 * Run by name: `mvn -pl bot -am test -Dtest=ThroughputBench -Dsurefire.failIfNoSpecifiedTests=false`.
 */
class ThroughputBench {

    private static final PrintStream OUT = System.out;
    private static final int CHATS = 500;

    @Test
    void measure() {
        main();
    }

    public static void main(String... arguments) {
        OUT.println("| database | updates/s stored | updates/s to sent reply | ms at 100/s: p50 | p95 | p99 |");
        OUT.println("|---|---:|---:|---:|---:|---:|");
        for (Database kind : Database.values()) {
            for (int round = 0; round < 2; round++) { // the first warms up
                try (TestDatabase database = TestDatabase.open(kind)) {
                    String line = line(database);
                    OUT.print(round == 0 ? "" : line);
                }
            }
        }
    }

    private static String line(TestDatabase database) {
        Rig rig = new Rig(database, InstantSource.system(),
                "worker.threads=" + (database.kind() == Database.SQLITE ? 1 : 4));
        rig.handler = (chat, events) -> {
            String before = rig.lanes.state(chat).orElse("0");
            rig.lanes.saveState(chat, before + events.size());
            events.forEach(event -> rig.outbox.put(new Outgoing(event.updateId() + ":1", chat,
                    Message.text("jawaban ".repeat(50)), Instant.EPOCH, Optional.of(0L), Outgoing.Priority.ANSWER)));
        };
        int updates = 10_000;
        double stored = updates / seconds(() -> store(rig, updates));
        Delivery delivery = rig.delivery.loops();
        double sent = updates / seconds(() -> {
            delivery.start();
            untilSent(rig, updates);
        });
        List<Long> waits = steady(rig, updates);
        delivery.stop();
        return "| %s | %,.0f | %,.0f | %d | %d | %d |%n".formatted(database.kind(), stored, sent,
                quantile(waits, 0.5), quantile(waits, 0.95), quantile(waits, 0.99));
    }

    private static void store(Rig rig, int updates) {
        for (int n = 0; n < updates; n += 100) {
            List<Inbox.Update> batch = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                batch.add(update(n + i));
            }
            rig.inbox.store(batch);
        }
    }

    /** A hundred a second, each stored by itself; how long until its reply was sent. */
    private static List<Long> steady(Rig rig, int before) {
        int updates = 1000;
        long start = System.nanoTime();
        for (int n = 0; n < updates; n++) {
            rig.inbox.store(List.of(update(before + n)));
            LockSupport.parkNanos(start + (n + 1) * 10_000_000L - System.nanoTime());
        }
        untilSent(rig, before + updates);
        return rig.sql.sql("""
                select o.finished_at - i.received_at from outbox o join inbox i on o.key = i.id || ':1'
                order by o.id desc limit :most""").param("most", updates).query(Long.class).list();
    }

    private static void untilSent(Rig rig, int updates) {
        while (rig.delivery.meters.counter("tanyapaspor.outbox.finished", "status", "sent").count() < updates
                || rig.count("outbox where status in ('waiting', 'sending')") > 0) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static Inbox.Update update(int number) {
        ChatId chat = new ChatId("telegram", "" + number % CHATS);
        return new Inbox.Update("telegram", "" + number, chat, Instant.now(), "x".repeat(500));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static long quantile(List<Long> values, double share) {
        return values.stream().sorted().skip((long) (values.size() * share)).findFirst().orElseThrow();
    }
}
