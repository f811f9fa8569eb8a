package id.tanyapaspor.bot.telegram;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.telegram.stub.Line;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** All rooms together, as they are packaged. */
class WholeServiceTest {

    private static final long GROUP = -1001;
    private static final long BUDI = 7;
    private static final long ANI = 99;

    private final StubBotApi telegram = StubBotApi.start();

    @BeforeEach
    void letGoOf(TestDatabase database) {
        database.release();
        telegram.forum(GROUP);
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    private List<String> inTopics() {
        return telegram.chat(GROUP).stream().filter(line -> line.thread() != 0).map(Line::text).toList();
    }

    private long thread() {
        return telegram.topics(GROUP).keySet().iterator().next();
    }

    @DatabaseTest
    void anApplicantAsksIsHandedOverAndAnOfficerAnswers(TestDatabase database) {
        try (Copy _ = Copy.startWhole(database, telegram, "TELEGRAM_OFFICER_GROUP=" + GROUP,
                "tanyapaspor.telegram.limits.group-interval=50ms")) {
            telegram.people().says(BUDI, "Berapa biaya paspor?");
            soon().untilAsserted(() -> assertThat(telegram.said(BUDI)).isNotEmpty());
            telegram.people().says(BUDI, "/petugas");
            soon().untilAsserted(() -> assertThat(telegram.said(BUDI)).hasSizeGreaterThan(1));
            telegram.people().presses(BUDI, telegram.chat(BUDI).getLast().id(), "h");
            soon().until(() -> !inTopics().isEmpty());
            telegram.people().saysIn(GROUP, thread(), ANI, "/ambil");
            telegram.people().saysIn(GROUP, thread(), ANI, "// catatan untuk kami saja");
            long reply = telegram.people().saysIn(GROUP, thread(), ANI, "Silakan datang besok pagi");
            soon().until(() -> telegram.said(BUDI).contains("Silakan datang besok pagi"));
            telegram.people().editsIn(GROUP, ANI, reply, "Silakan datang besok siang");
            soon().until(() -> telegram.said(BUDI).contains("Silakan datang besok siang"));
            telegram.people().says(BUDI, "Baik, terima kasih");
            telegram.people().photo(BUDI, "surat saya");
            soon().until(() -> String.join("\n", inTopics()).contains("Baik, terima kasih")
                    && inTopics().contains("surat saya"));
            telegram.people().saysIn(GROUP, thread(), ANI, "/selesai");
            soon().until(() -> telegram.topics(GROUP).get(thread()).endsWith("(closed)"));
            assertThat(telegram.said(BUDI)).noneMatch(text -> text.contains("catatan untuk kami"));
        }
    }

    @DatabaseTest
    void updatesAreTakenByWebhookToo(TestDatabase database) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (Copy _ = Copy.startWhole(database, telegram, "server.port=" + port, "TELEGRAM_MODE=webhook",
                "TELEGRAM_WEBHOOK_URL=http://127.0.0.1:" + port + "/telegram/webhook",
                "TELEGRAM_WEBHOOK_SECRET=s3cret")) {
            telegram.people().says(BUDI, "Berapa biaya paspor?");
            soon().untilAsserted(() -> assertThat(telegram.said(BUDI)).isNotEmpty());
        }
    }
}
