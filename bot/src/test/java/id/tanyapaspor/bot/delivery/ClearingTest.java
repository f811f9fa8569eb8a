package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClearingTest {

    private final TestClock clock = new TestClock();

    @DatabaseTest
    void handledUpdatesAreKeptAsLongAsTheyMayComeAgainAndThenRemoved(TestDatabase database) {
        Rig rig = new Rig(database, clock);
        rig.says(1, "a", "bad");
        rig.work();
        clock.pass(Duration.ofHours(48));
        rig.says(2, "never handled");
        clear(database, "keep.updates=49h");
        assertThat(rig.count("inbox")).isEqualTo(3);
        clock.pass(Duration.ofHours(2));
        clear(database, "keep.updates=49h");
        assertThat(rig.count("inbox")).isEqualTo(1);
    }

    @DatabaseTest
    void sentMessagesAreRemovedWhenTheirTimeIsOverAndWaitingOnesNever(TestDatabase database) {
        Rig rig = new Rig(database, clock);
        rig.put(1, "a");
        rig.send();
        rig.put(2, "b");
        clock.pass(Duration.ofDays(6));
        clear(database, "keep.messages=7d");
        assertThat(rig.count("outbox")).isEqualTo(2);
        clock.pass(Duration.ofDays(2));
        clear(database, "keep.messages=7d");
        assertThat(rig.count("outbox where status = 'waiting'")).isEqualTo(1);
        assertThat(rig.count("outbox")).isEqualTo(1);
    }

    @DatabaseTest
    void signsOfTypingAreRemovedAfterAnHour(TestDatabase database) {
        Rig rig = new Rig(database, clock);
        rig.outbox.put(new Outgoing("typing", new ChatId("telegram", "1"), new Message.Typing(), clock.instant(),
                Optional.empty(), Outgoing.Priority.ANSWER));
        rig.put(2, "b");
        rig.send();
        clock.pass(Duration.ofMinutes(59));
        clear(database);
        assertThat(rig.count("outbox")).isEqualTo(2);
        clock.pass(Duration.ofMinutes(2));
        clear(database);
        assertThat(rig.count("outbox where kind = 'typing'")).isZero();
        assertThat(rig.count("outbox")).isEqualTo(1);
    }

    @DatabaseTest
    void pausesThatAreOverAreForgottenAndChatsThatAreGoneAreNot(TestDatabase database) {
        Rig rig = new Rig(database, clock);
        rig.telegram.answer = outgoing -> outgoing.to().id().equals("1")
                ? new Receipt.Gone("blocked")
                : new Receipt.Later(Duration.ofSeconds(5), false, "429");
        rig.put(1, "a");
        rig.put(2, "b");
        rig.send();
        clock.pass(Duration.ofSeconds(6));
        clear(database);
        assertThat(rig.sql.sql("select chat from recipient").query(String.class).list()).containsExactly("telegram:1");
    }

    @Test
    void lessThanTwoDaysAreRefused() {
        assertThatThrownBy(() -> TestDelivery.settings("keep.updates=47h"))
                .hasRootCauseMessage(
                        "tanyapaspor.delivery.keep.updates must be at least PT48H: channels may give an update"
                                + " again within a day");
    }

    private void clear(TestDatabase database, String... properties) {
        new Clearing(database.sql(), database.transaction(), clock, TestDelivery.settings(properties)).run();
    }
}
