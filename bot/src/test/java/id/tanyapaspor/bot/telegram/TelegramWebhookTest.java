package id.tanyapaspor.bot.telegram;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Updates that Telegram brings. */
@ExtendWith(OutputCaptureExtension.class)
class TelegramWebhookTest {

    private static final String SECRET = "s3cret";

    private final StubBotApi telegram = StubBotApi.start();

    @BeforeEach
    void letGoOf(TestDatabase database) {
        database.release();
    }

    @AfterEach
    void close(CapturedOutput log) {
        telegram.close();
        assertThat(log.getAll()).doesNotContain(StubBotApi.TOKEN).doesNotContain(SECRET);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }

    @DatabaseTest
    void inWebhookModeUpdatesAreBroughtAndOnlyWithTheSecret(TestDatabase database) throws Exception {
        int port = freePort();
        String url = "http://127.0.0.1:" + port + "/telegram/webhook";
        try (Copy _ = Copy.start(database, telegram, "server.port=" + port, "TELEGRAM_MODE=webhook",
                "TELEGRAM_WEBHOOK_URL=" + url, "TELEGRAM_WEBHOOK_SECRET=" + SECRET);
                HttpClient http = HttpClient
                        .newHttpClient()) {
            telegram.people().says(7, "satu");
            telegram.people().presses(7, 1, "ok:biaya");
            soon().untilAsserted(() -> assertThat(telegram.said(7)).containsExactly("Anda menulis: satu"));
            soon().until(() -> telegram.requests("answerCallbackQuery").size() == 1);
            assertThat(telegram.webhook()).isEqualTo(url);
            assertThat(telegram.requests("getUpdates")).isEmpty();
            assertThat(post(http, url, "wrong", "{}")).isEqualTo(401);
            assertThat(post(http, url, "", "{}")).isEqualTo(401);
            assertThat(post(http, url, SECRET, "x".repeat(1024 * 1024 + 1))).isEqualTo(413);
            assertThat(post(http, url, SECRET, "no json")).isEqualTo(200);
            assertThat(post(http, url, SECRET, "{\"update_id\":7}")).isEqualTo(200);
        }
    }

    @DatabaseTest
    void aWebhookWhoseUpdateCannotBeStoredSaysSoAndGetsItAgain(TestDatabase database) throws Exception {
        int port = freePort();
        String url = "http://127.0.0.1:" + port + "/telegram/webhook";
        try (Copy copy = Copy.start(database, telegram, "server.port=" + port, "TELEGRAM_MODE=webhook",
                "TELEGRAM_WEBHOOK_URL=" + url, "TELEGRAM_WEBHOOK_SECRET=" + SECRET)) {
            soon().until(() -> !telegram.webhook().isEmpty());
            copy.sql().sql("alter table inbox rename to inbox_away").update();
            telegram.people().says(7, "satu");
            soon().until(() -> telegram.webhookStatus() == 503);
            copy.sql().sql("alter table inbox_away rename to inbox").update();
            soon().untilAsserted(() -> assertThat(telegram.said(7)).containsExactly("Anda menulis: satu"));
        }
    }

    @DatabaseTest
    void inPollingModeNothingCanBeBrought(TestDatabase database) throws Exception {
        try (Copy copy = Copy.start(database, telegram); HttpClient http = HttpClient.newHttpClient()) {
            String url = "http://127.0.0.1:" + copy.port() + "/telegram/webhook";
            assertThat(post(http, url, "", "{\"update_id\":7}")).isIn(401, 403, 404);
        }
    }

    private static int post(HttpClient http, String url, String secret, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
