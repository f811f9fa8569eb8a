package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.TestDelivery;
import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PollerTest {

    private static final Duration BEYOND_ANY_PAUSE = Duration.ofSeconds(6);

    private final TestClock clock = new TestClock();
    private Rig rig;

    @BeforeEach
    void open(TestDatabase database) {
        rig = new Rig(database, clock);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @DatabaseTest
    void updatesAreStoredAsTheyCameAndOnlyThenConfirmed(TestDatabase database) {
        rig.telegram.people().says(7, "Halo");
        rig.telegram.people().says(8, "Berapa biaya paspor?");
        rig.poller.runOnce();
        rig.poller.runOnce();
        assertThat(rig.telegram.waiting()).as("not confirmed by the poll that brought them").isEqualTo(2);
        assertThat(rig.stored()).containsExactly("telegram telegram:7 100000", "telegram telegram:8 100001");
        assertThat(rig.bodies()).last().asString().contains("Berapa biaya paspor?");
        rig.poller.runOnce();
        assertThat(rig.telegram.waiting()).isZero();
    }

    @DatabaseTest
    void itAsksForWhatItReadsAndNothingElse(TestDatabase database) {
        rig.poll();
        rig.poller.runOnce();
        assertThat(rig.telegram.requests("getUpdates")).last().extracting(Request::body).asString()
                .contains("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
    }

    @DatabaseTest
    void aWebhookOfFormerTimesIsTakenAway(TestDatabase database) {
        rig.telegram.webhook("https://example.org/old");
        rig.telegram.people().says(7, "Halo");
        rig.poll();
        assertThat(rig.telegram.webhook()).isEmpty();
        rig.telegram.webhook("https://example.org/somebody-set-it-again");
        rig.telegram.people().says(7, "Masih di sana?");
        for (int i = 0; i < 5; i++) {
            rig.poller.runOnce();
            clock.pass(BEYOND_ANY_PAUSE);
        }
        assertThat(rig.stored()).hasSize(2);
    }

    @DatabaseTest
    void anUpdateThatIsGivenTwiceIsStoredOnce(TestDatabase database) {
        rig.telegram.people().says(7, "Halo");
        rig.poll();
        rig.telegram.again(100_000);
        rig.poll();
        assertThat(rig.stored()).hasSize(1);
    }

    @DatabaseTest
    void whatWasNotConfirmedComesAgainToTheNextCopyAndIsStoredOnce(TestDatabase database) {
        rig.telegram.people().says(7, "Halo");
        rig.poller.runOnce();
        rig.poller.runOnce();
        rig.poller.end();
        var next = new Poller(rig.api, rig.arrivals,
                TestDelivery.lease(database, clock, "telegram-poller"), clock,
                rig.settings.times());
        next.runOnce();
        next.runOnce();
        next.runOnce();
        assertThat(rig.telegram.waiting()).isZero();
        assertThat(rig.stored()).hasSize(1);
    }

    @DatabaseTest
    void ofTwoCopiesOnePolls(TestDatabase database) {
        var second = new Poller(rig.api, rig.arrivals,
                TestDelivery.lease(database, clock, "telegram-poller"), clock,
                rig.settings.times());
        rig.telegram.people().says(7, "Halo");
        rig.poller.runOnce();
        assertThat(second.runOnce()).isFalse();
        rig.poller.end();
        clock.pass(Duration.ofSeconds(4));
        assertThat(second.runOnce()).isTrue();
    }

    @DatabaseTest
    void whileTheDatabaseIsAwayNothingIsConfirmedAndThenAllIsStored(TestDatabase database) {
        rig.poll();
        rig.poller.runOnce();
        database.sql().sql("alter table inbox rename to inbox_away").update();
        rig.telegram.people().says(7, "Halo");
        for (int i = 0; i < 20; i++) {
            assertThat(rig.poller.runOnce()).isFalse();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(rig.telegram.waiting()).isEqualTo(1);
        database.sql().sql("alter table inbox_away rename to inbox").update();
        clock.pass(Duration.ofSeconds(1));
        rig.poll();
        assertThat(rig.stored()).hasSize(1);
        assertThat(rig.telegram.waiting()).isZero();
    }

    @DatabaseTest
    void anUpdateThatNobodyCanReadDoesNotStopTheRest(TestDatabase database) {
        rig.telegram.people().says(7, "satu");
        rig.telegram.raw(99_999_999_999L, "{\"update_id\":99999999999,\"message\":{\"message_id\":88888888888888}}");
        rig.telegram.people().update("{\"message\":{\"chat\":\"not even an object\"}}");
        rig.telegram.people().update("{\"something_new\":{\"chat\":{\"id\":7,\"type\":\"private\"}}}");
        rig.telegram.people().says(7, "dua");
        rig.poll();
        assertThat(rig.stored()).hasSize(5);
        assertThat(rig.telegram.waiting()).isZero();
    }

    @DatabaseTest
    void anUpdateThatIsNoJsonIsSetAsideAndDoesNotStopTheRest(TestDatabase database) {
        rig.telegram.people().says(7, "satu");
        rig.telegram.raw(100_001, "{\"update_id\":100001,\"message\":{\"text\":\"broken \u0000");
        rig.telegram.people().says(7, "dua");
        rig.poll();
        assertThat(rig.stored()).containsExactly("telegram telegram:7 100000", "telegram telegram:unreadable 100001",
                "telegram telegram:7 100002");
        assertThat(rig.telegram.waiting()).isZero();
    }

    @DatabaseTest
    void anUpdateWithoutANumberIsStoredAndPassedWithTheNext(TestDatabase database) {
        rig.telegram.raw(100_000, "{\"message\":{\"chat\":{\"id\":7}}}");
        rig.telegram.people().says(7, "dua");
        rig.poll();
        assertThat(rig.stored()).hasSize(2);
    }

    @DatabaseTest
    void numbersThatBeginLowerAreFollowed(TestDatabase database) {
        rig.telegram.people().says(7, "satu");
        rig.poll();
        rig.telegram.restartIdsAt(5);
        rig.telegram.people().says(7, "dua");
        rig.telegram.people().says(7, "tiga");
        rig.poll();
        rig.telegram.people().says(7, "empat");
        rig.poll();
        assertThat(rig.stored()).containsExactly("telegram telegram:7 100000", "telegram telegram:7 5",
                "telegram telegram:7 6", "telegram telegram:7 7");
    }

    @DatabaseTest
    void tenMinutesOfTroubleEndWithinTenSeconds(TestDatabase database) {
        rig.poll();
        for (Fault fault : List.of(Fault.badGateway(), Fault.conflict(), new Fault.Cut(false), new Fault.CutAnswer(),
                new Fault.Garbage("<html>"))) {
            rig.telegram.faults().always("getUpdates", fault);
            int polls = rig.telegram.requests("getUpdates").size();
            for (int second = 0; second < 600; second++) {
                rig.poller.runOnce();
                clock.pass(Duration.ofSeconds(1));
            }
            assertThat(rig.telegram.requests("getUpdates").size() - polls).as("polls in ten minutes of " + fault)
                    .isBetween(100, 300);
            rig.telegram.faults().none();
            rig.telegram.people().says(7, "Sudah pulih?");
            for (int second = 0; second < 10 && rig.telegram.waiting() > 0; second++) {
                clock.pass(Duration.ofSeconds(1));
                rig.poller.runOnce();
            }
            assertThat(rig.telegram.waiting()).as("ten seconds after " + fault).isZero();
        }
        assertThat(rig.stored()).hasSize(5);
    }

    @DatabaseTest
    void aPollThatIsNeverAnsweredIsGivenUpAndTheNextComesAtOnce(TestDatabase database) {
        rig.poll();
        rig.telegram.faults().next("getUpdates", new Fault.Hang(Duration.ofSeconds(30), false));
        rig.telegram.people().says(7, "Halo");
        long began = System.nanoTime();
        assertThat(rig.poller.runOnce()).isFalse();
        Duration hung = Duration.ofNanos(System.nanoTime() - began);
        assertThat(hung).isLessThan(Duration.ofSeconds(9));
        clock.pass(hung); // it counts as the pause
        assertThat(rig.poller.runOnce()).isTrue();
        assertThat(rig.stored()).hasSize(1);
    }

    @DatabaseTest
    void whenTelegramAsksToWaitItWaits(TestDatabase database) {
        rig.poll();
        rig.telegram.faults().next("getUpdates", new Fault.TooMany(20));
        rig.poller.runOnce();
        int polls = rig.telegram.requests("getUpdates").size();
        clock.pass(Duration.ofSeconds(19));
        rig.poller.runOnce();
        assertThat(rig.telegram.requests("getUpdates")).hasSize(polls);
        clock.pass(Duration.ofSeconds(1));
        rig.poller.runOnce();
        assertThat(rig.telegram.requests("getUpdates")).hasSize(polls + 1);
    }

    @DatabaseTest
    void aWrongTokenIsTriedSlowlyUntilItIsRight(TestDatabase database) {
        rig.telegram.faults().always("*", Fault.unauthorized());
        for (int second = 0; second < 120; second++) {
            assertThat(rig.poller.runOnce()).isFalse();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(rig.telegram.requests()).hasSize(4);
        rig.telegram.faults().none();
        rig.telegram.people().says(7, "Halo");
        clock.pass(Duration.ofSeconds(30));
        rig.poll();
        assertThat(rig.stored()).hasSize(1);
    }

    @DatabaseTest
    void aPressIsAcknowledgedOnArrivalEvenWhenTheDatabaseIsAway(TestDatabase database) {
        rig.poll();
        rig.poller.runOnce();
        database.sql().sql("alter table inbox rename to inbox_away").update();
        rig.telegram.people().presses(7, 1, "ok:biaya");
        rig.poller.runOnce();
        await().untilAsserted(() -> assertThat(rig.telegram.requests("answerCallbackQuery")).hasSize(1));
        database.sql().sql("alter table inbox_away rename to inbox").update();
    }

    @DatabaseTest
    void aPressThatIsTooOldIsStoredAllTheSame(TestDatabase database) {
        rig.telegram.people().presses(7, 1, "ok:biaya");
        rig.telegram.expirePresses();
        rig.poll();
        await().untilAsserted(() -> assertThat(rig.telegram.requests("answerCallbackQuery")).hasSize(1));
        assertThat(rig.stored()).hasSize(1);
    }

    @DatabaseTest
    void aDaysBacklogIsFetchedInBatches(TestDatabase database) {
        IntStream.range(0, 1000).forEach(i -> rig.telegram.people().says(i % 50 + 1, "pesan " + i));
        rig.poll();
        assertThat(rig.stored()).hasSize(1000);
        assertThat(rig.telegram.requests("getUpdates")).hasSizeLessThan(15);
    }
}
