package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

import id.tanyapaspor.bot.delivery.Lease;

/**
 * Brings updates from Telegram to the inbox. A batch is asked for, stored in one transaction, and only then confirmed, by
 * the offset of the next poll. Of several copies one polls; what two of them get, the inbox knows.
 */
final class Poller {

    private static final String METHOD = "getUpdates";
    static final List<String> WANTED = List.of("message", "edited_message", "callback_query", "my_chat_member");
    private static final Logger log = LoggerFactory.getLogger(Poller.class);
    private static final int BATCH = 100;
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** How much longer than a poll its answer may take. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    private final BotApi api;
    private final Arrivals arrivals;
    private final Lease lease;
    private final InstantSource clock;
    private final TelegramSettings.Times times;
    private final List<JsonNode> unstored = new ArrayList<>();
    private boolean webhookGone;
    private long offset;
    private int limit = BATCH;
    private int failures;
    private Instant notBefore = Instant.MIN;
    private volatile boolean ending;

    Poller(BotApi api, Arrivals arrivals, Lease lease, InstantSource clock, TelegramSettings.Times times) {
        this.api = api;
        this.arrivals = arrivals;
        this.lease = lease;
        this.clock = clock;
        this.times = times;
    }

    private record Poll(@JsonInclude(JsonInclude.Include.NON_DEFAULT) long offset, int limit, long timeout,
            @JsonProperty("allowed_updates") List<String> allowedUpdates) {}

    /** Polls once, or stores what the last poll brought; false when it is not yet time to, or not ours. */
    boolean runOnce() {
        if (clock.instant().isBefore(notBefore)) {
            return false;
        }
        if (!unstored.isEmpty()) {
            return store();
        }
        return lease.held() && (webhookGone ? poll() : deleteWebhook());
    }

    /** Gives the poll up that is under way; what it would have brought comes again. */
    void giveUp() {
        ending = true;
        api.cancel(METHOD);
    }

    /** Lets another copy poll at once. */
    void end() {
        lease.release();
    }

    private boolean poll() {
        Instant began = clock.instant();
        Poll poll = new Poll(offset, limit, times.poll().toSeconds(), WANTED);
        return switch (api.call(METHOD, poll, times.poll().plus(SLACK))) {
            case Reply.Ok(var result) -> take(result);
            case Reply.Garbled(var body) -> garbled(body, began);
            case Reply reply -> failed(reply, began);
        };
    }

    private boolean take(JsonNode updates) {
        if (failures > 0) {
            log.info("Telegram answers again after {} polls that failed", failures);
            failures = 0;
        }
        limit = BATCH;
        updates.forEach(unstored::add);
        if (unstored.isEmpty()) {
            return true;
        }
        arrivals.acknowledge(unstored);
        return store();
    }

    /** What cannot be stored is tried again and again: until then nothing is confirmed, so nothing is lost. */
    private boolean store() {
        try {
            arrivals.store(unstored);
        } catch (RuntimeException e) {
            log.error("{} updates cannot be stored; they are tried again, and Telegram keeps them", unstored.size(), e);
            notBefore = clock.instant().plus(SHORTEST);
            return false;
        }
        confirm(unstored.stream().map(Arrivals::number).toList());
        unstored.clear();
        return true;
    }

    /** The last number counts, not the highest: after a week of silence Telegram may begin lower. */
    private void confirm(List<String> numbers) {
        List<String> known = numbers.stream().filter(number -> number.matches("\\d{1,18}")).toList();
        if (known.isEmpty()) {
            log.error("None of {} updates has a number: they cannot be confirmed and will come again", numbers.size());
            notBefore = clock.instant().plus(LONGEST);
            return;
        }
        offset = Long.parseLong(known.getLast()) + 1;
    }

    /** One update that is no JSON spoils its batch: they are fetched one by one until it is passed. */
    private boolean garbled(String body, Instant began) {
        if (limit > 1) {
            limit = 1;
            return true;
        }
        String number = Arrivals.number(body);
        if (!number.matches("\\d{1,18}")) {
            return failed(new Reply.Garbled(body), began);
        }
        try {
            arrivals.storeUnreadable(body);
        } catch (RuntimeException e) {
            log.error("An unreadable update cannot be stored; Telegram keeps it", e);
            notBefore = clock.instant().plus(SHORTEST);
            return false;
        }
        log.error("Update {} is no JSON and was set aside", number);
        confirm(List.of(number));
        limit = BATCH;
        return true;
    }

    private boolean deleteWebhook() {
        Instant began = clock.instant();
        Reply reply = api.call(new DeleteWebhook());
        if (!(reply instanceof Reply.Ok)) {
            return failed(reply, began);
        }
        webhookGone = true;
        return true;
    }

    /** Pauses are counted from the beginning of what failed, so that a time-out is a pause in itself. */
    private boolean failed(Reply reply, Instant began) {
        if (ending) {
            return false;
        }
        failures++;
        notBefore = began.plus(pause(reply));
        if (reply instanceof Reply.Refusal refusal && refusal.says("webhook is active")) {
            webhookGone = false;
        }
        if (reply instanceof Reply.Refusal refusal && refusal.wrongToken()) {
            log.error(
                    "Telegram does not know the bot's token ({}). Please check TELEGRAM_BOT_TOKEN; the rest of the service"
                            + " runs on, and Telegram is asked again in {} s",
                    reply.outline(), times.wrongToken().toSeconds());
        } else if (Integer.bitCount(failures) == 1) { // the 1st, 2nd, 4th, 8th, …
            log.warn("Poll {} in a row failed: {}", failures, reply.outline());
        }
        return false;
    }

    private Duration pause(Reply reply) {
        if (reply instanceof Reply.Refusal refusal && refusal.wrongToken()) {
            return times.wrongToken();
        }
        if (reply instanceof Reply.Refusal refusal && refusal.retryAfter().isPresent()) {
            return refusal.retryAfter().get();
        }
        Duration pause = SHORTEST.multipliedBy(1L << Math.min(failures - 1, 5));
        return (pause.compareTo(LONGEST) < 0 ? pause : LONGEST)
                .multipliedBy(ThreadLocalRandom.current().nextInt(80, 101)).dividedBy(100);
    }
}
