package id.tanyapaspor.bot.telegram.stub;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.node.ObjectNode;

import static id.tanyapaspor.bot.telegram.stub.Answer.JSON;

/** All chats that the bot is in, and the presses that wait to be acknowledged. */
final class Chats {

    /** The bot's own number. */
    static final long BOT = 7_000_000_001L;

    private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
    private final Set<String> presses = ConcurrentHashMap.newKeySet();
    private final AtomicLong pressIds = new AtomicLong(4_000_000_000_000L);
    volatile InstantSource clock = InstantSource.system();

    Instant now() {
        return clock.instant();
    }

    /** The chat of that number; a private one begins when it is first named, a group when it is made. */
    Chat of(long id) {
        return id > 0
                ? chats.computeIfAbsent(id, _ -> new Chat(id, "private"))
                : chats.computeIfAbsent(id, _ -> new Chat(id, "group"));
    }

    boolean knows(long id) {
        return chats.containsKey(id);
    }

    void add(Chat chat) {
        chats.put(chat.id, chat);
    }

    String press() {
        String id = Long.toString(pressIds.incrementAndGet());
        presses.add(id);
        return id;
    }

    /** False when it was acknowledged before, or is too old. */
    boolean acknowledge(String press) {
        return presses.remove(press);
    }

    void expirePresses() {
        presses.clear();
    }

    ObjectNode json(Chat chat) {
        ObjectNode json = JSON.createObjectNode().put("id", chat.id).put("type", chat.type);
        return chat.id > 0
                ? json.put("first_name", "Orang " + chat.id)
                : json.put("title", "Grup " + chat.id).put("is_forum", chat.forum);
    }

    ObjectNode member(Chat chat, String status) {
        ObjectNode member = JSON.createObjectNode().put("status", status);
        member.putObject("user").put("id", BOT).put("is_bot", true).put("first_name", "TanyaPaspor")
                .put("username", "tanyapaspor_bot");
        if (status.equals("administrator")) {
            member.put("can_manage_topics", chat.botMayManageTopics).put("can_delete_messages", true)
                    .put("can_pin_messages", true).put("can_be_edited", false).put("is_anonymous", false)
                    .put("can_manage_chat", true).put("can_manage_video_chats", true).put("can_restrict_members", true)
                    .put("can_promote_members", false).put("can_change_info", true).put("can_invite_users", true)
                    .put("can_post_stories", false).put("can_edit_stories", false).put("can_delete_stories", false);
        }
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member;
    }
}
