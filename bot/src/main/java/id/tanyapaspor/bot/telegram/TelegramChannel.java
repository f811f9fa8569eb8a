package id.tanyapaspor.bot.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.core.NestedRuntimeException;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

import id.tanyapaspor.bot.delivery.Channel;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Download;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Receipt;

/** Private chats. What is written in groups and channels that are not the officers' is left alone. */
final class TelegramChannel implements Channel {

    static final String NAME = "telegram";

    private final UpdateReader reader;
    private final Writer writer;
    private final Outbox outbox;
    private final Pairs pairs;
    private final OfficerGroup group;
    private final TelegramSettings.Limits limits;

    TelegramChannel(UpdateReader reader, Writer writer, Outbox outbox, Pairs pairs, OfficerGroup group,
            TelegramSettings.Limits limits) {
        this.reader = reader;
        this.writer = writer;
        this.outbox = outbox;
        this.pairs = pairs;
        this.group = group;
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Event read(String body) {
        return reader.read(body, this::meaning);
    }

    private Event meaning(Update update) {
        if (update.getMessage() != null) {
            return ignored(update.getMessage().getChat(), update.getMessage().getFrom())
                    .orElseGet(() -> reader.written(update.getMessage()));
        }
        if (update.getEditedMessage() != null) {
            return ignored(update.getEditedMessage().getChat(), update.getEditedMessage().getFrom())
                    .orElseGet(() -> reader.edited(update.getEditedMessage()));
        }
        if (update.getCallbackQuery() != null && update.getCallbackQuery().getMessage() != null) {
            return ignored(update.getCallbackQuery().getMessage().getChat(), update.getCallbackQuery().getFrom())
                    .orElseGet(() -> reader.pressed(update.getCallbackQuery()));
        }
        return update.getMyChatMember() != null
                ? membership(update.getMyChatMember())
                : reader.ignored("an update of a kind that we did not ask for");
    }

    private Event membership(ChatMemberUpdated change) {
        if (!change.getChat().isUserChat()) {
            return reader.ignored("our membership of a group that is not the officers'");
        }
        Instant at = Instant.ofEpochSecond(change.getDate());
        return switch (change.getNewChatMember().getStatus()) {
            case "kicked", "left" -> new Event.Left(at);
            default -> new Event.CameBack(at);
        };
    }

    /** In a foreign group nothing is answered, to another bot neither. */
    private Optional<Event> ignored(Chat chat, User from) {
        if (!chat.isUserChat()) {
            return Optional.of(reader.ignored("written in a " + chat.getType()));
        }
        return from == null || from.getIsBot() ? Optional.of(reader.ignored("written by a bot")) : Optional.empty();
    }

    @Override
    public Receipt send(Outgoing outgoing) {
        try {
            return say(outgoing);
        } catch (NestedRuntimeException e) {
            return Receipts.noDatabase(outgoing.key(), e);
        }
    }

    private Receipt say(Outgoing outgoing) {
        Place place = Place.chat(Long.parseLong(outgoing.to().id()));
        return switch (outgoing.message()) {
            case Message.Text(var html, var buttons) ->
                writer.text(place, outgoing.key(), html, buttons, Optional.empty());
            case Message.Edit(var row, var html, var buttons) -> outbox.messageId(row)
                    .map(message -> writer.edit(place.chat(), message, html, buttons))
                    .orElse(new Receipt.Sent(""));
            case Message.Copy copy -> copy(outgoing, place, copy);
            case Message.File file -> writer.file(place, outgoing.key(), file);
            case Message.Typing _ ->
                writer.act(place, SendChatAction.builder().chatId(place.chat()).action("typing").build());
            case Message.Close(var html) ->
                writer.text(place, outgoing.key(), html, List.of(), Optional.empty());
        };
    }

    private Receipt copy(Outgoing outgoing, Place place, Message.Copy copy) {
        Optional<Long> from = chat(copy.from());
        if (from.isEmpty()) {
            return new Receipt.Refused("Telegram cannot copy what stands in " + copy.from().channel());
        }
        Receipt receipt = writer.copy(place, outgoing.key(), from.get(), copy);
        if (receipt instanceof Receipt.Sent(String message)) {
            pairs.add(outgoing.to(), message, copy);
        }
        return receipt;
    }

    /** The chat that Telegram knows it by, if it is one of Telegram's. */
    private Optional<Long> chat(ChatId chat) {
        return switch (chat.channel()) {
            case NAME -> Optional.of(Long.valueOf(chat.id()));
            case ForumChannel.NAME -> group.id();
            default -> Optional.empty();
        };
    }

    @Override
    public Download open(Event.Attachment attachment) {
        return writer.open(attachment);
    }

    @Override
    public Budget budget(Outgoing outgoing) {
        // Typing is no message: it takes nobody's place.
        String name = outgoing.message() instanceof Message.Typing
                ? "typing:" + outgoing.to()
                : outgoing.to().toString();
        return new Budget(name, limits.chatBurst(), limits.chatInterval().toMillis());
    }
}
