package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import org.springframework.dao.DataAccessResourceFailureException;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class WorkerTest {

    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private final Rig rig;

    WorkerTest(TestDatabase database) {
        this.database = database;
        rig = new Rig(database, clock, "worker.failures=4");
    }

    @DatabaseTest
    void allThatWaitsInAChatIsHandedOverTogetherInOrder() {
        rig.says(1, "a", "b");
        rig.says(2, "x");
        rig.says(1, "c");
        rig.work();
        assertThat(rig.handled()).containsExactly("1: a b c", "2: x");
        assertThat(rig.worker.runOnce()).isFalse();
    }

    @DatabaseTest
    void aLongBacklogIsHandedOverInPieces() {
        Rig small = new Rig(database, clock, "worker.together=2");
        small.says(1, "a", "b", "c");
        small.work();
        assertThat(small.handled()).containsExactly("1: a b", "1: c");
    }

    @DatabaseTest
    void whatAFailedTurnWroteIsUndoneAndOtherChatsDoNotWait() {
        rig.handler = (chat, _) -> {
            rig.lanes.saveState(chat, "{}");
            rig.put(Integer.parseInt(chat.id()), "halo");
            fail(chat.id().equals("1"));
        };
        rig.says(1, "a");
        rig.says(2, "x");
        rig.work();
        assertThat(rig.handled()).containsExactly("2: x");
        assertThat(rig.count("outbox where chat = 'telegram:1'")).isZero();
        assertThat(rig.lanes.state(Rig.chat(1))).isEmpty();
        assertThat(rig.count("inbox where status = 'waiting'")).isEqualTo(1);
    }

    @DatabaseTest
    void aFailedChatIsTriedAgainAfterPausesThatDouble() {
        List<Long> tries = new ArrayList<>();
        long start = clock.millis();
        rig.handler = (_, _) -> {
            tries.add(clock.millis() - start);
            fail(tries.size() < 4);
        };
        rig.says(1, "a");
        for (int i = 0; i < 200; i++) {
            rig.work();
            clock.pass(Duration.ofMillis(100));
        }
        assertThat(tries).containsExactly(0L, 1000L, 3000L, 7000L);
        assertThat(rig.handled()).containsExactly("1: a");
        assertThat(rig.count("lane where failures <> 0 or retry_at <> 0")).isZero();
    }

    @DatabaseTest
    void anUpdateThatFailsTooOftenIsSetAsideAndTheRestOfItsChatGoesOn() {
        rig.handler = (_, events) -> fail(events.stream().anyMatch(received -> said(received).equals("bomb")));
        rig.says(1, "a", "bomb", "b", "c");
        for (int i = 0; i < 60; i++) {
            rig.work();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(rig.handled()).containsExactly("1: a", "1: b c");
        assertThat(rig.count("inbox where status = 'poison' and body = 'bomb' and reason = 'IllegalStateException'"))
                .isEqualTo(1);
    }

    @DatabaseTest
    void anUpdateThatCannotBeReadIsSetAsideAtOnce() {
        rig.says(1, "a", "bad", "b");
        rig.says(2, "bad");
        rig.work();
        assertThat(rig.handled()).containsExactly("1: a b");
        assertThat(rig.sql.sql("select distinct reason from inbox where status = 'poison'").query(String.class).list())
                .containsExactly("UnreadableUpdate < NumberFormatException");
    }

    @DatabaseTest
    void anErrorOfTheDatabaseInOneChatDoesNotTouchTheOthersOfItsTransaction() {
        rig.handler = (chat, _) -> {
            if (chat.id().equals("2")) {
                rig.sql.sql("insert into lease (name, holder, held_until) values ('x', null, 0)").update();
            }
        };
        IntStream.rangeClosed(1, 3).forEach(chat -> rig.says(chat, "a"));
        rig.work();
        assertThat(rig.handled()).containsExactly("1: a", "3: a");
        assertThat(rig.count("inbox where status = 'waiting' and lane = 'telegram:2'")).isEqualTo(1);
    }

    @DatabaseTest
    void aTransactionThatFailsInsideATurnUndoesThatTurnAlone() {
        rig.handler = (chat, _) -> database.transaction().executeWithoutResult(_ -> {
            rig.lanes.saveState(chat, "{}");
            fail(chat.id().equals("2"));
        });
        IntStream.rangeClosed(1, 3).forEach(chat -> rig.says(chat, "a"));
        rig.work();
        assertThat(rig.handled()).containsExactly("1: a", "3: a");
        assertThat(rig.count("lane where state is not null")).isEqualTo(2);
    }

    @DatabaseTest
    void aDatabaseThatIsGoneIsNoFailureOfAChat() {
        rig.handler = (_, _) -> {
            throw new DataAccessResourceFailureException("disk full");
        };
        rig.says(1, "a");
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(rig.worker::runOnce).isInstanceOf(DataAccessResourceFailureException.class);
        }
        rig.handler = (_, _) -> {};
        rig.work();
        assertThat(rig.handled()).containsExactly("1: a");
    }

    @DatabaseTest
    void aTimerComesWhenItIsDueAndInItsPlaceAmongTheMessages() {
        rig.inbox.wake(Rig.chat(1), "pause", clock.instant().plusSeconds(3));
        rig.says(1, "a");
        rig.work();
        assertThat(rig.worker.rest(Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(3));
        clock.pass(Duration.ofSeconds(4));
        rig.says(1, "b");
        rig.work();
        assertThat(rig.handled()).containsExactly("1: a", "1: @pause b");
    }

    @DatabaseTest
    void aTimerThatItsOwnTurnSetsAgainComesAgainUnderANewName() {
        Set<String> names = ConcurrentHashMap.newKeySet();
        rig.handler = (chat, events) -> {
            names.add(events.getFirst().updateId());
            rig.inbox.wake(chat, "tick", clock.instant().plusSeconds(1));
        };
        rig.inbox.wake(Rig.chat(1), "tick", clock.instant());
        for (int i = 0; i < 3; i++) {
            rig.work();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(rig.handled()).containsExactly("1: @tick", "1: @tick", "1: @tick");
        assertThat(names).hasSize(3);
    }

    @DatabaseTest
    void updatesOfAChannelThatIsOffWaitForIt() {
        ChatId chat = new ChatId("web", "1");
        rig.inbox.store(List.of(new Inbox.Update("web", "1", chat, clock.instant(), "a")));
        assertThat(rig.worker.runOnce()).isFalse();
        assertThat(rig.count("inbox where status = 'waiting'")).isEqualTo(1);
    }

    @DatabaseTest
    void twoCopiesWithManyThreadsKeepTheOrderOfEachChatAndHandleEachUpdateOnce() {
        int chats = 60;
        int each = 25;
        Map<String, List<Integer>> seen = new HashMap<>();
        for (int chat = 0; chat < chats; chat++) {
            seen.put("" + chat, Collections.synchronizedList(new ArrayList<>()));
        }
        Set<String> busy = ConcurrentHashMap.newKeySet();
        Handler handler = (chat, events) -> {
            assertThat(busy.add(chat.id())).as("chat %s is handled twice at once", chat).isTrue();
            rig.lanes.saveState(chat, "{}");
            events.forEach(received -> seen.get(chat.id()).add(Integer.valueOf(said(received))));
            busy.remove(chat.id());
        };
        Rig one = new Rig(database, clock, "worker.together=3", "worker.batch=5");
        Rig two = new Rig(database, clock, "worker.together=3", "worker.batch=5");
        one.handler = handler;
        two.handler = handler;
        Delivery first = one.delivery.loops();
        Delivery second = two.delivery.loops();
        first.start();
        second.start();
        for (int n = 0; n < each; n++) {
            for (int chat = 0; chat < chats; chat++) {
                (n % 2 == 0 ? one : two).says(chat, "" + n);
            }
        }
        await().atMost(60, SECONDS).until(() -> rig.count("inbox where status = 'done'") == chats * each);
        first.stop();
        second.stop();
        List<Integer> inOrder = Stream.iterate(0, n -> n + 1).limit(each).toList();
        assertThat(seen.values()).allSatisfy(numbers -> assertThat(numbers).isEqualTo(inOrder));
    }

    private static String said(Handler.Received received) {
        return ((Event.Said) received.event()).text();
    }

    private static void fail(boolean when) {
        if (when) {
            throw new IllegalStateException("told to fail");
        }
    }
}
