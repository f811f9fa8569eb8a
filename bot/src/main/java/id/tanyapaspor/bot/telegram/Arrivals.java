package id.tanyapaspor.bot.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Inbox;
import id.tanyapaspor.bot.telegram.Topics.Topic;

/**
 * Takes updates in as they come, by poll or webhook: presses are acknowledged at once, because they expire, and everything
 * is stored unread. Only the number, the chat and the topic are looked for, and none of them has to be there.
 */
final class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final Pattern NUMBER = Pattern.compile("\"update_id\"\\s*:\\s*(\\d+)");
    private static final ChatId NOWHERE = new ChatId(TelegramChannel.NAME, "unreadable");
    private static final ChatId GENERAL = new ChatId(ForumChannel.NAME, ForumChannel.GENERAL);

    private final BotApi api;
    private final Inbox inbox;
    private final Topics topics;
    private final OfficerGroup group;
    private final InstantSource clock;
    private final Runnable rightsChanged;

    /** @param rightsChanged run when the bot's place in the officers' group is another than before */
    Arrivals(BotApi api, Inbox inbox, Topics topics, OfficerGroup group, InstantSource clock, Runnable rightsChanged) {
        this.api = api;
        this.inbox = inbox;
        this.topics = topics;
        this.group = group;
        this.clock = clock;
        this.rightsChanged = rightsChanged;
    }

    /** The number of an update, by which it is confirmed and known again; an update without one is known by its words. */
    static String number(JsonNode update) {
        return number(update.toString(), update.path("update_id").asText());
    }

    /** The number that stands in a text which is no JSON. */
    static String number(String body) {
        Matcher number = NUMBER.matcher(body);
        return number(body, number.find() ? number.group(1) : "");
    }

    private static String number(String body, String found) {
        return found.isEmpty() ? "without-" + UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)) : found;
    }

    /** Tells Telegram that presses came, so that their buttons stop waiting. An acknowledgement that fails harms nobody. */
    void acknowledge(List<JsonNode> updates) {
        for (JsonNode update : updates) {
            String press = update.path("callback_query").path("id").asText();
            if (!press.isEmpty()) {
                api.callAside(new AnswerCallbackQuery(press), reply -> {
                    if (!(reply instanceof Reply.Ok)) {
                        log.debug("A press was not acknowledged: {}", reply.outline());
                    }
                });
            }
        }
    }

    /** Stores updates in one transaction; after that they may be confirmed. */
    void store(List<JsonNode> updates) {
        Instant now = clock.instant();
        updates.forEach(this::noteChanges);
        inbox.store(updates.stream().map(update -> row(update, now)).toList());
    }

    /** Stores what is no JSON: it is set aside with an alarm when its turn comes. */
    void storeUnreadable(String body) {
        inbox.store(List.of(
                new Inbox.Update(TelegramChannel.NAME, number(body), NOWHERE, clock.instant(),
                        body.replace("\0", ""))));
    }

    private Inbox.Update row(JsonNode update, Instant now) {
        JsonNode deed = deed(update);
        long chat = deed.path("chat").path("id").asLong();
        ChatId lane = lane(chat, deed);
        String channel = group.is(chat) ? ForumChannel.NAME : TelegramChannel.NAME;
        return new Inbox.Update(channel, number(update), lane, now, Json.write(update));
    }

    /** The part that has a chat: the message, the message under which a button was pressed, the change of membership. */
    private static JsonNode deed(JsonNode update) {
        JsonNode message = update.path("callback_query").path("message");
        if (!message.isMissingNode()) {
            return message;
        }
        for (JsonNode part : update) {
            if (part.path("chat").path("id").isNumber()) {
                return part;
            }
        }
        return update;
    }

    /** Officers' messages in a topic take their turn in the lane of the applicant's chat. */
    private ChatId lane(long chat, JsonNode deed) {
        if (!group.is(chat)) {
            return chat == 0 ? NOWHERE : new ChatId(TelegramChannel.NAME, Long.toString(chat));
        }
        if (!deed.path("is_topic_message").asBoolean()) {
            return GENERAL;
        }
        String name = deed.path("reply_to_message").path("forum_topic_created").path("name").asText();
        return topics.meant(chat, deed.path("message_thread_id").asLong(), name).map(Topic::lane).orElse(GENERAL);
    }

    private void noteChanges(JsonNode update) {
        JsonNode moved = update.path("message").path("migrate_to_chat_id");
        if (moved.isNumber() && group.is(update.path("message").path("chat").path("id").asLong())) {
            group.movedTo(moved.asLong());
        }
        if (group.is(update.path("my_chat_member").path("chat").path("id").asLong())) {
            rightsChanged.run();
        }
    }
}
