package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest {

    private static final ChatId CHAT = new ChatId("telegram", "7");

    private final TestClock clock = new TestClock();
    private final JdbcClient sql;
    private final Inbox inbox;

    InboxTest(TestDatabase database) {
        sql = database.sql();
        inbox = new Inbox(database.named(), database.transaction(), clock);
    }

    @DatabaseTest
    void anUpdateThatComesTwiceIsStoredOnce() {
        assertThat(inbox.store(List.of(update(1), update(2)))).isEqualTo(2);
        assertThat(inbox.store(List.of(update(2), update(3)))).isEqualTo(1);
        assertThat(inbox.store(List.of(update(4), update(4)))).isEqualTo(1);
        assertThat(inbox.store(List.of())).isZero();
        assertThat(waiting()).containsExactly("1", "2", "3", "4");
    }

    @DatabaseTest
    void theSameNumberOnTwoChannelsIsTwoUpdates() {
        inbox.store(List.of(update(1)));
        assertThat(inbox.store(List.of(new Inbox.Update("web", "1", new ChatId("web", "x"), clock.instant(), "{}"))))
                .isEqualTo(1);
    }

    @DatabaseTest
    void numbersThatStartAgainLowerKeepTheOrderOfArrival() {
        inbox.store(List.of(update(900), update(901)));
        inbox.store(List.of(update(3), update(20)));
        assertThat(waiting()).containsExactly("900", "901", "3", "20");
    }

    @DatabaseTest
    void aClockThatIsSetBackKeepsTheOrderOfArrival() {
        inbox.store(List.of(update(1)));
        clock.pass(Duration.ofMinutes(-5));
        inbox.store(List.of(update(2)));
        assertThat(waiting()).containsExactly("1", "2");
    }

    @DatabaseTest
    void fiftyThreadsThatStoreTheSameUpdatesStoreEachOnce() throws Exception {
        List<Callable<Integer>> stores = IntStream.range(0, 50).<Callable<Integer>>mapToObj(thread -> () -> {
            List<Inbox.Update> updates = new ArrayList<>(IntStream.range(0, 40).mapToObj(this::update).toList());
            Collections.shuffle(updates, new Random(thread));
            return inbox.store(updates);
        }).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int stored = 0;
            for (Future<Integer> store : threads.invokeAll(stores)) {
                stored += store.get();
            }
            assertThat(stored).isEqualTo(40);
        }
        assertThat(waiting()).hasSize(40).doesNotHaveDuplicates();
    }

    @DatabaseTest
    void aTimerOfTheSameNameMovesToItsNewTime() {
        Instant soon = clock.instant().plusSeconds(3);
        inbox.wake(CHAT, "pause", soon);
        inbox.wake(CHAT, "pause", soon.plusSeconds(3));
        inbox.wake(CHAT, "close", soon);
        assertThat(sql.sql("select timer || ' ' || due_at from inbox order by due_at").query(String.class).list())
                .containsExactly("close " + soon.toEpochMilli(), "pause " + soon.plusSeconds(3).toEpochMilli());
    }

    @DatabaseTest
    void anyTextIsKeptAsItCame() {
        String body = "{\"text\":\"👩‍👩‍👧 \\u0000 ‮ نعم\"}" + "x".repeat(100_000);
        inbox.store(List.of(new Inbox.Update("telegram", "1", CHAT, clock.instant(), body)));
        assertThat(sql.sql("select body from inbox").query(String.class).single()).isEqualTo(body);
    }

    private Inbox.Update update(int number) {
        ChatId chat = new ChatId("telegram", "" + number % 7);
        return new Inbox.Update("telegram", "" + number, chat, clock.instant(), "{\"update_id\":" + number + "}");
    }

    private List<String> waiting() {
        return sql.sql("select update_id from inbox where status = 'waiting' order by due_at, id")
                .query(String.class).list();
    }
}
