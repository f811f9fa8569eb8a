package id.tanyapaspor.bot.telegram.stub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import static id.tanyapaspor.bot.telegram.stub.Answer.JSON;

/**
 * The stage door, for demonstrations and for drivers in another process. `POST /stub/says {"person":1,"text":"…"}`,
 * `/stub/presses {"person":1,"message":2,"data":"…"}`, `/stub/updates` (any update without its id), `/stub/fails
 * {"method":"*","fault":"502","times":3}`, `/stub/heals`; `GET /stub/chat?1` shows a chat, `GET /stub/state` the counts.
 */
final class Backstage implements HttpHandler {

    private final StubBotApi api;

    Backstage(StubBotApi api) {
        this.api = api;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            JsonNode said = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            JsonNode answer = switch (exchange.getRequestURI().getPath()) {
                case "/stub/says" -> JSON.valueToTree(api.people().says(person(said), text(said, "text")));
                case "/stub/presses" -> JSON.valueToTree(
                        api.people().presses(person(said), said.path("message").asLong(), text(said, "data")));
                case "/stub/updates" -> JSON.valueToTree(api.people().update(said.toString()));
                case "/stub/forum" -> forum(said);
                case "/stub/fails" -> fail(said);
                case "/stub/heals" -> heal();
                case "/stub/chat" -> chat(Long.parseLong(exchange.getRequestURI().getQuery()));
                case "/stub/state" -> state();
                case String other -> JSON.createObjectNode().put("error", "There is no " + other);
            };
            byte[] json = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(json);
            }
        }
    }

    private JsonNode forum(JsonNode said) {
        api.forum(said.path("group").asLong());
        return state();
    }

    private JsonNode fail(JsonNode said) {
        int times = said.path("times").asInt(Integer.MAX_VALUE);
        api.faults().next(text(said, "method"), fault(text(said, "fault")), times);
        return state();
    }

    private JsonNode heal() {
        api.faults().none();
        return state();
    }

    private static Fault fault(String name) {
        return switch (name) {
            case "429" -> new Fault.TooMany(5);
            case "502" -> Fault.badGateway();
            case "409" -> Fault.conflict();
            case "401" -> Fault.unauthorized();
            case "cut-before" -> new Fault.Cut(false);
            case "cut-after" -> new Fault.Cut(true);
            case "cut-answer" -> new Fault.CutAnswer();
            case "hang" -> new Fault.Hang(Duration.ofSeconds(30), false);
            case String other -> new Fault.Refusal(400, "Bad Request: " + other);
        };
    }

    private JsonNode chat(long id) {
        ArrayNode lines = JSON.createArrayNode();
        api.chat(id).forEach(line -> lines.addObject().put("at", line.at().toString()).put("id", line.id())
                .put("thread", line.thread()).put("by", line.byBot() ? "bot" : "person").put("text", line.text())
                .put("media", line.media()).put("edited", line.edited())
                .set("buttons", JSON.valueToTree(line.buttons())));
        return lines;
    }

    private JsonNode state() {
        return JSON.createObjectNode().put("waiting", api.waiting()).put("impatient", api.impatient())
                .put("requests", api.requests().size());
    }

    private static long person(JsonNode said) {
        return said.path("person").asLong();
    }

    private static String text(JsonNode said, String field) {
        return said.path(field).asString("");
    }
}
