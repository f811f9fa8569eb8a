package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.tanyapaspor.bot.delivery.Receipt;

/** What a reply to a message means for the message. */
final class Receipts {

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Set<Integer> REFUSED_FOR_GOOD = Set.of(400, 413);

    private final InstantSource clock;
    private final OfficerGroup group;
    private final Duration wrongToken;
    private long lastSlowed;
    private Instant lastSlowedAt = Instant.MIN;

    Receipts(InstantSource clock, OfficerGroup group, Duration wrongToken) {
        this.clock = clock;
        this.group = group;
        this.wrongToken = wrongToken;
    }

    /** The same message once more, as soon as the chat's limit allows. */
    static Receipt goOn(String why) {
        return new Receipt.Later(Duration.ZERO, false, why);
    }

    /** Nothing is lost while the database is away: the message is tried again. */
    static Receipt noDatabase(String key, RuntimeException e) {
        log.error("Outbox row with key {} waits for the database", key, e);
        return new Receipt.Later(SOON, true, "the database: " + e.getClass().getSimpleName());
    }

    /** @param repeatable a request that may be carried out twice without anybody seeing it */
    Receipt of(Reply reply, long chat, boolean repeatable) {
        return switch (reply) {
            case Reply.Ok(var result) -> new Receipt.Sent(result.path("message_id").asText(""));
            case Reply.Refusal refusal -> refused(refusal, chat);
            case Reply.NotReached _ -> new Receipt.Later(SOON, true, reply.outline());
            case Reply.Garbled _,Reply.Lost _ -> repeatable
                    ? new Receipt.Later(SOON, false, reply.outline())
                    : new Receipt.Unknown(reply.outline());
        };
    }

    private Receipt refused(Reply.Refusal refusal, long chat) {
        String why = refusal.outline();
        if (refusal.code() == 429) {
            Duration pause = refusal.retryAfter().orElse(SOON)
                    .plusMillis(ThreadLocalRandom.current().nextInt(100, 900));
            return new Receipt.Later(pause, severalSlowed(chat), why);
        }
        if (refusal.movedTo().isPresent()) {
            group.movedTo(refusal.movedTo().get());
            return goOn("the group has a new number");
        }
        if (refusal.wrongToken()) {
            log.error("Telegram does not know the bot's token (TELEGRAM_BOT_TOKEN): {}", why);
            return new Receipt.Later(wrongToken, true, why);
        }
        if (refusal.code() == 403 || refusal.says("chat not found")) {
            return new Receipt.Gone(why);
        }
        return REFUSED_FOR_GOOD.contains(refusal.code())
                ? new Receipt.Refused(why)
                : new Receipt.Later(SOON, false, why);
    }

    /** Two chats within a second are slowed down: it is us, not the chat. */
    private synchronized boolean severalSlowed(long chat) {
        Instant now = clock.instant();
        boolean several = chat != lastSlowed && lastSlowedAt.plusSeconds(1).isAfter(now);
        lastSlowed = chat;
        lastSlowedAt = now;
        return several;
    }
}
