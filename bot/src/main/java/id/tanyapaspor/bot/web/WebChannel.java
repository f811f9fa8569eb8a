package id.tanyapaspor.bot.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import id.tanyapaspor.bot.delivery.Bells;
import id.tanyapaspor.bot.delivery.Channel;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Download;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Receipt;
import id.tanyapaspor.bot.files.StoredFiles;

/** The public page as a channel: to send is to keep a line and to tell the pages that are open. */
@Component
class WebChannel implements Channel {

    static final String NAME = "web";

    private static final Logger LOG = LoggerFactory.getLogger(WebChannel.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A sign of typing lasts a little longer than the pause until the next. */
    private static final Duration TYPING = Duration.ofSeconds(6);

    /** There is nobody to spare but ourselves. */
    private static final Budget BUDGET = new Budget(NAME, 1000, 1);

    private final Chats chats;
    private final Bells<ChatId> bells;
    private final Outbox outbox;
    private final StoredFiles files;
    private final MessageSource words;
    private final InstantSource time;

    WebChannel(Chats chats, Bells<ChatId> bells, Outbox outbox, StoredFiles files, MessageSource words,
            InstantSource time) {
        this.chats = chats;
        this.bells = bells;
        this.outbox = outbox;
        this.files = files;
        this.words = words;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Event read(String body) {
        try {
            return Post.read(body).event();
        } catch (IllegalArgumentException e) {
            throw new UnreadableUpdate("Not a post of the public page", e);
        }
    }

    @Override
    public Receipt send(Outgoing outgoing) {
        try {
            String id = keep(outgoing);
            bells.ring(outgoing.to());
            return new Receipt.Sent(id);
        } catch (DataAccessException | TransactionException e) {
            // A key says a line once, so whatever became of it, it may be sent again.
            LOG.warn("The database does not take a line for {}", outgoing.to(), e);
            return new Receipt.Later(PAUSE, true, "the database does not take it");
        }
    }

    /** Visitors send no files. */
    @Override
    public Download open(Event.Attachment attachment) {
        return new Download.Gone();
    }

    @Override
    public Budget budget(Outgoing outgoing) {
        return BUDGET;
    }

    private String keep(Outgoing outgoing) {
        return switch (outgoing.message()) {
            case Message.Text text -> add(outgoing, text.html(), text.buttons());
            case Message.Edit edit -> edit(outgoing.to(), edit);
            case Message.Copy copy -> add(outgoing, attachment(copy), List.of());
            case Message.File file -> add(outgoing, file.html().isBlank() ? sentence("file") : file.html(), link(file));
            case Message.Close close -> add(outgoing, close.html(), List.of());
            case Message.Typing _ -> {
                chats.typing(outgoing.to(), time.instant().plus(TYPING));
                yield "";
            }
        };
    }

    private String add(Outgoing outgoing, String html, List<List<Button>> buttons) {
        return chats.add(outgoing.to(), Line.Author.SERVICE, outgoing.key(), html, buttons);
    }

    /** A button that opens it, for this visitor alone. */
    private List<List<Button>> link(Message.File file) {
        return files.find(file.file()).map(found -> List.of(List.of(
                Button.link(found.name(), OfficerFiles.ADDRESS + found.id())))).orElse(List.of());
    }

    private String edit(ChatId chat, Message.Edit edit) {
        String id = outbox.messageId(edit.outboxId()).orElse("");
        chats.edit(chat, id, edit.html(), edit.buttons());
        return id;
    }

    /** Media of another chat cannot be shown here; that something came is said all the same. */
    private String attachment(Message.Copy copy) {
        String sentence = sentence("attachment");
        return copy.note().map(note -> note + "\n" + sentence).orElse(sentence);
    }

    private String sentence(String what) {
        return words.getMessage("web.talk." + what, null, Locale.of("id"));
    }
}
