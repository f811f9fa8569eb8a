package id.tanyapaspor.bot.staff;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Channel;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Outgoing.Priority;

/** The way to somebody of the staff by Telegram. */
@Component
class ByTelegram {

    private static final String CHANNEL = "telegram";

    private final Outbox outbox;
    private final ObjectProvider<Channel> channels;
    private final MessageSource messages;
    private final InstantSource clock;

    ByTelegram(Outbox outbox, ObjectProvider<Channel> channels, MessageSource messages, InstantSource clock) {
        this.outbox = outbox;
        this.channels = channels;
        this.messages = messages;
        this.clock = clock;
    }

    boolean isOn() {
        return channels.stream().anyMatch(channel -> channel.name().equals(CHANNEL));
    }

    /** Says words of the bundle in somebody's private chat, whoever owns the talk there. */
    void say(String user, Locale locale, String key, Object... values) {
        String html = messages.getMessage(key, values, locale);
        outbox.put(new Outgoing("staff:" + Ids.next(), new ChatId(CHANNEL, user), Message.text(html), clock.instant(),
                Optional.empty(), Priority.ANSWER));
    }
}
