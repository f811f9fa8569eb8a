package id.tanyapaspor.bot.telegram;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.telegram.telegrambots.meta.api.methods.forum.CloseForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.ReopenForumTopic;

import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Receipt;
import id.tanyapaspor.bot.telegram.Topics.Card;
import id.tanyapaspor.bot.telegram.Topics.Topic;

/** Makes topics, and makes them anew when somebody deleted them. */
final class TopicKeeper {

    private static final Logger log = LoggerFactory.getLogger(TopicKeeper.class);

    private final BotApi api;
    private final Writer writer;
    private final Receipts receipts;
    private final Topics topics;

    TopicKeeper(BotApi api, Writer writer, Receipts receipts, Topics topics) {
        this.api = api;
        this.writer = writer;
        this.receipts = receipts;
        this.topics = topics;
    }

    /** Takes the next step towards a topic that can be written in; nothing when it can. */
    Optional<Receipt> ready(String ticket, Optional<Topic> topic, long group) {
        if (topic.isEmpty()) {
            return Optional.of(make(ticket, group));
        }
        if (topic.get().closed()) {
            return Optional.of(reopen(topic.get()));
        }
        return topic.get().card().filter(card -> card.now().isEmpty()).map(card -> card(topic.get(), card));
    }

    private Receipt make(String ticket, long group) {
        topics.creating(ticket, group);
        Reply reply = api.call(CreateForumTopic.builder().chatId(Long.toString(group)).name(ticket).build());
        if (reply instanceof Reply.Ok(var result)) {
            topics.opened(ticket, result.path("message_thread_id").asInt());
            return Receipts.goOn("its topic is made");
        }
        if (reply instanceof Reply.Lost || reply instanceof Reply.Garbled) {
            log.warn("Nobody can tell whether the topic of ticket {} was made; another is made: {}", ticket,
                    reply.outline());
        }
        return receipts.of(reply, group, true);
    }

    private Receipt reopen(Topic topic) {
        Reply reply = api.call(new ReopenForumTopic(Long.toString(topic.group()), topic.thread().orElseThrow()));
        if (reply instanceof Reply.Ok || reply instanceof Reply.Refusal refusal && refusal.says("TOPIC_NOT_MODIFIED")) {
            topics.reopened(topic.ticket());
            return Receipts.goOn("its topic is open again");
        }
        return repaired(topic, receipts.of(reply, topic.group(), true));
    }

    /** A topic that was made anew begins with the card, as the one before did. */
    private Receipt card(Topic topic, Card card) {
        String key = card.key() + ":" + topic.thread().orElseThrow();
        Receipt receipt = writer.text(new Place(topic.group(), topic.thread()), key, card.text().html(),
                card.text().buttons(), Optional.empty());
        if (receipt instanceof Receipt.Sent(String message)) {
            topics.cardStands(topic.ticket(), message);
            return Receipts.goOn("its card stands anew");
        }
        return repaired(topic, receipt);
    }

    /** Notes the first message of a topic; when that fails, it still was sent. */
    void hasCard(String ticket, String key, Message.Text text, String message) {
        try {
            topics.card(ticket, key, text, message);
        } catch (NestedRuntimeException e) {
            log.error("The card of ticket {} is not noted", ticket, e);
        }
    }

    /** After a message did not pass because of its topic: puts that right, so that the message can be sent again. */
    Receipt repaired(Topic topic, Receipt receipt) {
        if (vanished(receipt)) {
            log.warn("The topic of ticket {} was deleted; another is made", topic.ticket());
            topics.creating(topic.ticket(), topic.group());
            return Receipts.goOn("its topic was deleted");
        }
        return receipt instanceof Receipt.Refused(var why) && why.contains("TOPIC_CLOSED") ? reopen(topic) : receipt;
    }

    Receipt close(Topic topic) {
        Reply reply = api.call(new CloseForumTopic(Long.toString(topic.group()), topic.thread().orElseThrow()));
        Receipt receipt = receipts.of(reply, topic.group(), true);
        if (reply instanceof Reply.Ok || vanished(receipt)
                || reply instanceof Reply.Refusal refusal && refusal.says("TOPIC_NOT_MODIFIED")) {
            topics.closed(topic.ticket());
            return new Receipt.Sent("");
        }
        return receipt;
    }

    static boolean vanished(Receipt receipt) {
        return receipt instanceof Receipt.Refused(var why)
                && (why.contains("message thread not found") || why.contains("TOPIC_DELETED")
                        || why.contains("TOPIC_ID_INVALID"));
    }

    /** Refused for what the bot is, not for what it said. */
    static boolean forbidden(String why) {
        return why.contains("not enough rights") || why.contains("not a forum") || why.contains("CHAT_ADMIN_REQUIRED");
    }
}
