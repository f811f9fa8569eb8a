package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import org.springframework.dao.DataAccessResourceFailureException;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pauses, refusals, silence and death on the way out. */
class SenderInTroubleTest {

    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private final Rig rig;

    SenderInTroubleTest(TestDatabase database) {
        this.database = database;
        rig = new Rig(database, clock);
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
        assertThat(rig.count("recipient where chat = 'telegram:1' and gone_at is not null")).isOne();
        rig.telegram.answer = usual;
        rig.put(1, "back again");
        rig.send();
        assertThat(rig.sent()).containsExactly("1: a", "1: back again");
        assertThat(rig.count("recipient where chat = 'telegram:1' and gone_at is not null")).isZero();
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
            Rig.waitFor(never);
            throw new IllegalStateException();
        };
        assertThat(rig.sender.runOnce()).isTrue();
        await().atMost(10, SECONDS).until(() -> rig.sent().size() == 1);
    }
}
