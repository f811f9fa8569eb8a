package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of a request to the Bot API. */
sealed interface Reply {

    /** It was carried out. */
    record Ok(JsonNode result) implements Reply {}

    /** Telegram, or a gateway before it, said no. */
    record Refusal(int code, String description, Optional<Duration> retryAfter, Optional<Long> movedTo)
            implements
                Reply {

        boolean says(String words) {
            return description.toLowerCase().contains(words.toLowerCase());
        }

        /** Telegram does not know us: 404 is what it says to a token that does not even look like one. */
        boolean wrongToken() {
            return code == 401 || code == 404 && says("not found") && !says("method");
        }
    }

    /** It said yes in words that are no JSON. */
    record Garbled(String body) implements Reply {}

    /** The request never got there. */
    record NotReached(String why) implements Reply {}

    /** The connection broke or went silent after the request was on its way: carried out or not, nobody can tell. */
    record Lost(String why) implements Reply {}

    /** In a few words, for the log. */
    default String outline() {
        return switch (this) {
            case Ok _ -> "ok";
            case Refusal refusal -> refusal.code() + " " + refusal.description();
            case Garbled _ -> "an answer that is no JSON";
            case NotReached(String why) -> "not reached: " + why;
            case Lost(String why) -> "no answer: " + why;
        };
    }
}
