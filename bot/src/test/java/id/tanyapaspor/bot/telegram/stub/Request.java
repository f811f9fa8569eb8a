package id.tanyapaspor.bot.telegram.stub;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import tools.jackson.databind.JsonNode;

/** A request of the bot; `method` in lower case, as Telegram takes it in any. Files stand beside the fields of their form. */
public record Request(Instant at, String method, JsonNode body, Map<String, Multipart.Part> files) {

    public Request {
        method = method.toLowerCase(Locale.ROOT);
    }

    /** One without a word. */
    static Request of(Instant at, String method) {
        return new Request(at, method, Answer.JSON.createObjectNode(), Map.of());
    }

    /** The chat that it is about, if it is about one. */
    public OptionalLong chat() {
        JsonNode chat = body.path("chat_id");
        return chat.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(number("chat_id"));
    }

    public String text(String field) {
        return body.path(field).asString("");
    }

    /** A number, which clients write with or without quotes. */
    public long number(String field) {
        JsonNode value = body.path(field);
        return value.isMissingNode() || value.isNull() ? 0 : Long.parseLong(value.asString());
    }
}
