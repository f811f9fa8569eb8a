package id.tanyapaspor.bot.web;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Channel;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Receipt;
import tools.jackson.core.JacksonException;

/** The public page as a channel: to send is to keep a line and to tell the pages that are open. */
@Component
class WebChannel implements Channel {

    static final String NAME = "web";

    /** There is nobody to spare but ourselves. */
    private static final Budget BUDGET = new Budget(NAME, 1000, 1);

    private final Chats chats;
    private final ChatBells bells;
    private final Outbox outbox;
    private final MessageSource words;

    WebChannel(Chats chats, ChatBells bells, Outbox outbox, MessageSource words) {
        this.chats = chats;
        this.bells = bells;
        this.outbox = outbox;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Event read(String body) {
        try {
            return Post.read(body).event();
        } catch (JacksonException e) {
            throw new UnreadableUpdate("Not a post of the public page", e);
        }
    }

    @Override
    public Receipt send(Outgoing outgoing) {
        String id = switch (outgoing.message()) {
            case Message.Text text -> add(outgoing, text.html(), text.buttons());
            case Message.Edit edit -> edit(outgoing.to(), edit);
            case Message.Copy copy -> add(outgoing, attachment(copy), List.of());
            case Message.Close close -> add(outgoing, close.html(), List.of());
            case Message.Typing _ -> "";
        };
        bells.ring(outgoing.to());
        return new Receipt.Sent(id);
    }

    @Override
    public Budget budget(Outgoing outgoing) {
        return BUDGET;
    }

    private String add(Outgoing outgoing, String html, List<List<Button>> buttons) {
        return chats.add(outgoing.to(), Line.Author.SERVICE, outgoing.key(), html, buttons);
    }

    private String edit(ChatId chat, Message.Edit edit) {
        String id = outbox.messageId(edit.outboxId()).orElse("");
        chats.edit(chat, id, edit.html(), edit.buttons());
        return id;
    }

    /** Media of another chat cannot be shown here; that something came is said all the same. */
    private String attachment(Message.Copy copy) {
        String sentence = words.getMessage("web.talk.attachment", null, Locale.of("id"));
        return copy.note().map(note -> note + "\n" + sentence).orElse(sentence);
    }
}
