package id.tanyapaspor.bot.telegram.stub;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import javax.imageio.ImageIO;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static id.tanyapaspor.bot.telegram.stub.Answer.JSON;
import static id.tanyapaspor.bot.telegram.stub.Answer.bad;
import static id.tanyapaspor.bot.telegram.stub.Answer.yes;

/** The methods that write to chats, with what Telegram refuses. */
final class Writing {

    private final Chats chats;
    private final Limits limits;
    private final Shelf shelf;

    Writing(Chats chats, Limits limits, Shelf shelf) {
        this.chats = chats;
        this.limits = limits;
        this.shelf = shelf;
    }

    /** A request that is refused. */
    private static final class No extends RuntimeException {
        private final transient Answer answer;

        No(Answer answer) {
            super(answer.body());
            this.answer = answer;
        }
    }

    private interface Step {
        Answer in(Chat chat) throws HtmlRules.CannotParse;
    }

    Answer send(Request request) {
        return write(request, true, chat -> {
            String text = words(request, "text");
            if (text.isEmpty()) {
                throw new No(bad("message text is empty"));
            }
            return Answer.ok(message(chat, put(chat, request, text, "")));
        });
    }

    /** @param kind `photo` or `document`, which is also the name of the field that brings it */
    Answer file(Request request, String kind) {
        return write(request, true, chat -> {
            Multipart.Part file = request.files().get(kind);
            if (file == null || file.bytes().length == 0) {
                throw new No(bad("there is no " + kind + " in the request"));
            }
            if (kind.equals("photo")) {
                measured(file.bytes());
            }
            Line line = put(chat, request, words(request, "caption"), kind);
            shelf.sent(chat.id, line.id(), file);
            return Answer.ok(message(chat, line));
        });
    }

    private static void measured(byte[] photo) {
        if (photo.length > 10 << 20) {
            throw new No(bad("file of size %d bytes is too big for a photo; the maximum size is 10485760 bytes"
                    .formatted(photo.length)));
        }
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
            if (image == null) {
                throw new No(bad("IMAGE_PROCESS_FAILED"));
            }
            int longer = Math.max(image.getWidth(), image.getHeight());
            if (image.getWidth() + image.getHeight() > 10_000
                    || longer > 20 * Math.min(image.getWidth(), image.getHeight())) {
                throw new No(bad("PHOTO_INVALID_DIMENSIONS"));
            }
        } catch (IOException _) {
            throw new No(bad("IMAGE_PROCESS_FAILED"));
        }
    }

    Answer copy(Request request) {
        return write(request, true, chat -> {
            Line original = chats.of(request.number("from_chat_id")).line(request.number("message_id"))
                    .filter(line -> !line.media().equals("service"))
                    .orElseThrow(() -> new No(bad("message to copy not found")));
            Line copy = put(chat, request, original.text(), original.media());
            return Answer.ok(JSON.createObjectNode().put("message_id", copy.id()));
        });
    }

    /** @param field `text` of a text, `caption` of anything else */
    Answer edit(Request request, String field) {
        return write(request, true, chat -> {
            Line line = chat.line(request.number("message_id"))
                    .orElseThrow(() -> new No(bad("message to edit not found")));
            if (!line.byBot()) {
                throw new No(bad("message can't be edited"));
            }
            if (field.equals("text") != line.media().isEmpty()) {
                throw new No(bad("there is no " + field + " in the message to edit"));
            }
            Line edited = line.edited(words(request, field), buttons(request));
            if (edited.text().equals(line.text()) && edited.buttons().equals(line.buttons())) {
                throw new No(bad("message is not modified: specified new message content and reply markup are exactly"
                        + " the same as a current content and reply markup of the message"));
            }
            chat.put(edited);
            return Answer.ok(message(chat, edited));
        });
    }

    Answer act(Request request) {
        return write(request, false, _ -> yes());
    }

    Answer createTopic(Request request) {
        return write(request, true, chat -> {
            if (!chat.forum) {
                throw new No(bad("the chat is not a forum"));
            }
            if (!chat.botMayManageTopics) {
                throw new No(bad("not enough rights to create a topic"));
            }
            Chat.Topic topic = chat.open(request.text("name"));
            return Answer.ok(JSON.createObjectNode().put("message_thread_id", topic.thread()).put("name", topic.name())
                    .put("icon_color", 7322096));
        });
    }

    Answer closeTopic(Request request, boolean closed) {
        return write(request, true, chat -> {
            long thread = thread(chat, request);
            return chat.close(thread, closed) ? yes() : bad("TOPIC_NOT_MODIFIED");
        });
    }

    private Answer write(Request request, boolean counted, Step step) {
        long id = request.number("chat_id");
        try {
            Chat chat = writable(id);
            OptionalInt wait = counted ? limits.refuse(id, chats.now()) : OptionalInt.empty();
            return wait.isPresent() ? Answer.tooMany(wait.getAsInt()) : step.in(chat);
        } catch (No no) {
            return no.answer;
        } catch (HtmlRules.CannotParse e) {
            return bad(e.getMessage());
        }
    }

    private Chat writable(long id) {
        if (!chats.knows(id)) {
            throw new No(bad("chat not found"));
        }
        Chat chat = chats.of(id);
        if (chat.blocked) {
            throw new No(Answer.error(403, id > 0
                    ? "Forbidden: bot was blocked by the user"
                    : "Forbidden: bot was kicked from the supergroup chat"));
        }
        return chat;
    }

    private Line put(Chat chat, Request request, String text, String media) {
        long thread = thread(chat, request);
        List<List<Line.Button>> buttons = buttons(request);
        long replyTo = request.body().path("reply_parameters").path("message_id").asLong(0);
        if (replyTo != 0 && chat.line(replyTo).isEmpty()
                && !request.body().path("reply_parameters").path("allow_sending_without_reply").asBoolean(false)) {
            throw new No(bad("message to be replied not found"));
        }
        Line line = new Line(chats.now(), chat.nextId(), thread, true, text, media, buttons, replyTo, false);
        chat.put(line);
        return line;
    }

    private static long thread(Chat chat, Request request) {
        long thread = request.number("message_thread_id");
        if (thread != 0 && chat.topic(thread).isEmpty()) {
            throw new No(bad("message thread not found"));
        }
        return thread;
    }

    private static String words(Request request, String field) throws HtmlRules.CannotParse {
        String raw = request.text(field);
        if (raw.getBytes(StandardCharsets.UTF_8).length > 32_768) {
            throw new No(bad("message is too long"));
        }
        String text = request.text("parse_mode").equalsIgnoreCase("HTML") ? HtmlRules.words(raw) : raw.strip();
        if (text.codePointCount(0, text.length()) > (field.equals("text") ? 4096 : 1024)) {
            throw new No(bad(field.equals("text") ? "message is too long" : "message caption is too long"));
        }
        return text;
    }

    private static List<List<Line.Button>> buttons(Request request) {
        List<List<Line.Button>> rows = new ArrayList<>();
        for (JsonNode row : request.body().path("reply_markup").path("inline_keyboard")) {
            List<Line.Button> buttons = new ArrayList<>();
            row.forEach(button -> buttons.add(button(button)));
            rows.add(buttons);
        }
        return rows;
    }

    private static Line.Button button(JsonNode json) {
        String data = json.path("callback_data").asString("");
        String url = json.path("url").asString("");
        if (json.path("text").asString("").isBlank()) {
            throw new No(bad("inline keyboard button text must be non-empty"));
        }
        if (data.getBytes(StandardCharsets.UTF_8).length > 64 || data.isEmpty() && url.isEmpty()) {
            throw new No(bad("BUTTON_DATA_INVALID"));
        }
        return new Line.Button(json.path("text").asString(), data, url);
    }

    private ObjectNode message(Chat chat, Line line) {
        ObjectNode message = JSON.createObjectNode().put("message_id", line.id())
                .put("date", line.at().getEpochSecond()).put("text", line.text());
        message.set("chat", chats.json(chat));
        return message;
    }
}
