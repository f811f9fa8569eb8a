package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

import id.tanyapaspor.bot.delivery.Channel;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Download;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Receipt;
import id.tanyapaspor.bot.telegram.Topics.Card;
import id.tanyapaspor.bot.telegram.Topics.Topic;

/**
 * The officers' group: a topic for each ticket, made when the first message for it is sent, and General. All of it is one
 * chat to Telegram, with one limit, and each call makes one request that counts against it.
 */
final class ForumChannel implements Channel {

    static final String NAME = "forum";
    static final String GENERAL = "general";
    private static final Logger log = LoggerFactory.getLogger(ForumChannel.class);
    private static final Duration UNTIL_SOMEBODY_HELPS = Duration.ofMinutes(1);

    private final DeskReader reader;
    private final Writer writer;
    private final TopicKeeper keeper;
    private final Topics topics;
    private final Pairs pairs;
    private final OfficerGroup group;
    private final Outbox outbox;
    private final TelegramSettings.Limits limits;

    ForumChannel(DeskReader reader, Writer writer, TopicKeeper keeper, Topics topics, Pairs pairs, OfficerGroup group,
            Outbox outbox, TelegramSettings.Limits limits) {
        this.reader = reader;
        this.writer = writer;
        this.keeper = keeper;
        this.topics = topics;
        this.pairs = pairs;
        this.group = group;
        this.outbox = outbox;
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Event read(String body) {
        return reader.read(body);
    }

    @Override
    public Receipt send(Outgoing outgoing) {
        try {
            long chat = group.id().orElseThrow();
            return forTheGroup(outgoing.to().id().equals(GENERAL)
                    ? say(outgoing, Place.chat(chat), Optional.empty())
                    : inTopic(outgoing, chat));
        } catch (NestedRuntimeException e) {
            return Receipts.noDatabase(outgoing.key(), e);
        }
    }

    private Receipt inTopic(Outgoing outgoing, long chat) {
        String ticket = outgoing.to().id();
        Optional<Topic> known = topics.of(ticket);
        Optional<Topic> topic = known.filter(found -> found.group() == chat && found.thread().isPresent());
        Optional<Card> card = known.flatMap(Topic::card);
        return switch (outgoing.message()) {
            case Message.Edit edit when known.isPresent() -> edit(edit, known.get(), chat);
            case Message.Close _ when topic.isEmpty() -> new Receipt.Sent("");
            case Message.Close close -> close(outgoing.key(), close, topic.get());
            case Message.Text _ when card.filter(its -> sent(its, outgoing)).isPresent() ->
                new Receipt.Sent(card.get().first());
            case Message.Text _,Message.Copy _,Message.File _ -> keeper.ready(ticket, topic, chat)
                    .orElseGet(() -> say(outgoing, place(topic.orElseThrow()), topic));
            default -> new Receipt.Sent("");
        };
    }

    /** The row of the card is here again: we died between sending it and saying so. */
    private static boolean sent(Card card, Outgoing outgoing) {
        return card.key().equals(outgoing.key()) && card.now().isPresent();
    }

    private Receipt say(Outgoing outgoing, Place place, Optional<Topic> topic) {
        Receipt receipt = switch (outgoing.message()) {
            case Message.Text(var html, var buttons) ->
                writer.text(place, outgoing.key(), html, buttons, Optional.empty());
            case Message.Copy copy -> chat(copy.from(), place.chat())
                    .map(from -> writer.copy(place, outgoing.key(), from, copy))
                    .orElse(new Receipt.Refused("Telegram cannot copy what stands in " + copy.from().channel()));
            case Message.File file -> writer.file(place, outgoing.key(), file);
            case Message.Edit(var row, var html, var buttons) -> outbox.messageId(row)
                    .map(message -> writer.edit(place.chat(), message, html, buttons)).orElse(new Receipt.Sent(""));
            case Message.Close(var html) ->
                writer.text(place, outgoing.key(), html, List.of(), Optional.empty());
            case Message.Typing _ -> new Receipt.Sent("");
        };
        if (receipt instanceof Receipt.Sent(String message)) {
            note(outgoing, topic, message);
            return receipt;
        }
        return topic.map(its -> keeper.repaired(its, receipt)).orElse(receipt);
    }

    private void note(Outgoing outgoing, Optional<Topic> topic, String message) {
        if (outgoing.message() instanceof Message.Copy copy) {
            pairs.add(outgoing.to(), message, copy);
        }
        if (outgoing.message() instanceof Message.Text text && topic.filter(its -> its.card().isEmpty()).isPresent()) {
            keeper.hasCard(topic.get().ticket(), outgoing.key(), text, message);
        }
    }

    /** An edited card is kept for the day its topic vanishes. What an applicant edited stands below what it was before. */
    private Receipt edit(Message.Edit edit, Topic topic, long chat) {
        Optional<String> target = outbox.messageId(edit.outboxId());
        Optional<Card> card = topic.card().filter(its -> target.equals(Optional.of(its.first())));
        card.ifPresent(_ -> topics.cardReads(topic.ticket(), new Message.Text(edit.html(), edit.buttons())));
        Optional<String> message = card.isPresent() ? card.get().now() : target;
        if (message.isEmpty() || topic.group() != chat || topic.thread().isEmpty()) {
            return new Receipt.Sent("");
        }
        return pairs.copied(new ChatId(NAME, topic.ticket()), message.get())
                ? writer.text(place(topic), "", edit.html(), edit.buttons(), message)
                : writer.edit(chat, message.get(), edit.html(), edit.buttons());
    }

    private Receipt close(String key, Message.Close close, Topic topic) {
        List<Supplier<Receipt>> steps = new ArrayList<>();
        if (!close.html().isBlank()) {
            steps.addAll(writer.parts(place(topic), close.html(), List.of(), Optional.empty()));
        }
        steps.add(() -> keeper.close(topic));
        Receipt receipt = writer.inSteps(key, steps);
        return TopicKeeper.vanished(receipt) ? new Receipt.Sent("") : receipt;
    }

    private Optional<Long> chat(ChatId from, long groupId) {
        return switch (from.channel()) {
            case TelegramChannel.NAME -> Optional.of(Long.valueOf(from.id()));
            case NAME -> Optional.of(groupId);
            default -> Optional.empty();
        };
    }

    private static Place place(Topic topic) {
        return new Place(topic.group(), topic.thread());
    }

    /** What holds for one topic holds for the group. Cards wait until the bot is let in again. */
    private static Receipt forTheGroup(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Gone(var why) -> needsHelp(why);
            case Receipt.Refused(var why) when TopicKeeper.forbidden(why) -> needsHelp(why);
            case Receipt.Later(var pause, var _, var why) when pause.isPositive() ->
                new Receipt.Later(pause, true, why);
            default -> receipt;
        };
    }

    private static Receipt needsHelp(String why) {
        log.error(
                "The officers' group (TELEGRAM_OFFICER_GROUP) takes nothing: {}. Make it a group with topics and the bot"
                        + " an administrator who may manage them",
                why);
        return new Receipt.Later(UNTIL_SOMEBODY_HELPS, true, why);
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public Download open(Event.Attachment attachment) {
        return writer.open(attachment);
    }

    @Override
    public Budget budget(Outgoing outgoing) {
        return new Budget(NAME, limits.groupBurst(), limits.groupInterval().toMillis());
    }
}
