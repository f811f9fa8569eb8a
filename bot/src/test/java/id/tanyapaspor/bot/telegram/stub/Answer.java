package id.tanyapaspor.bot.telegram.stub;

import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the server says to one request. */
record Answer(int status, String body, Optional<Integer> retryAfter) {

    static final JsonMapper JSON = new JsonMapper();

    static Answer ok(JsonNode result) {
        return okRaw(result.toString());
    }

    /** `result` goes out as it is, be it JSON or not. */
    static Answer okRaw(String result) {
        return new Answer(200, "{\"ok\":true,\"result\":" + result + "}", Optional.empty());
    }

    static Answer yes() {
        return okRaw("true");
    }

    static Answer bad(String why) {
        return error(400, "Bad Request: " + why);
    }

    static Answer error(int code, String description) {
        return new Answer(code, refusal(code, description).toString(), Optional.empty());
    }

    static Answer tooMany(int seconds) {
        ObjectNode refusal = refusal(429, "Too Many Requests: retry after " + seconds);
        refusal.putObject("parameters").put("retry_after", seconds);
        return new Answer(429, refusal.toString(), Optional.of(seconds));
    }

    static Answer migrated(long newGroup) {
        ObjectNode refusal = refusal(400, "Bad Request: group chat was upgraded to a supergroup chat");
        refusal.putObject("parameters").put("migrate_to_chat_id", newGroup);
        return new Answer(400, refusal.toString(), Optional.empty());
    }

    private static ObjectNode refusal(int code, String description) {
        return JSON.createObjectNode().put("ok", false).put("error_code", code).put("description", description);
    }
}
