package id.tanyapaspor.bot.telegram;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.Request;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The whole way of a message, from Telegram through inbox, worker, outbox and sender back to Telegram. */
@ExtendWith(OutputCaptureExtension.class)
class TelegramStoryTest {

    private static final long GROUP = -1001;
    private static final Set<String> WRITES = Set.of("createforumtopic", "sendmessage");

    private final StubBotApi telegram = StubBotApi.start();

    @BeforeEach
    void letGoOf(TestDatabase database) {
        database.release();
        Copy.Echo.HANDLED.clear();
    }

    @AfterEach
    void close(CapturedOutput log) {
        telegram.close();
        assertThat(log.getAll()).doesNotContain(StubBotApi.TOKEN);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }

    private static List<String> echoes(String... words) {
        return List.of(words).stream().map("Anda menulis: "::concat).toList();
    }

    @DatabaseTest
    void whoWritesIsAnsweredInOrder(TestDatabase database) {
        try (Copy copy = Copy.start(database, telegram)) {
            telegram.people().says(7, "satu");
            telegram.people().says(8, "Halo");
            telegram.people().says(7, "dua");
            telegram.people().says(7, "tiga");
            soon().untilAsserted(() -> assertThat(telegram.said(7)).isEqualTo(echoes("satu", "dua", "tiga")));
            assertThat(telegram.said(8)).isEqualTo(echoes("Halo"));
            assertThat(copy.has(ForumChannel.class)).isFalse();
        }
    }

    @DatabaseTest
    void messagesThatCameWhileItWasAwayAreAnsweredOnce(TestDatabase database) {
        telegram.people().says(7, "satu");
        try (Copy _ = Copy.start(database, telegram)) {
            soon().untilAsserted(() -> assertThat(telegram.said(7)).hasSize(1));
        }
        telegram.people().says(7, "dua");
        telegram.again(100_000);
        try (Copy _ = Copy.start(database, telegram)) {
            soon().untilAsserted(() -> assertThat(telegram.said(7)).hasSize(2));
            soon().until(() -> telegram.waiting() == 0);
            assertThat(telegram.said(7)).isEqualTo(echoes("satu", "dua"));
        }
    }

    @DatabaseTest
    void aChatThatIsSlowedDownIsLeftAloneAndThenGetsEverythingInOrder(TestDatabase database) {
        try (Copy _ = Copy.start(database, telegram)) {
            telegram.faults().next("sendMessage", new Fault.TooMany(2), request -> request.number("chat_id") == 7);
            IntStream.rangeClosed(1, 3).forEach(i -> telegram.people().says(7, "pesan " + i));
            telegram.people().says(8, "Halo");
            soon().untilAsserted(() -> assertThat(telegram.said(8)).hasSize(1));
            assertThat(telegram.said(7)).isEmpty();
            soon().untilAsserted(() -> assertThat(telegram.said(7)).isEqualTo(echoes("pesan 1", "pesan 2", "pesan 3")));
            assertThat(telegram.impatient()).isZero();
        }
    }

    @DatabaseTest
    void manyQuestionsAtOnceAreAnsweredWithinTelegramsLimits(TestDatabase database) {
        telegram.enforceLimits();
        IntStream.range(0, 300).forEach(i -> telegram.people().says(i % 100 + 1, "pesan " + i / 100));
        try (Copy _ = Copy.start(database, telegram)) {
            soon().untilAsserted(() -> IntStream.rangeClosed(1, 100).forEach(person -> assertThat(telegram.said(person))
                    .isEqualTo(echoes("pesan 0", "pesan 1", "pesan 2"))));
            assertThat(telegram.impatient()).isZero();
        }
    }

    @DatabaseTest
    void whoBlocksTheBotStopsNobodyElse(TestDatabase database) {
        try (Copy _ = Copy.start(database, telegram)) {
            telegram.people().says(7, "Halo");
            telegram.people().blocks(7);
            telegram.people().says(8, "Halo");
            soon().untilAsserted(() -> assertThat(telegram.said(8)).hasSize(1));
            telegram.people().unblocks(7);
            telegram.people().says(7, "Saya kembali");
            soon().untilAsserted(() -> assertThat(telegram.said(7)).endsWith("Anda menulis: Saya kembali"));
        }
    }

    @DatabaseTest
    void aLostReplyRepeatsAMessageAtMostOnce(TestDatabase database) {
        try (Copy _ = Copy.start(database, telegram)) {
            telegram.faults().next("sendMessage", new Fault.Cut(true));
            telegram.people().says(7, "satu");
            telegram.people().says(7, "dua");
            soon().untilAsserted(() -> assertThat(telegram.said(7)).isEqualTo(echoes("satu", "satu", "dua")));
        }
    }

    @DatabaseTest
    void whileTelegramFailsNothingIsLostAndTenSecondsLaterAllIsAnswered(TestDatabase database) {
        try (Copy _ = Copy.start(database, telegram)) {
            telegram.people().says(7, "satu");
            soon().untilAsserted(() -> assertThat(telegram.said(7)).hasSize(1));
            for (Fault fault : List.of(Fault.badGateway(), Fault.conflict(),
                    new Fault.Hang(Duration.ofSeconds(60), false))) {
                telegram.faults().always("*", fault);
                telegram.people().says(7, fault.toString());
                int polls = telegram.requests("getUpdates").size();
                soon().until(() -> telegram.requests("getUpdates").size() > polls + 1);
                telegram.faults().none();
                await().atMost(Duration.ofSeconds(10)).untilAsserted(
                        () -> assertThat(telegram.said(7)).endsWith("Anda menulis: " + fault));
            }
        }
    }

    @DatabaseTest
    void ofTwoCopiesOnePollsAndOrderIsKept(TestDatabase database) {
        assumeTrue(database.kind() == Database.POSTGRESQL, "SQLite has one copy");
        try (Copy _ = Copy.start(database, telegram, "TANYAPASPOR_DATA=" + database.data().resolve("second"))) {
            try (Copy _ = Copy.start(database, telegram)) {
                IntStream.range(0, 100).forEach(i -> telegram.people().says(i % 20 + 1, "pesan " + i / 20));
                soon().untilAsserted(() -> IntStream.rangeClosed(1, 20)
                        .forEach(person -> assertThat(telegram.said(person))
                                .isEqualTo(echoes("pesan 0", "pesan 1", "pesan 2", "pesan 3", "pesan 4"))));
            }
            telegram.people().says(7, "Masih di sana?");
            soon().untilAsserted(() -> assertThat(telegram.said(7)).endsWith("Anda menulis: Masih di sana?"));
        }
    }

    @DatabaseTest
    void withAWrongTokenTheRestOfTheServiceRuns(TestDatabase database) throws Exception {
        try (Copy copy = Copy.start(database, telegram, "TELEGRAM_BOT_TOKEN=1:wrong");
                HttpClient http = HttpClient
                        .newHttpClient()) {
            var health = http
                    .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + copy.port() + "/actuator/health"))
                            .build(), BodyHandlers.ofString());
            assertThat(health.statusCode()).isIn(200, 401);
        }
    }

    @DatabaseTest
    void withoutATokenTheRoomIsEmpty(TestDatabase database) {
        try (Copy copy = Copy.start(database, telegram, "TELEGRAM_BOT_TOKEN=", "TELEGRAM_OFFICER_GROUP=-1001")) {
            assertThat(copy.has(TelegramChannel.class) || copy.has(ForumChannel.class) || copy.has(BotApi.class))
                    .isFalse();
        }
    }

    @DatabaseTest
    void withAGroupThereIsAForum(TestDatabase database) {
        telegram.forum(GROUP);
        try (Copy copy = Copy.start(database, telegram, "TELEGRAM_OFFICER_GROUP=-1001")) {
            assertThat(copy.has(ForumChannel.class)).isTrue();
            telegram.people().saysIn(GROUP, 0, 99, "/ambil");
            soon().until(() -> Copy.Echo.HANDLED.contains("forum:general AtDesk"));
        }
    }

    @DatabaseTest
    void aDatabaseThatIsAwayForAWhileLosesNothing(TestDatabase database) {
        try (Copy copy = Copy.start(database, telegram)) {
            telegram.people().says(7, "satu");
            soon().untilAsserted(() -> assertThat(telegram.said(7)).hasSize(1));
            copy.sql().sql("alter table inbox rename to inbox_away").update();
            telegram.people().says(7, "dua");
            telegram.people().says(7, "tiga");
            int polls = telegram.requests("getUpdates").size();
            await().pollDelay(Duration.ofSeconds(2)).until(() -> telegram.waiting() == 2);
            assertThat(telegram.requests("getUpdates").size() - polls).isLessThan(3);
            copy.sql().sql("alter table inbox_away rename to inbox").update();
            soon().untilAsserted(() -> assertThat(telegram.said(7)).isEqualTo(echoes("satu", "dua", "tiga")));
        }
    }

    @DatabaseTest
    void topicsAndTheirCardsShareTheGroupsBudget(TestDatabase database) {
        telegram.forum(GROUP);
        try (Copy copy = Copy.start(database, telegram, "TELEGRAM_OFFICER_GROUP=" + GROUP,
                "tanyapaspor.telegram.limits.group-interval=300ms")) {
            IntStream.range(0, 5).forEach(i -> copy.outbox().put(
                    Rig.outgoing(new ChatId("forum", "T-" + i), Message.text("kartu " + i))));
            soon().untilAsserted(() -> assertThat(telegram.said(GROUP)).hasSize(5));
            List<Instant> times = telegram.requests().stream()
                    .filter(request -> request.chat().orElse(0) == GROUP && WRITES.contains(request.method()))
                    .map(Request::at).toList();
            assertThat(times).hasSize(10);
            assertThat(Duration.between(times.getFirst(), times.getLast()))
                    .as("three at once, seven one after the other").isGreaterThan(Duration.ofMillis(6 * 300));
        }
    }
}
