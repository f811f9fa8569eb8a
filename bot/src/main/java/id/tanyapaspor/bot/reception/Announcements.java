package id.tanyapaspor.bot.reception;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.bulletin.Bulletin;
import id.tanyapaspor.bot.bulletin.Noticeboard;
import id.tanyapaspor.bot.bulletin.Readers;
import id.tanyapaspor.bot.bulletin.Phrasing;
import id.tanyapaspor.bot.conversation.News;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.knowledge.Language;

/** Outages and announcements as the conversation sees them. */
@Component
class Announcements {

    /** Only there may we write first. */
    private static final String TELEGRAM = "telegram";

    private final Noticeboard noticeboard;
    private final Readers readers;
    private final Phrasing phrasing;

    Announcements(Noticeboard noticeboard, Readers readers, Phrasing phrasing) {
        this.noticeboard = noticeboard;
        this.readers = readers;
        this.phrasing = phrasing;
    }

    News of(ChatId chat, Instant now) {
        Optional<Supplier<Set<String>>> subscriptions = chat.channel().equals(TELEGRAM)
                ? Optional.of(() -> readers.subscriptions(chat))
                : Optional.empty();
        return new News(noticeboard.running().stream().map(bulletin -> posted(bulletin, now)).toList(), this::topics,
                subscriptions);
    }

    private News.Posted posted(Bulletin bulletin, Instant now) {
        return new News.Posted(bulletin.id(), bulletin.content().isOutage(), bulletin.content()::concerns,
                language -> phrasing.note(bulletin, language, now));
    }

    private List<News.Topic> topics(Language language) {
        return readers.topics(language).stream().map(topic -> new News.Topic(topic.id(), topic.name())).toList();
    }
}
