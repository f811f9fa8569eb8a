package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.util.Optional;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Telegram is reached, and how fast it may be written to.
 *
 * @param token the bot's token; without it Telegram is off
 * @param apiUrl base address of the Bot API
 * @param webhook where updates are brought to, in webhook mode
 * @param officerGroup chat id of the officers' forum group; without it officers use the web desk only
 */
@ConfigurationProperties("tanyapaspor.telegram")
record TelegramSettings(
        @DefaultValue("") String token,
        @DefaultValue("") String apiUrl,
        @DefaultValue("polling") @Nullable Mode mode,
        @DefaultValue Webhook webhook,
        @Nullable Long officerGroup,
        @DefaultValue Limits limits,
        @DefaultValue Times times) {

    private static final String PUBLIC_API = "https://api.telegram.org";

    /** How updates come to us. */
    enum Mode {
        POLLING,
        WEBHOOK
    }

    /** Our own address as Telegram sees it, and the word by which we know Telegram. */
    record Webhook(@DefaultValue("") String url, @DefaultValue("") String secret) {}

    /** A chat takes `chatBurst` messages at once, then one each `chatInterval`; a group likewise. */
    record Limits(
            @DefaultValue("3") int chatBurst,
            @DefaultValue("1s") Duration chatInterval,
            @DefaultValue("3") int groupBurst,
            @DefaultValue("4s") Duration groupInterval) {}

    /**
     * @param poll how long a poll waits for something to happen; short, so that a connection that died unseen is noticed
     *     and the right to poll is renewed in time
     * @param request longest time that any other request may take
     * @param wrongToken pause after Telegram does not know our token
     * @param file longest time that a request may take which carries a file
     */
    record Times(
            @DefaultValue("4s") Duration poll,
            @DefaultValue("15s") Duration request,
            @DefaultValue("30s") Duration wrongToken,
            @DefaultValue("1m") Duration file) {}

    TelegramSettings {
        token = token.strip();
        apiUrl = apiUrl.isBlank() ? PUBLIC_API : apiUrl.strip();
        mode = mode == null ? Mode.POLLING : mode;
        if (HttpUrl.parse(apiUrl) == null) {
            throw new IllegalArgumentException("TELEGRAM_API_URL is no http or https address: " + apiUrl);
        }
        if (mode == Mode.WEBHOOK && !token.isEmpty()) {
            check(webhook);
        }
    }

    Optional<Long> group() {
        return Optional.ofNullable(officerGroup);
    }

    private static void check(Webhook webhook) {
        if (HttpUrl.parse(webhook.url()) == null) {
            throw new IllegalArgumentException("TELEGRAM_MODE=webhook needs TELEGRAM_WEBHOOK_URL, the https address of"
                    + " POST /telegram/webhook as Telegram reaches it");
        }
        if (!webhook.secret().matches("[A-Za-z0-9_-]{1,256}")) {
            throw new IllegalArgumentException("TELEGRAM_MODE=webhook needs TELEGRAM_WEBHOOK_SECRET, 1 to 256 letters,"
                    + " digits, _ or -");
        }
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "Telegram at %s by %s, officers' group %s".formatted(apiUrl, mode, officerGroup);
    }
}
