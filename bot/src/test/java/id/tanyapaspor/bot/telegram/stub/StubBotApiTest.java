package id.tanyapaspor.bot.telegram.stub;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The stub is worth what it is like the real thing. */
class StubBotApiTest {

    private final StubBotApi api = StubBotApi.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        api.close();
    }

    private JsonNode call(String method, String body) {
        try {
            return Answer.JSON.readTree(http.send(HttpRequest
                    .newBuilder(URI.create(api.url() + "/bot" + StubBotApi.TOKEN + "/" + method))
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String refusal(String method, String body) {
        return call(method, body).path("description").asString("");
    }

    @Test
    void updatesComeAgainUntilAHigherOffsetConfirmsThem() {
        api.people().says(7, "satu");
        api.people().says(7, "dua");
        assertThat(call("getUpdates", "{}").path("result")).hasSize(2);
        assertThat(call("getUpdates", "{}").path("result")).hasSize(2);
        assertThat(call("getUpdates", "{\"offset\":100001}").path("result")).hasSize(1);
        assertThat(call("getUpdates", "{\"offset\":100002}").path("result")).isEmpty();
    }

    @Test
    void anOffsetOfTheFutureAsksFromTheBeginning() {
        api.restartIdsAt(5);
        api.people().says(7, "satu");
        assertThat(call("getUpdates", "{\"offset\":1001}").path("result")).hasSize(1);
        assertThat(call("getUpdates", "{\"offset\":6}").path("result")).isEmpty();
    }

    @Test
    void aSecondPollerEndsTheFirst() throws Exception {
        CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(() -> call("getUpdates", "{\"timeout\":20}"));
        await().until(api::polling);
        call("getUpdates", "{}");
        assertThat(first.get().path("error_code").asInt()).isEqualTo(409);
    }

    @Test
    void badHtmlIsRefusedAndGoodIsRead() throws Exception {
        assertThat(HtmlRules.words("<b>a <i>b</i></b> &amp; <a href=\"x\">c</a> <tg-spoiler>d</tg-spoiler>"))
                .isEqualTo("a b & c d");
        for (String bad : new String[]{ "<p>a</p>", "<b>a", "a</b>", "<b><i>a</b></i>", "a < b", "<br>", "<ul><li>" }) {
            assertThatThrownBy(() -> HtmlRules.words(bad)).hasMessageStartingWith("can't parse entities");
        }
        api.people().says(7, "Halo");
        assertThat(refusal("sendMessage", "{\"chat_id\":7,\"text\":\"<p>x</p>\",\"parse_mode\":\"HTML\"}"))
                .contains("can't parse entities");
    }

    @Test
    void lengthAndButtonsAreLimited() {
        api.people().says(7, "Halo");
        assertThat(refusal("sendMessage", "{\"chat_id\":7,\"text\":\"%s\"}".formatted("a".repeat(4096)))).isEmpty();
        assertThat(refusal("sendMessage", "{\"chat_id\":7,\"text\":\"%s\"}".formatted("a".repeat(4097))))
                .contains("too long");
        assertThat(refusal("sendMessage", """
                {"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"%s"}]]}}"""
                .formatted("п".repeat(33)))).contains("BUTTON_DATA_INVALID");
    }

    @Test
    void whoDoesNotWaitIsCounted() {
        api.people().says(7, "Halo");
        api.faults().next("sendMessage", new Fault.TooMany(60));
        assertThat(call("sendMessage", "{\"chat_id\":7,\"text\":\"x\"}").path("parameters").path("retry_after").asInt())
                .isEqualTo(60);
        assertThat(api.impatient()).isZero();
        assertThat(refusal("sendMessage", "{\"chat_id\":7,\"text\":\"x\"}")).contains("Too Many Requests");
        assertThat(api.impatient()).isEqualTo(1);
    }

    @Test
    void limitsCanBeEnforced() {
        api.enforceLimits();
        api.forum(-5);
        for (int i = 0; i < 20; i++) {
            assertThat(refusal("sendMessage", "{\"chat_id\":-5,\"text\":\"x\"}")).isEmpty();
        }
        assertThat(refusal("sendMessage", "{\"chat_id\":-5,\"text\":\"x\"}")).contains("Too Many Requests");
    }

    @Test
    void aWrongTokenAndAnUnknownChatAreRefused() throws Exception {
        assertThat(refusal("sendMessage", "{\"chat_id\":7,\"text\":\"x\"}")).isEqualTo("Bad Request: chat not found");
        var answer = http.send(HttpRequest.newBuilder(URI.create(api.url() + "/bot1:x/getMe")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aDriverInAnotherProcessCanWriteAndLook() throws Exception {
        http.send(HttpRequest.newBuilder(URI.create(api.url() + "/stub/says"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"person\":7,\"text\":\"Halo\"}")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(api.waiting()).isEqualTo(1);
        assertThat(http.send(HttpRequest.newBuilder(URI.create(api.url() + "/stub/chat?7")).build(),
                HttpResponse.BodyHandlers.ofString()).body()).contains("\"text\":\"Halo\"");
    }
}
