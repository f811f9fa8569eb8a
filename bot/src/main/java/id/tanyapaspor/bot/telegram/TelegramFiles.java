package id.tanyapaspor.bot.telegram;

import java.util.Optional;

import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.ParseMode;

import id.tanyapaspor.bot.delivery.Download;
import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.files.StoredFile;
import id.tanyapaspor.bot.files.StoredFiles;

/** Files on their way to Telegram and from it. */
final class TelegramFiles {

    /** How Telegram says that it cannot make a photo of an image: wrong measures, too large, broken. */
    private static final String[] NO_PHOTO = { "PHOTO_", "IMAGE_PROCESS_FAILED", "too big for a photo" };

    private final BotApi api;
    private final StoredFiles stored;

    TelegramFiles(BotApi api, StoredFiles stored) {
        this.api = api;
        this.stored = stored;
    }

    /** Opens a file that somebody sent to the bot: Telegram keeps it, and tells for an hour where it lies. */
    Download open(Attachment attachment) {
        if (attachment.fileId().isEmpty()) {
            return new Download.Gone();
        }
        return switch (api.call(GetFile.builder().fileId(attachment.fileId()).build())) {
            case Reply.Ok(var file) ->
                api.download(file.path("file_path").asText(), file.path("file_size").asLong());
            case Reply.Refusal refusal when refusal.says("too big") -> new Download.TooLarge(BotApi.LARGEST);
            case Reply.Refusal refusal when refusal.code() == 400 -> new Download.Gone();
            case Reply other -> new Download.Away(other.outline());
        };
    }

    /** Sends a stored file: an image as a photo where Telegram takes it for one, else as a document. Nothing when it is not kept. */
    Optional<Reply> send(Place place, String id, String caption) {
        Optional<byte[]> content = stored.content(id);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        StoredFile file = stored.find(id).orElseThrow();
        Reply reply = file.type().isImage()
                ? worded("sendPhoto", place, file, content.get(), caption)
                : worded("sendDocument", place, file, content.get(), caption);
        return Optional.of(isNoPhoto(reply) ? worded("sendDocument", place, file, content.get(), caption) : reply);
    }

    private static boolean isNoPhoto(Reply reply) {
        if (reply instanceof Reply.Refusal refusal) {
            for (String words : NO_PHOTO) {
                if (refusal.says(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Reply worded(String method, Place place, StoredFile file, byte[] content, String caption) {
        Reply reply = api.upload(method, body(method, place, file, content, caption, ParseMode.HTML));
        return reply instanceof Reply.Refusal refusal && refusal.says("can't parse entities")
                ? api.upload(method, body(method, place, file, content, Html.plain(caption), null))
                : reply;
    }

    private static MultipartBody body(String method, Place place, StoredFile file, byte[] content, String caption,
            @Nullable String parseMode) {
        MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM)
                .addFormDataPart("chat_id", Long.toString(place.chat()));
        place.thread().ifPresent(thread -> body.addFormDataPart("message_thread_id", thread.toString()));
        if (!caption.isEmpty()) {
            body.addFormDataPart("caption", caption);
            if (parseMode != null) {
                body.addFormDataPart("parse_mode", parseMode);
            }
        }
        String field = method.equals("sendPhoto") ? "photo" : "document";
        return body.addFormDataPart(field, file.name(),
                RequestBody.create(content, MediaType.get(file.type().media()))).build();
    }
}
