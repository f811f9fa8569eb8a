package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SenderTest {

    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private final Rig rig;

    SenderTest(TestDatabase database) {
        this.database = database;
        rig = new Rig(database, clock);
    }

    @DatabaseTest
    void eachChatGetsItsRowsInOrder() {
        for (int n = 0; n < 10; n++) {
            rig.put(1, "a" + n);
            rig.put(2, "b" + n);
        }
        rig.send();
        assertThat(rig.sent()).filteredOn(text -> text.startsWith("1"))
                .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(n -> "1: a" + n).toList());
        assertThat(rig.sent()).hasSize(20);
        assertThat(rig.count("outbox where status = 'sent' and message_id is not null")).isEqualTo(20);
    }

    @DatabaseTest
    void theNameThatTheChannelGaveIsRemembered() {
        String id = rig.put(1, "a");
        rig.send();
        assertThat(rig.outbox.messageId(id)).contains("m1");
    }

    @DatabaseTest
    void answersGoBeforeNotices() {
        Rig narrow = new Rig(database, clock, "sender.parallel=1");
        narrow.notice(1, "notice");
        narrow.put(2, "answer");
        narrow.send();
        assertThat(narrow.sent()).containsExactly("2: answer", "1: notice");
    }

    @DatabaseTest
    void aRowWaitsForItsTimeAndHoldsNothingUp() {
        rig.later(1, "reminder", Duration.ofMinutes(1));
        rig.put(1, "answer");
        rig.send();
        assertThat(rig.sent()).containsExactly("1: answer");
        clock.pass(Duration.ofMinutes(1));
        rig.send();
        assertThat(rig.sent()).containsExactly("1: answer", "1: reminder");
    }

    @DatabaseTest
    void whileOneChatHangsTheOthersGoOnAndItsOwnNextRowWaits() {
        CountDownLatch released = new CountDownLatch(1);
        Function<Outgoing, Receipt> usual = rig.telegram.answer;
        rig.telegram.answer = outgoing -> {
            if (outgoing.to().id().equals("1")) {
                Rig.waitFor(released);
            }
            return usual.apply(outgoing);
        };
        rig.put(1, "slow");
        rig.put(1, "next");
        rig.put(2, "quick");
        rig.put(2, "quicker");
        await().atMost(10, SECONDS).until(() -> {
            rig.sender.runOnce();
            return rig.sent().containsAll(List.of("1: slow", "2: quick", "2: quicker"));
        });
        assertThat(rig.sent()).doesNotContain("1: next");
        released.countDown();
        rig.send();
        assertThat(rig.sent()).last().isEqualTo("1: next");
    }

    @DatabaseTest
    void noMoreThanTheLimitAreOnTheWayAtOnce() {
        Rig narrow = new Rig(database, clock, "sender.parallel=3");
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Function<Outgoing, Receipt> usual = narrow.telegram.answer;
        narrow.telegram.answer = outgoing -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Receipt receipt = usual.apply(outgoing);
            now.decrementAndGet();
            return receipt;
        };
        IntStream.range(0, 40).forEach(chat -> narrow.put(chat, "a"));
        narrow.send();
        assertThat(narrow.sent()).hasSize(40);
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @DatabaseTest
    void aBudgetLetsABurstGoAndThenOneEachInterval() {
        rig.telegram.budget = _ -> new Channel.Budget("group", 3, 1000);
        IntStream.range(0, 6).forEach(chat -> rig.put(chat, "a"));
        rig.send();
        assertThat(rig.sent()).hasSize(3);
        assertThat(rig.sender.rest(Duration.ofSeconds(9))).isBetween(Duration.ofMillis(999), Duration.ofMillis(1001));
        clock.pass(Duration.ofMillis(999));
        rig.send();
        assertThat(rig.sent()).hasSize(3);
        clock.pass(Duration.ofMillis(1));
        rig.send();
        assertThat(rig.sent()).hasSize(4);
        clock.pass(Duration.ofMillis(2000));
        rig.send();
        assertThat(rig.sent()).hasSize(6);
    }

    @DatabaseTest
    void allNoticesTogetherKeepToOneBudgetAndAnswersDoNotWaitForIt() {
        IntStream.range(0, 300).forEach(chat -> rig.notice(chat, "outage"));
        rig.put(500, "answer");
        rig.send();
        assertThat(rig.sent()).hasSize(26).contains("500: answer");
        clock.pass(Duration.ofSeconds(1));
        rig.send();
        assertThat(rig.sent()).hasSize(51);
    }

    @DatabaseTest
    void aCopyThatTakesOverGoesOnWithinTheBudgetThatWasUsed() {
        rig.telegram.budget = _ -> new Channel.Budget("group", 3, 1000);
        IntStream.range(0, 6).forEach(chat -> rig.put(chat, "a"));
        rig.send();
        Rig next = new Rig(database, clock, "election=1ms");
        next.telegram.budget = rig.telegram.budget;
        rig.sender.lease().release();
        clock.pass(Duration.ofSeconds(1));
        next.send();
        assertThat(next.sent()).hasSize(1);
    }
}
