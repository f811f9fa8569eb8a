package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each setting changes what is done. Those that other tests change are not repeated here. */
class DeliverySettingsTest {

    private final TestClock clock = new TestClock();
    private final TestDatabase database;

    DeliverySettingsTest(TestDatabase database) {
        this.database = database;
    }

    @DatabaseTest
    void pollFindsWhatAnotherCopyStored() {
        Rig rig = new Rig(database, InstantSource.system(), "poll=20ms");
        Delivery loops = rig.delivery.loops();
        loops.start();
        Rig other = new Rig(database, InstantSource.system());
        other.says(1, "a");
        other.put(1, "b");
        await().atMost(10, SECONDS).until(() -> rig.handled().contains("1: a") && rig.sent().contains("1: b"));
        loops.stop();
    }

    @DatabaseTest
    void farewellEndsTheWaitForAChannelThatHangs() {
        Rig rig = new Rig(database, InstantSource.system(), "farewell=200ms");
        CountDownLatch never = new CountDownLatch(1);
        rig.telegram.answer = _ -> {
            await().forever().until(() -> never.getCount() == 0);
            return new Receipt.Sent("m");
        };
        Delivery loops = rig.delivery.loops();
        loops.start();
        rig.put(1, "a");
        await().atMost(10, SECONDS).until(() -> rig.sent().size() == 1);
        long start = System.nanoTime();
        loops.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(200),
                Duration.ofSeconds(5));
        never.countDown();
    }

    @DatabaseTest
    void threadsAreAsManyAsTheDatabaseCanUse() {
        Rig rig = new Rig(database, clock, "worker.threads=7");
        assertThat(rig.worker.threads()).isEqualTo(database.kind() == Database.SQLITE ? 1 : 7);
    }

    @DatabaseTest
    void batchLimitsTheChatsOfOneTransaction() {
        Rig rig = new Rig(database, clock, "worker.batch=2");
        IntStream.range(0, 5).forEach(chat -> rig.says(chat, "a"));
        rig.worker.runOnce();
        assertThat(rig.handled()).hasSize(2);
    }

    @DatabaseTest
    void spanLimitsHowLongATransactionLasts() {
        Rig rig = new Rig(database, clock, "worker.span=50ms");
        rig.handler = (_, _) -> clock.pass(Duration.ofMillis(30));
        IntStream.range(0, 5).forEach(chat -> rig.says(chat, "a"));
        rig.worker.runOnce();
        assertThat(rig.handled()).hasSize(2);
        rig.work();
        assertThat(rig.handled()).hasSize(5);
    }

    @DatabaseTest
    void againAndLongestShapeThePausesOfAChatThatFails() {
        Rig rig = new Rig(database, clock, "worker.again=100ms", "worker.longest=150ms");
        List<Long> tries = new ArrayList<>();
        long start = clock.millis();
        rig.handler = (_, _) -> {
            tries.add(clock.millis() - start);
            throw new IllegalStateException("told to fail");
        };
        rig.says(1, "a");
        for (int i = 0; i < 40; i++) {
            rig.work();
            clock.pass(Duration.ofMillis(10));
        }
        assertThat(tries).containsExactly(0L, 100L, 250L);
    }

    @DatabaseTest
    void noticesAndBurstLimitWhatWeBegin() {
        Rig rig = new Rig(database, clock, "sender.burst=2", "sender.notices=10s");
        IntStream.range(0, 5).forEach(chat -> rig.notice(chat, "a"));
        rig.send();
        assertThat(rig.sent()).hasSize(2);
        clock.pass(Duration.ofSeconds(10));
        rig.send();
        assertThat(rig.sent()).hasSize(3);
    }

    @DatabaseTest
    void doubtsAndRepeatsLimitHowOftenTheUncertainIsSent() {
        Rig rig = new Rig(database, clock, "sender.doubts=0", "sender.repeats=2", "sender.again=7s");
        String text = rig.put(1, "a");
        rig.send();
        String edit = rig.put(1, new Message.Edit(text, "b", List.of()));
        rig.telegram.answer = _ -> new Receipt.Unknown("cut");
        String other = rig.put(2, "c");
        List<Integer> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rig.send();
            sent.add(rig.sent().size());
            clock.pass(Duration.ofSeconds(6));
        }
        assertThat(rig.status(other)).isEqualTo("unknown");
        assertThat(sent).containsExactly(3, 3, 4, 4); // 7 s, then 14 s
        clock.pass(Duration.ofSeconds(14));
        rig.send();
        assertThat(rig.status(edit)).isEqualTo("unknown");
    }

    @DatabaseTest
    void leaseIsHowLongADeadSendersRowsRest() {
        Rig rig = new Rig(database, clock, "sender.lease=2m", "election=1s");
        String row = rig.put(1, "a");
        rig.sql.sql("update outbox set status = 'sending', lease_until = :until").param("until",
                clock.instant().plus(Duration.ofMinutes(1)).toEpochMilli()).update();
        clock.pass(Duration.ofSeconds(61));
        CountDownLatch never = new CountDownLatch(1);
        rig.telegram.answer = _ -> {
            await().forever().until(() -> never.getCount() == 0);
            return new Receipt.Sent("m");
        };
        rig.sender.runOnce();
        assertThat(rig.sql.sql("select lease_until from outbox where id = :id").param("id", row).query(Long.class)
                .single()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)).toEpochMilli());
        never.countDown();
    }

    @DatabaseTest
    void typingIsHowOldASignOfTypingMayBe() {
        Rig rig = new Rig(database, clock, "sender.typing=1m");
        rig.outbox.put(new Outgoing("t", Rig.chat(1), new Message.Typing(), clock.instant(), Optional.empty(),
                Outgoing.Priority.ANSWER));
        clock.pass(Duration.ofSeconds(30));
        rig.send();
        assertThat(rig.sent()).containsExactly("1: typing");
    }

    @DatabaseTest
    void everyIsThePauseBetweenTwoClearings() {
        Rig rig = new Rig(database, clock);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(
                    new MapPropertySource("test", Map.of("tanyapaspor.delivery.keep.every", "20ms")));
            context.registerBean(JdbcClient.class, database::sql);
            context.registerBean(TransactionOperations.class, database::transaction);
            context.registerBean(InstantSource.class, () -> clock);
            context.registerBean(DeliverySettings.class, () -> TestDelivery.settings());
            context.register(Clearing.class);
            context.refresh();
            for (int i = 0; i < 2; i++) {
                rig.says(1, "a");
                rig.work();
                clock.pass(Duration.ofDays(4));
                await().atMost(10, SECONDS).until(() -> rig.count("inbox") == 0);
            }
        }
    }
}
