package id.tanyapaspor.bot.telegram;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Audio;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.Video;
import org.telegram.telegrambots.meta.api.objects.games.Animation;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

import id.tanyapaspor.bot.delivery.Channel.UnreadableUpdate;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.delivery.Event.Attachment.Type;

/** Reads updates, wherever they were written. */
final class UpdateReader {

    /** In groups a command names the bot that it is for: `/ambil@tanyapaspor_bot`. */
    private static final Pattern TO_A_BOT = Pattern.compile("^(/\\w+)@\\w+");

    private final InstantSource clock;

    UpdateReader(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws UnreadableUpdate when it is no update, or one that lacks what every update has */
    Event read(String body, Function<Update, Event> meaning) {
        Update update = parse(body);
        try {
            return meaning.apply(update);
        } catch (NullPointerException e) {
            throw new UnreadableUpdate("The update is incomplete", e);
        }
    }

    private static Update parse(String body) {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            if (!(json instanceof ObjectNode update)) {
                throw new UnreadableUpdate("Not an update", null);
            }
            // The number may be beyond what the type holds, and was read before.
            update.put("update_id", 0);
            json.findValues("from").forEach(UpdateReader::complete);
            return Json.MAPPER.treeToValue(update, Update.class);
        } catch (JsonProcessingException e) {
            // Neither its message nor its cause goes on: both may quote what a person wrote.
            throw new UnreadableUpdate("Cannot read the update: " + e.getClass().getSimpleName(), null);
        }
    }

    /** What was written, whoever wrote it. */
    Event written(Message message) {
        Instant at = Instant.ofEpochSecond(message.getDate());
        String id = message.getMessageId().toString();
        if (message.getText() != null) {
            String text = TO_A_BOT.matcher(clean(message.getText())).replaceFirst("$1");
            return new Event.Said(at, id, text, language(message.getFrom()));
        }
        if (message.getLocation() != null) {
            return new Event.Located(at, id, message.getLocation().getLatitude(), message.getLocation().getLongitude());
        }
        if (message.getContact() != null) {
            return new Event.ContactShared(at, id);
        }
        Optional<String> album = Optional.ofNullable(message.getMediaGroupId());
        return attachment(message)
                .<Event>map(file -> new Event.Attached(at, id, file, clean(message.getCaption()), album))
                .orElseGet(() -> new Event.Ignored(at, "a service message"));
    }

    /** What a message was changed to; a live location that moves, for one, changes no words. */
    Event edited(Message message) {
        Instant at = Instant.ofEpochSecond(Objects.requireNonNullElse(message.getEditDate(), message.getDate()));
        String words = message.getText() != null ? message.getText() : message.getCaption();
        return words == null
                ? new Event.Ignored(at, "an edit that changes no words")
                : new Event.Edited(at, message.getMessageId().toString(), clean(words));
    }

    Event pressed(CallbackQuery press) {
        return press.getData() == null || press.getMessage() == null
                ? ignored("a press on no button of ours")
                : new Event.Pressed(now(), press.getId(), press.getMessage().getMessageId().toString(),
                        clean(press.getData()));
    }

    Event ignored(String why) {
        return new Event.Ignored(now(), why);
    }

    static String name(User user) {
        return clean(user.getLastName() == null ? user.getFirstName() : user.getFirstName() + " " + user.getLastName());
    }

    private Instant now() {
        return clock.instant();
    }

    private static Optional<String> language(@Nullable User from) {
        return Optional.ofNullable(from).map(User::getLanguageCode);
    }

    private static Optional<Attachment> attachment(Message message) {
        if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
            PhotoSize photo = largest(message.getPhoto());
            return file(Type.PHOTO, photo.getFileId(), "", photo.getFileSize());
        }
        if (message.getAnimation() != null) { // comes with a document of the same file
            Animation film = message.getAnimation();
            return file(Type.VIDEO, film.getFileId(), film.getFileName(), film.getFileSize());
        }
        if (message.getDocument() != null) {
            Document document = message.getDocument();
            return file(Type.DOCUMENT, document.getFileId(), document.getFileName(), document.getFileSize());
        }
        return heardOrSeen(message);
    }

    private static Optional<Attachment> heardOrSeen(Message message) {
        if (message.getVoice() != null) {
            return file(Type.VOICE, message.getVoice().getFileId(), "", message.getVoice().getFileSize());
        }
        if (message.getAudio() != null) {
            Audio audio = message.getAudio();
            return file(Type.AUDIO, audio.getFileId(), audio.getFileName(), audio.getFileSize());
        }
        if (message.getVideo() != null) {
            Video video = message.getVideo();
            return file(Type.VIDEO, video.getFileId(), video.getFileName(), video.getFileSize());
        }
        if (message.getVideoNote() != null) {
            return file(Type.VIDEO, message.getVideoNote().getFileId(), "", message.getVideoNote().getFileSize());
        }
        if (message.getSticker() != null) {
            return file(Type.STICKER, message.getSticker().getFileId(), "", message.getSticker().getFileSize());
        }
        return other(message) ? file(Type.OTHER, "", "", null) : Optional.empty();
    }

    /** Things that people send and that we only pass on. */
    private static boolean other(Message message) {
        return Stream.of(message.getPoll(), message.getDice(), message.getStory(), message.getGame(),
                message.getChecklist(), message.getPaidMedia(), message.getLivePhoto(), message.getRichMessage())
                .anyMatch(Objects::nonNull);
    }

    private static Optional<Attachment> file(Type type, String id, @Nullable String name, @Nullable Number size) {
        return Optional.of(new Attachment(type, id, clean(name), size == null ? 0 : size.longValue()));
    }

    private static PhotoSize largest(List<PhotoSize> sizes) {
        return sizes.getLast();
    }

    /** Databases take neither null characters nor halves of an emoji. */
    private static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(letter -> letter != 0)
                .map(letter -> Character.getType(letter) == Character.SURROGATE ? 0xFFFD : letter)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The types insist on what a lenient server may leave out. */
    private static void complete(JsonNode user) {
        if (user instanceof ObjectNode fields) {
            fields.putIfAbsent("is_bot", Json.MAPPER.getNodeFactory().booleanNode(false));
            fields.putIfAbsent("first_name", Json.MAPPER.getNodeFactory().textNode(""));
        }
    }
}
