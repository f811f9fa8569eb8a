package id.tanyapaspor.bot.delivery;

import static id.tanyapaspor.bot.delivery.Broadcasts.Outcome.BLOCKED;
import static id.tanyapaspor.bot.delivery.Broadcasts.Outcome.REFUSED;
import static id.tanyapaspor.bot.delivery.Broadcasts.Outcome.SENT;
import static id.tanyapaspor.bot.delivery.Broadcasts.Outcome.STOPPED;
import static id.tanyapaspor.bot.delivery.Broadcasts.Outcome.UNKNOWN;
import static id.tanyapaspor.bot.delivery.Broadcasts.Outcome.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;

class BroadcastsTest {

    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private Rig rig;

    BroadcastsTest(TestDatabase database) {
        this.database = database;
        rig = new Rig(database, clock);
    }

    @DatabaseTest
    void eachChatGetsItOnceInTheWordsChosenForIt() {
        broadcasts().begin("b", Map.of("id", Message.text("pulih"), "en", Message.text("works again")),
                Map.of(Rig.chat(1), "id", Rig.chat(2), "en"));
        toTheEnd();
        assertThat(rig.sent()).containsExactlyInAnyOrder("1: pulih", "2: works again");
        assertThat(report().of(SENT)).isEqualTo(2);
        assertThat(report().endedAt()).isPresent();
    }

    @DatabaseTest
    void oneOfTheSameNameIsNotBegunAgain() {
        assertThat(begin(2)).isTrue();
        assertThat(begin(3)).isFalse();
        toTheEnd();
        assertThat(begin(2)).isFalse();
        toTheEnd();
        assertThat(rig.sent()).hasSize(2);
    }

    @DatabaseTest
    void wordsThatAreMissingAreNoticedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> broadcasts().begin("b", Map.of(), Map.of(Rig.chat(1), "id")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(broadcasts().report("b")).isEmpty();
    }

    @DatabaseTest
    void oneWithoutChatsEndsAtOnce() {
        begin(0);
        rig.delivery.feed();
        assertThat(report().endedAt()).isPresent();
        assertThat(report().all()).isZero();
    }

    @DatabaseTest
    void itKeepsToItsRateAndSpreadsItOverTheSecond() {
        rig = new Rig(database, clock, "broadcasts.rate=4");
        begin(20);
        rig.delivery.feed();
        rig.send();
        assertThat(rig.sent()).hasSize(1);
        clock.pass(Duration.ofMillis(999));
        rig.send();
        assertThat(rig.sent()).hasSize(4);
        clock.pass(Duration.ofMillis(1));
        second();
        assertThat(rig.sent()).hasSize(8);
    }

    @DatabaseTest
    void aRateOfNothingIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new Rig(database, clock, "broadcasts.rate=0"))
                .hasRootCauseMessage("tanyapaspor.delivery.broadcasts.rate must be at least 1 a second, "
                        + "and every longer than nothing");
    }

    @DatabaseTest
    void everyIsTheTimeForWhichAStepHandsOver() {
        rig = new Rig(database, clock, "broadcasts.rate=4", "broadcasts.every=500ms");
        begin(20);
        rig.delivery.feed();
        assertThat(rig.count("outbox")).isEqualTo(2);
    }

    @DatabaseTest
    void whileAChannelTakesNothingNoMoreThanTwoStepsWait() {
        rig = new Rig(database, clock, "broadcasts.rate=4");
        rig.telegram.answer = _ -> new Receipt.Later(Duration.ofMinutes(1), true, "429");
        begin(50);
        IntStream.range(0, 20).forEach(_ -> second());
        assertThat(rig.count("outbox where status = 'waiting'")).isEqualTo(8);
        assertThat(report().of(WAITING)).isEqualTo(50);
    }

    @DatabaseTest
    void answersDoNotWaitForIt() {
        begin(1000);
        rig.delivery.feed();
        for (int chat = 0; chat < 1000; chat++) {
            rig.put(chat, "answer");
        }
        rig.send();
        assertThat(rig.sent()).filteredOn(text -> text.endsWith("answer")).hasSize(1000);
    }

    @DatabaseTest
    void severalShareTheRateSoThatAShortOneEndsSoon() {
        rig = new Rig(database, clock, "broadcasts.rate=4");
        begin(1000);
        clock.pass(Duration.ofMillis(1));
        broadcasts().begin("short", words(), Map.of(Rig.chat(2001), "w", Rig.chat(2002), "w"));
        second();
        rig.delivery.feed();
        assertThat(broadcasts().report("short").orElseThrow().endedAt()).isPresent();
    }

    @DatabaseTest
    void whatIsNotSentWhenItIsStoppedNeverIs() {
        rig = new Rig(database, clock, "broadcasts.rate=4");
        begin(20);
        second();
        rig.delivery.feed();
        rig.send();
        assertThat(broadcasts().stop("b")).isTrue();
        assertThat(report().of(SENT) + report().of(WAITING)).isEqualTo(5);
        toTheEnd();
        assertThat(rig.sent()).hasSize(5);
        assertThat(report().of(SENT)).isEqualTo(5);
        assertThat(report().of(STOPPED)).isEqualTo(15);
        assertThat(report().stoppedAt()).isPresent();
        assertThat(broadcasts().stop("b")).isFalse();
    }

    @DatabaseTest
    void oneThatIsOnItsWayWhenItIsStoppedAndComesBackIsNotSentAgain() {
        begin(1);
        rig.telegram.answer = _ -> {
            broadcasts().stop("b");
            return new Receipt.Later(Duration.ofSeconds(3), false, "429");
        };
        toTheEnd();
        clock.pass(Duration.ofMinutes(1));
        toTheEnd();
        assertThat(rig.sent()).hasSize(1);
        assertThat(report().of(STOPPED)).isEqualTo(1);
    }

    @DatabaseTest
    void theReportTellsWhatBecameOfEachAndOutlivesTheList() {
        rig.telegram.answer = fates();
        begin(10);
        toTheEnd();
        var report = report();
        assertThat(List.of(report.of(SENT), report.of(BLOCKED), report.of(REFUSED), report.of(UNKNOWN)))
                .containsExactly(7, 1, 1, 1);
        assertThat(broadcasts().chats("b", BLOCKED)).containsExactly(Rig.chat(1));
        clock.pass(Duration.ofDays(91));
        new Clearing(rig.sql, database.transaction(), clock, rig.delivery.settings).run();
        assertThat(rig.count("broadcast_chat")).isZero();
        assertThat(report().counts()).containsAllEntriesOf(report.counts());
    }

    @DatabaseTest
    void chatsThatTookNothingTheLastTimeAreSparedTheTry() {
        rig.telegram.answer = fates();
        rig.put(1, "hello");
        rig.send();
        rig.telegram.forget();
        begin(3);
        assertThat(report().of(BLOCKED)).isEqualTo(1);
        toTheEnd();
        assertThat(rig.sent()).noneMatch(text -> text.startsWith("1:"));
    }

    @DatabaseTest
    void anotherCopyGoesOnWhereOneFellSilent() {
        rig = new Rig(database, clock, "broadcasts.rate=4");
        begin(20);
        second();
        Rig other = new Rig(database, clock, "broadcasts.rate=4");
        assertThat(other.delivery.feed()).isFalse();
        Rig first = rig;
        rig = other;
        clock.pass(Duration.ofSeconds(30));
        toTheEnd();
        assertThat(first.sent().size() + other.sent().size()).isEqualTo(20);
        assertThat(report().of(SENT)).isEqualTo(20);
    }

    private Broadcasts broadcasts() {
        return rig.delivery.broadcasts;
    }

    private Broadcasts.Report report() {
        return broadcasts().report("b").orElseThrow();
    }

    private boolean begin(int chats) {
        return broadcasts().begin("b", words(), IntStream.range(0, chats).boxed()
                .collect(Collectors.toMap(Rig::chat, _ -> "w")));
    }

    private static Map<String, Message> words() {
        return Map.of("w", Message.text("news"));
    }

    private static Function<Outgoing, Receipt> fates() {
        return outgoing -> switch (outgoing.to().id()) {
            case "1" -> new Receipt.Gone("blocked");
            case "2" -> new Receipt.Refused("bad");
            case "3" -> new Receipt.Unknown("cut");
            default -> new Receipt.Sent("m");
        };
    }

    private void second() {
        rig.delivery.feed();
        rig.send();
        clock.pass(Duration.ofSeconds(1));
        rig.send();
    }

    private void toTheEnd() {
        for (int n = 0; n < 200 && rig.delivery.feed(); n++) {
            rig.send();
            clock.pass(Duration.ofSeconds(1));
        }
    }
}
