package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Language;

/** What people ask to be told: the end of an outage, announcements on a topic. All in the caller's transaction. */
@Component
public class Readers {

    private final Bulletins bulletins;
    private final Followers followers;
    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final Phrasing phrasing;
    private final Releases releases;

    Readers(Bulletins bulletins, Followers followers, Subscriptions subscriptions, Outbox outbox, Phrasing phrasing,
            Releases releases) {
        this.bulletins = bulletins;
        this.followers = followers;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.phrasing = phrasing;
        this.releases = releases;
    }

    /** Something to subscribe to, as the database calls it and as people do. */
    public record Topic(String id, String name) {}

    /** The chat is told when it ends: once, and at once when it has ended already. */
    public void follow(ChatId chat, String bulletin, Language language, Instant now) {
        if (!followers.add(bulletin, chat, language.tag(), now)) {
            bulletins.find(bulletin).flatMap(found -> found.ending()
                    .map(ending -> phrasing.ended(found, ending, language, now)))
                    .ifPresent(told -> tell(chat, bulletin, told, now));
        }
    }

    public void unfollow(ChatId chat, String bulletin) {
        followers.remove(bulletin, chat);
    }

    public void subscribe(ChatId chat, String topic, Language language, Instant now) {
        subscriptions.add(chat, topic, language.tag(), now);
    }

    public void unsubscribe(ChatId chat, String topic) {
        subscriptions.remove(chat, topic);
    }

    public void unsubscribe(ChatId chat) {
        subscriptions.removeAll(List.of(chat));
    }

    /** Ids of topics. */
    public Set<String> subscriptions(ChatId chat) {
        return subscriptions.of(chat);
    }

    /** What entries are labelled with. */
    public List<Topic> topics(Language language) {
        return releases.knowledge().entries().values().stream().flatMap(entry -> entry.labels().stream()).distinct()
                .map(label -> new Topic(Subscriptions.label(label), phrasing.label(label, language)))
                .sorted(Comparator.comparing(Topic::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    private void tell(ChatId chat, String bulletin, String told, Instant now) {
        outbox.put(new Outgoing("late " + bulletin + " " + chat, chat, Message.text(told), now, Optional.empty(),
                Outgoing.Priority.ANSWER));
    }
}
