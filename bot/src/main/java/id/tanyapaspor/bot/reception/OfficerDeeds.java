package id.tanyapaspor.bot.reception;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Handler.Received;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Outgoing.Priority;
import id.tanyapaspor.bot.staff.Linking;

/**
 * What officers do, in their group or in a chat of their own: it goes past the conversation, which must not remember it, nor
 * take it for a question or for an applicant's word on a ticket.
 */
@Component
class OfficerDeeds {

    private static final Locale INDONESIAN = Locale.of("id");

    private final Handovers handovers;
    private final Linking linking;
    private final Outbox outbox;

    OfficerDeeds(Handovers handovers, Linking linking, Outbox outbox) {
        this.handovers = handovers;
        this.linking = linking;
        this.outbox = outbox;
    }

    /** What is to be done about an event, if it is an officer's. */
    Optional<Runnable> deed(ChatId chat, Received received, Instant now) {
        return switch (received.event()) {
            case Event.AtDesk atDesk -> Optional.of(() -> handovers.officerDid(atDesk, now));
            case Event.Said said -> linking(chat, received, said.text(), locale(said.language()), now);
            case Event.Edited edited -> linking(chat, received, edited.text(), INDONESIAN, now);
            default -> Optional.empty();
        };
    }

    private Optional<Runnable> linking(ChatId chat, Received received, String text, Locale locale, Instant now) {
        return chat.channel().equals("telegram") && linking.isMeant(text)
                ? Optional.of(() -> say(chat, received, linking.link(chat.id(), text, locale), now))
                : Optional.empty();
    }

    /** Whoever owns the talk. */
    private void say(ChatId chat, Received received, String html, Instant now) {
        outbox.put(new Outgoing(received.updateId() + ":link", chat, Message.text(html), now, Optional.empty(),
                Priority.ANSWER));
    }

    private static Locale locale(Optional<String> language) {
        return language.map(Locale::forLanguageTag).filter(tag -> tag.getLanguage().equals("en")).orElse(INDONESIAN);
    }
}
