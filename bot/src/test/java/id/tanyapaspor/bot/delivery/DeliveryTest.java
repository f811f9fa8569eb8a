package id.tanyapaspor.bot.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import org.junit.jupiter.api.AfterEach;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** The loops as the service runs them, by the real clock. */
class DeliveryTest {

    private final TestDatabase database;
    private final Rig rig;
    private final Delivery loops;

    DeliveryTest(TestDatabase database) {
        this.database = database;
        rig = new Rig(database, InstantSource.system());
        loops = rig.delivery.loops();
        echo(rig);
    }

    @AfterEach
    void stop() {
        loops.stop();
    }

    @DatabaseTest
    void anUpdateIsAnsweredAtOnceWithoutWaitingForAPoll() {
        Rig patient = new Rig(database, InstantSource.system(), "poll=1h");
        echo(patient);
        Delivery delivery = patient.delivery.loops();
        delivery.start();
        for (int n = 0; n < 20; n++) {
            patient.says(1, "a" + n);
            int expected = n + 1;
            await().atMost(10, SECONDS).until(() -> patient.sent().size() == expected);
        }
        delivery.stop();
    }

    @DatabaseTest
    void aTimerComesAtItsTimeWithoutWaitingForAPoll() {
        Rig patient = new Rig(database, InstantSource.system(), "poll=1h");
        Delivery delivery = patient.delivery.loops();
        delivery.start();
        patient.inbox.wake(Rig.chat(1), "pause", patient.clock.instant().plusMillis(300));
        await().atMost(10, SECONDS).until(() -> patient.handled().equals(List.of("1: @pause")));
        delivery.stop();
    }

    @DatabaseTest
    void whenTheDatabaseComesBackEverythingGoesOnByItself() throws Exception {
        loops.start();
        rig.says(1, "before");
        await().atMost(10, SECONDS).until(() -> rig.sent().contains("1: before"));
        CountDownLatch sending = new CountDownLatch(1);
        Function<Outgoing, Receipt> usual = rig.telegram.answer;
        rig.telegram.answer = outgoing -> {
            waitFor(sending);
            return usual.apply(outgoing);
        };
        rig.says(2, "on its way");
        await().atMost(10, SECONDS).until(() -> rig.sent().contains("2: on its way"));
        try (AutoCloseable _ = database.outage()) {
            sending.countDown();
            await().pollDelay(8, SECONDS).until(() -> true);
        }
        rig.says(3, "after");
        await().atMost(20, SECONDS).until(() -> rig.count("outbox where status = 'sent'") == 3);
        assertThat(rig.sent()).containsExactly("1: before", "2: on its way", "3: after");
        assertThat(rig.count("lane where failures > 0")).isZero();
    }

    @DatabaseTest
    void stoppingWritesDownWhatIsOnItsWayAndLetsAnotherCopyTakeOver() {
        Function<Outgoing, Receipt> usual = rig.telegram.answer;
        rig.telegram.answer = outgoing -> {
            await().pollDelay(500, MILLISECONDS).until(() -> true);
            return usual.apply(outgoing);
        };
        loops.start();
        rig.says(1, "a");
        await().atMost(10, SECONDS).until(() -> rig.sent().size() == 1);
        loops.stop();
        assertThat(rig.count("outbox where status = 'sent'")).isEqualTo(1);
        assertThat(rig.count("lease")).isZero();
        assertThat(loops.isRunning()).isFalse();
    }

    @DatabaseTest
    void copiesThatShareADatabaseAnswerEachUpdateOnceAndInOrder() {
        assumeThat(database.kind()).as("SQLite has one copy").isEqualTo(Database.POSTGRESQL);
        Rig other = new Rig(database, InstantSource.system());
        echo(other);
        Delivery second = other.delivery.loops();
        loops.start();
        second.start();
        for (int n = 0; n < 200; n++) {
            (n % 2 == 0 ? rig : other).says(n % 10, "" + n);
        }
        await().atMost(30, SECONDS).until(() -> rig.count("outbox where status = 'sent'") == 200);
        second.stop();
        List<String> sent = rig.sent().isEmpty() ? other.sent() : rig.sent();
        assertThat(rig.sent().size() + other.sent().size()).isEqualTo(200);
        for (int chat = 0; chat < 10; chat++) {
            String prefix = chat + ": ";
            int first = chat;
            assertThat(sent).filteredOn(text -> text.startsWith(prefix)).containsExactlyElementsOf(
                    IntStream.range(0, 20).mapToObj(n -> prefix + (first + 10 * n)).toList());
        }
    }

    private static void echo(Rig rig) {
        rig.handler = (chat, events) -> events.stream()
                .filter(received -> received.event() instanceof Event.Said)
                .forEach(received -> rig.put(Integer.parseInt(chat.id()), ((Event.Said) received.event()).text()));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
