package id.tanyapaspor.bot.telegram.stub;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

import static id.tanyapaspor.bot.telegram.stub.Answer.JSON;

/** Takes requests to `/bot<token>/<method>`, and lets go wrong what shall go wrong. */
final class Door implements HttpHandler {

    private static final String PREFIX = "/bot" + StubBotApi.TOKEN + "/";

    private final Function<Request, Answer> methods;
    private final Consumer<Request> log;
    private final Faults faults;
    private final Chats chats;
    private final Limits limits;

    Door(Function<Request, Answer> methods, Consumer<Request> log, Faults faults, Chats chats, Limits limits) {
        this.methods = methods;
        this.log = log;
        this.faults = faults;
        this.chats = chats;
        this.limits = limits;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith(PREFIX)) {
                exchange.getRequestBody().readAllBytes();
                answer(exchange, Answer.error(401, "Unauthorized"));
                return;
            }
            Request request = request(exchange, path.substring(PREFIX.length()));
            log.accept(request);
            Optional<Fault> fault = faults.take(request);
            if (fault.isEmpty()) {
                answer(exchange, methods.apply(request));
            } else {
                goWrong(exchange, request, fault.get());
            }
        }
    }

    /** Returning without an answer closes the connection. */
    private void goWrong(HttpExchange exchange, Request request, Fault fault) throws IOException {
        switch (fault) {
            case Fault.Refusal(int code, String description) -> answer(exchange, Answer.error(code, description));
            case Fault.TooMany(int seconds) -> {
                request.chat().ifPresent(chat -> limits.punish(chat, chats.now().plusSeconds(seconds)));
                answer(exchange, Answer.tooMany(seconds));
            }
            case Fault.Page(int code) -> page(exchange, code);
            case Fault.Garbage(String body) -> answer(exchange, new Answer(200, body, Optional.empty()));
            case Fault.Cut(boolean carriedOut) -> {
                if (carriedOut) {
                    methods.apply(request);
                }
            }
            case Fault.CutAnswer _ -> cut(exchange, methods.apply(request).body());
            case Fault.Hang(var time, boolean carriedOut) -> {
                Optional<Answer> answer = carriedOut ? Optional.of(methods.apply(request)) : Optional.empty();
                pause(time.toMillis());
                answer(exchange, answer.orElseGet(() -> Answer.error(500, "Internal Server Error")));
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Request request(HttpExchange exchange, String method) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (!Multipart.is(type)) {
            return new Request(chats.now(), method, fields(exchange, body), Map.of());
        }
        Multipart form = Multipart.read(type, body);
        ObjectNode fields = JSON.createObjectNode();
        form.fields().forEach(fields::put);
        return new Request(chats.now(), method, fields, form.files());
    }

    private static ObjectNode fields(HttpExchange exchange, byte[] body) {
        ObjectNode fields = JSON.createObjectNode();
        try {
            if (body.length > 0 && JSON.readTree(body) instanceof ObjectNode json) {
                fields = json;
            }
        } catch (JacksonException _) {
            parameters(fields, new String(body, StandardCharsets.UTF_8));
        }
        return parameters(fields, exchange.getRequestURI().getRawQuery());
    }

    private static ObjectNode parameters(ObjectNode fields, String query) {
        if (query == null || query.isEmpty()) {
            return fields;
        }
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.retryAfter().ifPresent(seconds -> exchange.getResponseHeaders().set("Retry-After", seconds.toString()));
        write(exchange, answer.status(), answer.body());
    }

    private static void page(HttpExchange exchange, int code) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        write(exchange, code, "<html><body><h1>" + code + " Bad Gateway</h1></body></html>");
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void cut(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }
}
