package id.tanyapaspor.bot.telegram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where Telegram brings updates to in webhook mode. It takes 200 for stored; anything else makes it come again. */
@RestController
@Conditional(TelegramRoom.TokenIsSet.class)
@ConditionalOnProperty(name = "tanyapaspor.telegram.mode", havingValue = "webhook")
final class TelegramWebhook {

    static final String PATH = "/telegram/webhook";
    private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);
    private static final int LARGEST = 1024 * 1024;

    private final Arrivals arrivals;
    private final byte[] secret;

    TelegramWebhook(Arrivals arrivals, TelegramSettings settings) {
        this.arrivals = arrivals;
        this.secret = settings.webhook().secret().getBytes(StandardCharsets.US_ASCII);
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.OK)
    void take(@RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", defaultValue = "") String given,
            HttpServletRequest request) throws IOException {
        // Compared in constant time, so that it cannot be guessed letter by letter.
        if (!MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8))) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            log.error("Telegram brought an update of more than {} bytes; it was not taken", LARGEST);
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            store(new String(body, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            log.error("An update cannot be stored; Telegram brings it again", e);
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private void store(String body) {
        try {
            JsonNode update = Json.MAPPER.readTree(body);
            if (update.isObject()) {
                arrivals.acknowledge(List.of(update));
                arrivals.store(List.of(update));
                return;
            }
        } catch (JsonProcessingException _) {
            log.error("An update of {} characters is no JSON and was set aside", body.length());
        }
        arrivals.storeUnreadable(body);
    }
}
