package id.tanyapaspor.bot.board;

import java.util.Optional;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Single fields of what the bot handed over; the talk in it is long and is not read. */
final class HandoverJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private HandoverJson() {}

    static Optional<String> reason(String json) {
        return field(json, "reason");
    }

    static Optional<String> language(String json) {
        return field(json, "language");
    }

    private static Optional<String> field(String json, String name) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals(name);
                parser.nextToken();
                if (found) {
                    return Optional.ofNullable(parser.getValueAsString()).filter(text -> !text.isBlank());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        }
    }
}
