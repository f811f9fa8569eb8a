package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import org.springframework.dao.DataAccessResourceFailureException;

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
                waitFor(released);
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

    @DatabaseTest
    void aChatThatAsksForAPauseGetsNothingBeforeItIsOverAndThenAllInOrder() {
        Function<Outgoing, Receipt> usual = rig.telegram.answer;
        rig.telegram.answer = _ -> new Receipt.Later(Duration.ofSeconds(5), false, "429");
        rig.put(1, "a");
        rig.put(1, "b");
        rig.send();
        rig.telegram.answer = usual;
        rig.telegram.forget();
        rig.put(2, "other");
        rig.send();
        clock.pass(Duration.ofSeconds(5));
        rig.send();
        assertThat(rig.sent()).containsExactly("2: other");
        clock.pass(Duration.ofMillis(1));
        rig.send();
        assertThat(rig.sent()).containsExactly("2: other", "1: a", "1: b");
    }

    @DatabaseTest
    void aPauseOutlivesTheProcess() {
        rig.telegram.answer = _ -> new Receipt.Later(Duration.ofSeconds(50), false, "429");
        rig.put(1, "a");
        rig.send();
        rig.sender.lease().release();
        Rig next = new Rig(database, clock);
        next.send();
        assertThat(next.sent()).isEmpty();
        clock.pass(Duration.ofSeconds(51));
        next.send();
        assertThat(next.sent()).containsExactly("1: a");
    }

    @DatabaseTest
    void aChannelThatAsksForAPauseGetsNothingAtAll() {
        Function<Outgoing, Receipt> usual = rig.telegram.answer;
        rig.telegram.answer = _ -> new Receipt.Later(Duration.ofSeconds(3), true, "502");
        rig.put(1, "a");
        rig.send();
        rig.telegram.answer = usual;
        rig.telegram.forget();
        rig.put(2, "b");
        rig.send();
        assertThat(rig.sent()).isEmpty();
        clock.pass(Duration.ofMillis(3001));
        rig.send();
        assertThat(rig.sent()).containsExactlyInAnyOrder("1: a", "2: b");
    }

    @DatabaseTest
    void aShorterPauseDoesNotEndALongerOne() {
        rig.telegram.answer = outgoing -> new Receipt.Later(
                Duration.ofSeconds(outgoing.to().id().equals("1") ? 60 : 2), true, "429");
        rig.put(1, "a");
        rig.put(2, "b");
        rig.send();
        rig.telegram.forget();
        clock.pass(Duration.ofSeconds(59));
        rig.send();
        assertThat(rig.sent()).isEmpty();
    }

    @DatabaseTest
    void whatWaitsForAChatThatIsGoneIsDropped() {
        Function<Outgoing, Receipt> usual = rig.telegram.answer;
        rig.telegram.answer = _ -> new Receipt.Gone("blocked");
        List<String> rows = List.of(rig.put(1, "a"), rig.put(1, "b"), rig.later(1, "c", Duration.ofDays(1)));
        rig.send();
        assertThat(rows).extracting(rig::status).containsOnly("dropped");
        assertThat(rig.sent()).containsExactly("1: a");
        assertThat(rig.outbox.gone(Rig.chat(1))).isTrue();
        rig.telegram.answer = usual;
        rig.put(1, "back again");
        rig.send();
        assertThat(rig.sent()).containsExactly("1: a", "1: back again");
        assertThat(rig.outbox.gone(Rig.chat(1))).isFalse();
    }

    @DatabaseTest
    void whatIsRefusedForGoodIsPutAsideAndTheNextGoesOn() {
        Function<Outgoing, Receipt> usual = rig.telegram.answer;
        rig.telegram.answer = outgoing -> FakeChannel.words(outgoing.message()).equals("a")
                ? new Receipt.Refused("too long \0 " + "x".repeat(1000))
                : usual.apply(outgoing);
        String refused = rig.put(1, "a");
        String next = rig.put(1, "b");
        rig.send();
        assertThat(rig.status(refused)).isEqualTo("refused");
        assertThat(rig.status(next)).isEqualTo("sent");
        assertThat(rig.sql.sql("select reason from outbox where id = :id").param("id", refused).query(String.class)
                .single()).startsWith("too long");
        assertThat(rig.delivery.meters.counter("tanyapaspor.outbox.finished", "status", "refused").count())
                .isEqualTo(1);
    }

    @DatabaseTest
    void whatWasWrittenBeforeTheChatChangedHandsIsNotSaid() {
        String before = rig.speaking(1, Message.text("bot"), 0);
        String anyhow = rig.put(1, "whoever speaks");
        rig.lanes.handTo(Rig.chat(1), Optional.of("T-ABCD"));
        String after = rig.speaking(1, Message.text("officer"), 1);
        rig.send();
        assertThat(rig.sent()).containsExactly("1: whoever speaks", "1: officer");
        assertThat(List.of(before, anyhow, after)).extracting(rig::status).containsExactly("superseded", "sent",
                "sent");
    }

    @DatabaseTest
    void aTextOfWhichNobodyKnowsWhetherItArrivedIsSentOnceMore() {
        rig.telegram.answer = _ -> new Receipt.Unknown("connection cut");
        String id = rig.put(1, "a");
        rig.send();
        assertThat(rig.sent()).hasSize(1);
        for (int i = 0; i < 100; i++) {
            clock.pass(Duration.ofSeconds(1));
            rig.send();
        }
        assertThat(rig.sent()).containsExactly("1: a", "1: a");
        assertThat(rig.status(id)).isEqualTo("unknown");
    }

    @DatabaseTest
    void anEditOfWhichNobodyKnowsIsRepeatedUntilItArrives() {
        String id = rig.put(1, "a");
        rig.send();
        Function<Outgoing, Receipt> usual = rig.telegram.answer;
        rig.telegram.answer = _ -> rig.sent().size() < 5 ? new Receipt.Unknown("cut") : usual.apply(null);
        String edit = rig.put(1, new Message.Edit(id, "b", List.of()));
        for (int i = 0; i < 100; i++) {
            rig.send();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(rig.sent()).hasSize(5);
        assertThat(rig.status(edit)).isEqualTo("sent");
    }

    @DatabaseTest
    void aChannelThatThrowsIsTreatedAsOneThatCannotTell() {
        rig.telegram.answer = _ -> {
            throw new IllegalArgumentException("a bug");
        };
        String id = rig.put(1, "a");
        rig.send();
        clock.pass(Duration.ofSeconds(2));
        rig.send();
        assertThat(rig.status(id)).isEqualTo("unknown");
        assertThat(rig.sent()).hasSize(2);
    }

    @DatabaseTest
    void aRowThatCannotBeReadHarmsNoOther() {
        String broken = rig.put(1, "a");
        rig.sql.sql("update outbox set message = '{', kind = 'song'").update();
        rig.put(2, "b");
        rig.send();
        clock.pass(Duration.ofSeconds(2));
        rig.send();
        assertThat(rig.sent()).containsExactly("2: b");
        assertThat(rig.status(broken)).isEqualTo("unknown");
    }

    @DatabaseTest
    void aSignOfTypingThatComesTooLateIsNotSent() {
        String typing = rig.outbox.put(new Outgoing("t", Rig.chat(1), new Message.Typing(), clock.instant(),
                Optional.empty(), Outgoing.Priority.ANSWER));
        rig.put(1, "a");
        clock.pass(Duration.ofSeconds(6));
        rig.send();
        assertThat(rig.sent()).containsExactly("1: a");
        assertThat(rig.status(typing)).isEqualTo("dropped");
    }

    @DatabaseTest
    void onlyTheElectedCopySendsAndAnotherTakesOverWhenItFallsSilent() {
        rig.put(1, "a");
        rig.send();
        Rig other = new Rig(database, clock);
        other.put(1, "b");
        other.send();
        assertThat(other.sent()).isEmpty();
        clock.pass(Duration.ofSeconds(11));
        other.send();
        rig.send();
        assertThat(other.sent()).containsExactly("1: b");
        assertThat(rig.sent()).containsExactly("1: a");
    }

    @DatabaseTest
    void whatADeadSenderHadInHandIsSentAgainWhenItsTimeIsOver() {
        rig.put(1, "a");
        rig.put(1, "b");
        die();
        Rig next = new Rig(database, clock);
        clock.pass(Duration.ofSeconds(29));
        next.send();
        assertThat(next.sent()).isEmpty();
        clock.pass(Duration.ofSeconds(20));
        next.send();
        assertThat(next.sent()).containsExactly("1: a", "1: b");
    }

    @DatabaseTest
    void onSqliteAProcessThatStartsAgainDoesNotWaitForTheDeadOne() {
        rig.put(1, "a");
        die();
        Rig next = new Rig(database, clock);
        next.delivery.recovery.run();
        next.send();
        List<String> expected = switch (database.kind()) {
            case SQLITE -> List.of("1: a");
            case POSTGRESQL -> List.of(); // the other copy may be alive
        };
        assertThat(next.sent()).isEqualTo(expected);
    }

    @DatabaseTest
    void aReceiptThatCouldNotBeWrittenDownIsWrittenLaterAndNothingIsSentTwice() {
        AtomicInteger failures = new AtomicInteger(3);
        rig.put(1, "a");
        assertThat(rig.sender.runOnce()).isTrue();
        await().atMost(10, SECONDS).until(() -> rig.sent().size() == 1);
        rig.beforeTransaction = () -> {
            if (failures.getAndDecrement() > 0) {
                throw new DataAccessResourceFailureException("gone");
            }
        };
        await().atMost(10, SECONDS).ignoreExceptions().until(() -> {
            rig.sender.runOnce();
            return rig.couriers.away().isEmpty();
        });
        rig.send();
        assertThat(failures.get()).isNegative();
        assertThat(rig.sent()).containsExactly("1: a");
        assertThat(rig.count("outbox where status = 'sent'")).isEqualTo(1);
    }

    /** Killed between the request and the mark. */
    private void die() {
        CountDownLatch never = new CountDownLatch(1);
        rig.telegram.answer = _ -> {
            waitFor(never);
            throw new IllegalStateException();
        };
        assertThat(rig.sender.runOnce()).isTrue();
        await().atMost(10, SECONDS).until(() -> rig.sent().size() == 1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
