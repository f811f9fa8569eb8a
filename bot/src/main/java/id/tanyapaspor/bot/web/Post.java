package id.tanyapaspor.bot.web;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.bot.delivery.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a visitor sent, as the inbox keeps it.
 *
 * @param id its name; the visitor's line of the chat has the same
 * @param pressed the line whose button was pressed, for a press
 * @param said the text, or the button's data
 * @param language of the page on which it was written
 */
record Post(String id, long at, @Nullable String pressed, String said, String language) {

    /** Pure ASCII, so that any character passes any database. */
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** @throws IllegalArgumentException when it is something else */
    static Post read(String body) {
        try {
            Post post = JSON.readValue(body, Post.class);
            if (post == null || post.id == null || post.said == null || post.language == null) {
                throw new IllegalArgumentException("Something is missing");
            }
            return post;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    Event event() {
        Instant when = Instant.ofEpochMilli(at);
        return pressed == null
                ? new Event.Said(when, id, said, Optional.of(language))
                : new Event.Pressed(when, id, pressed, said);
    }
}
