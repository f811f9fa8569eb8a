package id.tanyapaspor.bot.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Messages as they stand in the outbox. */
final class MessageJson {

    /** Pure ASCII, so that half an emoji or a null character passes any database and comes back as it was. */
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Map<String, Class<?>> KINDS = Arrays.stream(Message.class.getPermittedSubclasses())
            .collect(Collectors.toMap(MessageJson::kind, Function.identity()));

    private MessageJson() {}

    /** The name of its kind: `text`, `edit`, … */
    static String kind(Message message) {
        return kind(message.getClass());
    }

    static String write(Message message) {
        return JSON.writeValueAsString(message);
    }

    static Message read(String kind, String json) {
        return (Message) JSON.readValue(json, KINDS.get(kind));
    }

    private static String kind(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
