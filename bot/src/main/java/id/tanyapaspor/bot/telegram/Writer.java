package id.tanyapaspor.bot.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.CopyMessage;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

import id.tanyapaspor.bot.delivery.Download;
import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.bot.delivery.Receipt;

/**
 * Writes, copies and edits in one place, and opens what was sent there. A call makes one request that counts against the chat's limit: a text of several
 * parts says {@link Receipt.Later} until its last part is sent.
 */
final class Writer {

    private static final Logger log = LoggerFactory.getLogger(Writer.class);
    private static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

    private final BotApi api;
    private final SentParts sent;
    private final Receipts receipts;
    private final TelegramFiles files;

    Writer(BotApi api, SentParts sent, Receipts receipts, TelegramFiles files) {
        this.api = api;
        this.sent = sent;
        this.receipts = receipts;
        this.files = files;
    }

    /** Something that is said: a text as it is asked for, or plain when Telegram cannot read its tags. */
    private interface Wording {
        PartialBotApiMethod<?> with(String text, @Nullable String parseMode);
    }

    /** A message of several requests, each of which makes a message; `key` is that of the outbox row. */
    Receipt inSteps(String key, List<Supplier<Receipt>> steps) {
        int last = steps.size() - 1;
        int next = last == 0 ? 0 : Math.min(sent.of(key).size(), last);
        Receipt receipt = steps.get(next).get();
        if (next == last || !(receipt instanceof Receipt.Sent(String messageId))) {
            return receipt;
        }
        sent.add(key, next, messageId);
        return Receipts.goOn("part %d of %d is sent".formatted(next + 1, steps.size()));
    }

    Receipt text(Place place, String key, String html, List<List<Button>> buttons, Optional<String> replyTo) {
        return wrong(buttons).<Receipt>map(Receipt.Refused::new)
                .orElseGet(() -> inSteps(key, parts(place, html, buttons, replyTo)));
    }

    /** The last part carries the buttons. */
    List<Supplier<Receipt>> parts(Place place, String html, List<List<Button>> buttons, Optional<String> replyTo) {
        List<String> parts = Parts.split(html);
        List<Supplier<Receipt>> steps = new ArrayList<>();
        parts.subList(0, parts.size() - 1).forEach(part -> steps.add(() -> part(place, part, List.of(), replyTo)));
        steps.add(() -> part(place, parts.getLast(), buttons, replyTo));
        return steps;
    }

    private Receipt part(Place place, String html, List<List<Button>> buttons, Optional<String> replyTo) {
        return receipts.of(write(place, html, buttons, replyTo), place.chat(), false);
    }

    private Reply write(Place place, String html, List<List<Button>> buttons, Optional<String> replyTo) {
        return worded(html, (text, parseMode) -> SendMessage.builder()
                .chatId(place.chat())
                .messageThreadId(place.thread().orElse(null))
                .text(text)
                .parseMode(parseMode)
                .linkPreviewOptions(NO_PREVIEW)
                .replyParameters(replyTo.map(Writer::reply).orElse(null))
                .replyMarkup(buttons.isEmpty() ? null : keyboard(buttons))
                .build());
    }

    /** Passes a message on, after a few words on what it is. */
    Receipt copy(Place place, String key, long from, Message.Copy copy) {
        List<Supplier<Receipt>> steps = new ArrayList<>();
        copy.note().ifPresent(note -> steps.addAll(parts(place, note, List.of(), Optional.empty())));
        steps.add(() -> receipts.of(api.call(CopyMessage.builder()
                .chatId(place.chat())
                .messageThreadId(place.thread().orElse(null))
                .fromChatId(from)
                .messageId(Integer.valueOf(copy.messageId()))
                .build()), place.chat(), false));
        return inSteps(key, steps);
    }

    /** A file with its words: as its caption, or below it when they are too long for one. */
    Receipt file(Place place, String key, Message.File file) {
        boolean fits = Parts.split(file.html(), Parts.CAPTION).size() == 1;
        List<Supplier<Receipt>> steps = new ArrayList<>();
        steps.add(() -> files.send(place, file.file(), fits ? file.html() : "")
                .map(reply -> receipts.of(reply, place.chat(), false))
                .orElse(new Receipt.Refused("the file is not kept any more")));
        if (!fits) {
            steps.addAll(parts(place, file.html(), List.of(), Optional.empty()));
        }
        return inSteps(key, steps);
    }

    /** Opens a file that somebody sent. */
    Download open(Attachment attachment) {
        return files.open(attachment);
    }

    /** Any other request; it may be made twice without anybody seeing it. */
    Receipt act(Place place, PartialBotApiMethod<?> method) {
        return receipts.of(api.call(method), place.chat(), true);
    }

    /** Replaces the words and buttons of a message; one that is gone, or reads so already, is no error. */
    Receipt edit(long chat, String messageId, String html, List<List<Button>> buttons) {
        Optional<String> wrong = wrong(buttons);
        if (wrong.isPresent()) {
            return new Receipt.Refused(wrong.get());
        }
        Reply reply = editText(chat, messageId, html, buttons);
        if (reply instanceof Reply.Refusal refusal && refusal.says("no text in the message")) {
            reply = editCaption(chat, messageId, html, buttons);
        }
        return reply instanceof Reply.Ok || reply instanceof Reply.Refusal refusal && harmless(refusal)
                ? new Receipt.Sent(messageId)
                : receipts.of(reply, chat, true);
    }

    private Reply editText(long chat, String messageId, String html, List<List<Button>> buttons) {
        // Of a text in several parts, the last is the one with the buttons and the one whose name is known.
        return worded(Parts.split(html).getLast(), (text, parseMode) -> EditMessageText.builder()
                .chatId(chat)
                .messageId(Integer.valueOf(messageId))
                .text(text)
                .parseMode(parseMode)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(buttons))
                .build());
    }

    private Reply editCaption(long chat, String messageId, String html, List<List<Button>> buttons) {
        return worded(Parts.split(html, Parts.CAPTION).getFirst(), (text, parseMode) -> EditMessageCaption.builder()
                .chatId(Long.toString(chat))
                .messageId(Integer.valueOf(messageId))
                .caption(text)
                .parseMode(parseMode)
                .replyMarkup(keyboard(buttons))
                .build());
    }

    private Reply worded(String html, Wording wording) {
        Reply reply = api.call(wording.with(html, ParseMode.HTML));
        if (reply instanceof Reply.Refusal refusal && refusal.says("can't parse entities")) {
            log.error("Telegram cannot read the tags of a text; it goes out without them"); // its sentence quotes the text
            return api.call(wording.with(Html.plain(html), null));
        }
        return reply;
    }

    private static boolean harmless(Reply.Refusal refusal) {
        return refusal.says("message is not modified") || refusal.says("message to edit not found")
                || refusal.says("message can't be edited") || refusal.says("MESSAGE_ID_INVALID");
    }

    private static ReplyParameters reply(String messageId) {
        return ReplyParameters.builder().messageId(Integer.valueOf(messageId)).allowSendingWithoutReply(true).build();
    }

    private static InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
        return new InlineKeyboardMarkup(rows.stream()
                .map(row -> new InlineKeyboardRow(row.stream().map(Writer::button).toList())).toList());
    }

    private static InlineKeyboardButton button(Button button) {
        return InlineKeyboardButton.builder().text(button.label()).url(button.url().orElse(null))
                .callbackData(button.url().isPresent() ? null : button.data()).build();
    }

    /** Told before Telegram is asked, because Telegram does not say which button it means. */
    private static Optional<String> wrong(List<List<Button>> rows) {
        return rows.stream().flatMap(List::stream).filter(button -> button.url().isEmpty())
                .filter(button -> bytes(button.data()) < 1 || bytes(button.data()) > 64)
                .map(button -> "The data of a button must have 1 to 64 bytes, %d were given: %s"
                        .formatted(bytes(button.data()), button.data()))
                .findFirst();
    }

    private static int bytes(String data) {
        return data.getBytes(StandardCharsets.UTF_8).length;
    }
}
