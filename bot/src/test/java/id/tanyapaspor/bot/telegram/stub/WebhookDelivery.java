package id.tanyapaspor.bot.telegram.stub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Brings updates to the bot's own address, one after the other, each again until it is taken with 200. */
final class WebhookDelivery {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final UpdateQueue queue;
    private final Methods methods;
    private volatile int lastStatus;

    WebhookDelivery(UpdateQueue queue, Methods methods) {
        this.queue = queue;
        this.methods = methods;
    }

    /** What the bot answered last. */
    int lastStatus() {
        return lastStatus;
    }

    /** Runs until it is interrupted. */
    void run() {
        try {
            while (methods.webhook.isEmpty()) {
                Thread.sleep(PAUSE);
            }
            try (HttpClient http = HttpClient.newHttpClient()) {
                deliver(http);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(HttpClient http) throws InterruptedException {
        while (true) {
            Optional<UpdateQueue.Queued> next = methods.webhook.isEmpty() ? Optional.empty() : queue.take();
            if (next.isEmpty() || !taken(http, next.get())) {
                next.ifPresent(queue::putBack);
                Thread.sleep(PAUSE);
            }
        }
    }

    private boolean taken(HttpClient http, UpdateQueue.Queued update) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(methods.webhook)).timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .header("X-Telegram-Bot-Api-Secret-Token", methods.secret)
                    .POST(HttpRequest.BodyPublishers.ofString(update.json())).build();
            lastStatus = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return lastStatus == 200;
        } catch (IOException _) {
            return false; // the bot is down: Telegram tries again, too
        }
    }
}
