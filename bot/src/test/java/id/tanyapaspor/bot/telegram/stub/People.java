package id.tanyapaspor.bot.telegram.stub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import tools.jackson.databind.node.ObjectNode;

import static id.tanyapaspor.bot.telegram.stub.Answer.JSON;

/** What people do; each deed becomes an update. A person's number is also that of their private chat with the bot. */
public final class People {

    private final Chats chats;
    private final UpdateQueue queue;
    private final Map<Long, String> languages = new ConcurrentHashMap<>();
    private final AtomicLong albums = new AtomicLong();
    private final Shelf shelf;

    People(Chats chats, UpdateQueue queue, Shelf shelf) {
        this.chats = chats;
        this.queue = queue;
        this.shelf = shelf;
    }

    /** A person's app is set to a language; `id` unless told. */
    public void speaks(long person, String language) {
        languages.put(person, language);
    }

    /** Returns the message's id, as all deeds do that make one. */
    public long says(long person, String text) {
        return sends(person, "", JSON.createObjectNode().put("text", text));
    }

    /** One update in which a person wrote at another time than now. */
    public long says(long person, String text, Instant at) {
        return sends(person, "", JSON.createObjectNode().put("text", text).put("date", at.getEpochSecond()));
    }

    public void edits(long person, long message, String text) {
        edit(chats.of(person), person, message, text);
    }

    /** Presses a button under a message of the bot; returns the press's id. */
    public String presses(long person, long message, String data) {
        return press(chats.of(person), person, message, data);
    }

    public long photo(long person, String caption) {
        return sends(person, "photo", media(photoFields(), caption));
    }

    /** Photos sent together: as many messages. */
    public List<Long> album(long person, int photos) {
        String album = "album" + albums.incrementAndGet();
        return IntStream.range(0, photos)
                .mapToObj(_ -> sends(person, "photo", photoFields().put("media_group_id", album))).toList();
    }

    public long sticker(long person) {
        return sends(person, "sticker", file("sticker", Map.of("type", "regular", "width", 512, "height", 512,
                "is_animated", false, "is_video", false)));
    }

    public long voice(long person) {
        return sends(person, "voice", file("voice", Map.of("duration", 3)));
    }

    public long document(long person, String name, String caption) {
        return document(person, name, Shelf.content("document"), caption);
    }

    /** Sends a file with just this content. */
    public long document(long person, String name, byte[] content, String caption) {
        return sends(person, "document", media(file("document", name, content, Map.of("file_name", name)), caption));
    }

    public long location(long person, double latitude, double longitude) {
        ObjectNode fields = JSON.createObjectNode();
        fields.putObject("location").put("latitude", latitude).put("longitude", longitude);
        return sends(person, "location", fields);
    }

    public long contact(long person) {
        ObjectNode fields = JSON.createObjectNode();
        fields.putObject("contact").put("phone_number", "+62811000000").put("first_name", "Budi");
        return sends(person, "contact", fields);
    }

    /** From now on the bot is refused, and told so. */
    public void blocks(long person) {
        chats.of(person).blocked = true;
        membership(chats.of(person), person, "member", "kicked");
    }

    public void unblocks(long person) {
        chats.of(person).blocked = false;
        membership(chats.of(person), person, "kicked", "member");
    }

    /** Writes in a group; `thread` is the forum topic, 0 for General or a group without topics. */
    public long saysIn(long group, long thread, long person, String text) {
        return sendsIn(group, thread, person, "", JSON.createObjectNode().put("text", text));
    }

    public long photoIn(long group, long thread, long person, String caption) {
        return sendsIn(group, thread, person, "photo", media(photoFields(), caption));
    }

    public long documentIn(long group, long thread, long person, String name) {
        return sendsIn(group, thread, person, "document",
                file("document", name, Shelf.content("document"), Map.of("file_name", name)));
    }

    public long voiceIn(long group, long thread, long person) {
        return sendsIn(group, thread, person, "voice", file("voice", Map.of("duration", 3)));
    }

    public void editsIn(long group, long person, long message, String text) {
        edit(chats.of(group), person, message, text);
    }

    public String pressesIn(long group, long person, long message, String data) {
        return press(chats.of(group), person, message, data);
    }

    /** Something happens in a group that nobody wrote, such as `pinned_message`. */
    public long serviceMessage(long group, long person, ObjectNode fields) {
        return sendsIn(group, 0, person, "service", fields);
    }

    /** The bot's membership of a group changes: `administrator`, `member`, `left`, `kicked`. */
    public void membership(long group, long person, String before, String now) {
        membership(chats.of(group), person, before, now);
    }

    /** An update as it is, without its id: `{"message":{…}}`. */
    public long update(String json) {
        return queue.add(json);
    }

    private long sends(long person, String media, ObjectNode content) {
        return sendsIn(person, 0, person, media, content);
    }

    private long sendsIn(long where, long thread, long person, String media, ObjectNode content) {
        Chat chat = chats.of(where);
        long id = chat.nextId();
        String words = content.path("text").asString(content.path("caption").asString(""));
        chat.put(new Line(chats.now(), id, thread, false, words, media, new ArrayList<>(), 0, false));
        ObjectNode message = message(chat, person, id);
        if (thread != 0) {
            message.put("message_thread_id", thread).put("is_topic_message", true);
            message.set("reply_to_message", topicStart(chat, thread));
        }
        message.setAll(content);
        queue.add(JSON.createObjectNode().set("message", message).toString());
        return id;
    }

    /** In a topic every message that answers none has the topic's beginning in this place. */
    private ObjectNode topicStart(Chat chat, long thread) {
        ObjectNode start = message(chat, Chats.BOT, thread);
        start.putObject("forum_topic_created").put("name", chat.topic(thread).map(Chat.Topic::name).orElse(""))
                .put("icon_color", 7322096);
        return start;
    }

    private void edit(Chat chat, long person, long message, String text) {
        Line line = chat.line(message).orElseThrow();
        chat.put(line.edited(text, line.buttons()));
        ObjectNode edited = message(chat, person, message).put("edit_date", chats.now().getEpochSecond());
        if (line.media().isEmpty()) {
            edited.put("text", text);
        } else {
            edited.setAll(media(photoFields(), text));
        }
        if (line.thread() != 0) {
            edited.put("message_thread_id", line.thread()).put("is_topic_message", true);
        }
        queue.add(JSON.createObjectNode().set("edited_message", edited).toString());
    }

    private String press(Chat chat, long person, long message, String data) {
        String press = chats.press();
        ObjectNode update = JSON.createObjectNode();
        ObjectNode query = update.putObject("callback_query").put("id", press).put("data", data)
                .put("chat_instance", "1");
        query.set("from", user(person));
        ObjectNode under = message(chat, Chats.BOT, message);
        chat.line(message).filter(line -> line.thread() != 0)
                .ifPresent(line -> under.put("message_thread_id", line.thread()).put("is_topic_message", true));
        query.set("message", chat.line(message).isPresent() ? under : under.put("date", 0));
        queue.add(update.toString());
        return press;
    }

    private void membership(Chat chat, long person, String before, String now) {
        ObjectNode update = JSON.createObjectNode();
        ObjectNode change = update.putObject("my_chat_member").put("date", chats.now().getEpochSecond());
        change.set("chat", chats.json(chat));
        change.set("from", user(person));
        change.set("old_chat_member", chats.member(chat, before));
        change.set("new_chat_member", chats.member(chat, now));
        queue.add(update.toString());
    }

    private ObjectNode message(Chat chat, long person, long id) {
        ObjectNode message = JSON.createObjectNode().put("message_id", id).put("date", chats.now().getEpochSecond());
        message.set("chat", chats.json(chat));
        message.set("from", user(person));
        return message;
    }

    private ObjectNode user(long person) {
        return JSON.createObjectNode().put("id", person).put("is_bot", person == Chats.BOT)
                .put("first_name", "Orang " + person).put("language_code", languages.getOrDefault(person, "id"));
    }

    private ObjectNode photoFields() {
        ObjectNode fields = JSON.createObjectNode();
        for (int size : new int[]{ 90, 320, 1280 }) {
            Shelf.Kept photo = shelf.keep("photo", ".jpg", Shelf.content("photo"));
            fields.withArray("photo").addObject().put("file_id", photo.id()).put("file_unique_id", "u" + photo.id())
                    .put("width", size).put("height", size).put("file_size", photo.bytes().length);
        }
        return fields;
    }

    private ObjectNode file(String kind, Map<String, Object> more) {
        return file(kind, "", Shelf.content(kind), more);
    }

    private ObjectNode file(String kind, String name, byte[] content, Map<String, Object> more) {
        Shelf.Kept kept = shelf.keep(kind, name, content);
        ObjectNode fields = JSON.createObjectNode();
        ObjectNode file = fields.putObject(kind).put("file_id", kept.id()).put("file_unique_id", "u" + kept.id())
                .put("file_size", content.length);
        more.forEach((field, value) -> file.set(field, JSON.valueToTree(value)));
        return fields;
    }

    private static ObjectNode media(ObjectNode fields, String caption) {
        return caption.isEmpty() ? fields : fields.put("caption", caption);
    }
}
