package id.tanyapaspor.bot.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

import id.tanyapaspor.bot.delivery.Download;

/**
 * Carries requests to the Bot API. Nothing is repeated here: who asked decides what a failure means. The token is in every
 * address, so no address and no exception of the client leaves this class.
 */
final class BotApi implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int AT_ONCE = 128;

    /** Telegram hands out nothing larger; a server of one's own could. */
    static final long LARGEST = 20L << 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient http;
    private final HttpUrl base;
    private final HttpUrl files;
    private final String token;
    private final Duration patience;
    private final Duration filePatience;

    BotApi(TelegramSettings settings) {
        token = settings.token();
        patience = settings.times().request();
        filePatience = settings.times().file();
        HttpUrl server = HttpUrl.get(settings.apiUrl());
        base = server.newBuilder().addPathSegment("bot" + token).build();
        files = server.newBuilder().addPathSegment("file").addPathSegment("bot" + token).build();
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(AT_ONCE, 1, TimeUnit.MINUTES))
                // Left on, a POST whose connection is cut would be sent twice without a word.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .eventListener(new Departure())
                .build();
    }

    /** Marks requests of which a part has left. */
    private static final class Departure extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            left(call).set(true);
        }
    }

    Reply call(PartialBotApiMethod<?> method) {
        return call(method.getMethod(), method, patience);
    }

    Reply call(String method, Object body, Duration patience) {
        return carryOut(prepare(method, RequestBody.create(write(method, body), JSON), patience));
    }

    /** A request with a file in it. */
    Reply upload(String method, MultipartBody body) {
        return carryOut(prepare(method, body, filePatience));
    }

    private Reply carryOut(Call call) {
        try (Response response = call.execute()) {
            return read(response);
        } catch (IOException e) {
            return broken(call, e);
        }
    }

    /** Opens a file at the path that `getFile` told. */
    Download download(String path, long size) {
        if (size > LARGEST) {
            return new Download.TooLarge(LARGEST);
        }
        Request request = new Request.Builder().url(files.newBuilder().addPathSegments(path).build())
                .tag(AtomicBoolean.class, new AtomicBoolean()).build();
        Call call = http.newCall(request);
        call.timeout().timeout(filePatience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return opened(call.execute(), size);
        } catch (IOException e) {
            return new Download.Away(broken(call, e).outline());
        }
    }

    private static Download opened(Response response, long size) {
        if (response.isSuccessful()) {
            return new Download.Opened(new BrokenOff(response.body().byteStream(), LARGEST), size);
        }
        response.close();
        return response.code() == 404 ? new Download.Gone() : new Download.Away("a " + response.code());
    }

    /** Sends it off and returns at once. */
    void callAside(PartialBotApiMethod<?> method, Consumer<Reply> whenDone) {
        RequestBody body = RequestBody.create(write(method.getMethod(), method), JSON);
        prepare(method.getMethod(), body, patience).enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                    whenDone.accept(read(response));
                }
            }

            @Override
            public void onFailure(Call call, IOException e) {
                whenDone.accept(broken(call, e));
            }
        });
    }

    /** Gives up the requests of a method that are on their way. */
    void cancel(String method) {
        http.dispatcher().runningCalls().stream()
                .filter(call -> call.request().url().encodedPath().endsWith("/" + method))
                .forEach(Call::cancel);
    }

    private Call prepare(String method, RequestBody body, Duration patience) {
        Request request = new Request.Builder()
                .url(base.newBuilder().addPathSegment(method).build())
                .tag(AtomicBoolean.class, new AtomicBoolean())
                .post(body)
                .build();
        Call call = http.newCall(request);
        call.timeout().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        return call;
    }

    private static String write(String method, Object body) {
        try {
            return Json.MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write " + method, e);
        }
    }

    private static Reply read(Response response) throws IOException {
        String body = response.body().string();
        Optional<JsonNode> json = parse(body);
        if (json.isEmpty()) {
            return response.isSuccessful()
                    ? new Reply.Garbled(body)
                    : new Reply.Refusal(response.code(), "no JSON", Optional.empty(), Optional.empty());
        }
        return json.get().path("ok").asBoolean()
                ? new Reply.Ok(json.get().path("result"))
                : refusal(response.code(), json.get());
    }

    private static Optional<JsonNode> parse(String body) {
        try {
            return Optional.of(Json.MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static Reply refusal(int status, JsonNode json) {
        JsonNode retry = json.path("parameters").path("retry_after");
        JsonNode moved = json.path("parameters").path("migrate_to_chat_id");
        return new Reply.Refusal(json.path("error_code").asInt(status), json.path("description").asText(),
                retry.isNumber() ? Optional.of(Duration.ofSeconds(retry.asLong())) : Optional.empty(),
                moved.isNumber() ? Optional.of(moved.asLong()) : Optional.empty());
    }

    private Reply broken(Call call, IOException e) {
        String why = (e.getClass().getSimpleName() + " " + e.getMessage()).replace(token, "…");
        return left(call).get() ? new Reply.Lost(why) : new Reply.NotReached(why);
    }

    private static AtomicBoolean left(Call call) {
        return call.request().tag(AtomicBoolean.class);
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        threads.shutdown();
        http.connectionPool().evictAll();
    }
}
