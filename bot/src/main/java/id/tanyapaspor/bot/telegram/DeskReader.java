package id.tanyapaspor.bot.telegram;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.forum.ForumTopicCreated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Event.Officer;
import id.tanyapaspor.bot.telegram.Topics.Topic;

/** Reads what officers do in their group: being a member of it makes an officer. */
final class DeskReader {

    private final UpdateReader reader;
    private final Topics topics;

    DeskReader(UpdateReader reader, Topics topics) {
        this.reader = reader;
        this.topics = topics;
    }

    Event read(String body) {
        return reader.read(body, this::meaning);
    }

    private Event meaning(Update update) {
        if (update.getMessage() != null) {
            return atDesk(update.getMessage(), reader.written(update.getMessage()));
        }
        if (update.getEditedMessage() != null) {
            return atDesk(update.getEditedMessage(), reader.edited(update.getEditedMessage()));
        }
        return update.getCallbackQuery() != null
                ? pressed(update.getCallbackQuery())
                : reader.ignored("nothing that an officer does");
    }

    private Event atDesk(Message message, Event event) {
        Optional<Officer> officer = officer(message);
        if (officer.isEmpty()) {
            return reader.ignored("written by a bot or a channel");
        }
        return event instanceof Event.Ignored
                ? event
                : new Event.AtDesk(event.at(), officer.get(), ticket(message), event);
    }

    private Event pressed(CallbackQuery press) {
        Event event = reader.pressed(press);
        return event instanceof Event.Ignored
                ? event
                : new Event.AtDesk(event.at(), officer(press.getFrom()),
                        press.getMessage() instanceof Message message ? ticket(message) : Optional.empty(), event);
    }

    /** Administrators may write as the group itself; channels that are linked to it write, too. */
    private static Optional<Officer> officer(Message message) {
        Chat sender = message.getSenderChat();
        if (sender != null) {
            return Optional.of(sender).filter(group -> group.getId().equals(message.getChatId()))
                    .map(group -> new Officer(group.getId().toString(),
                            Objects.requireNonNullElse(message.getAuthorSignature(), group.getTitle())));
        }
        return Optional.ofNullable(message.getFrom()).filter(from -> !from.getIsBot()).map(DeskReader::officer);
    }

    private static Officer officer(User user) {
        return new Officer(user.getId().toString(), UpdateReader.name(user));
    }

    private Optional<String> ticket(Message message) {
        if (!Boolean.TRUE.equals(message.getIsTopicMessage()) || message.getMessageThreadId() == null) {
            return Optional.empty();
        }
        return topics.meant(message.getChatId(), message.getMessageThreadId(), topicName(message.getReplyToMessage()))
                .map(Topic::ticket);
    }

    /** What answers nothing answers the beginning of its topic, which has the name. */
    private static String topicName(@Nullable Message start) {
        return Optional.ofNullable(start).map(Message::getForumTopicCreated).map(ForumTopicCreated::getName).orElse("");
    }
}
