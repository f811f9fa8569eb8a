package id.tanyapaspor.bot.reception;

import java.time.Instant;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.conversation.Surroundings;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.release.Releases;

/** What a turn sees: the content that is live, what is announced, and how its chat stands with the officers. */
@Component
class Sight {

    private final Releases releases;
    private final Handovers handovers;
    private final Announcements announcements;

    Sight(Releases releases, Handovers handovers, Announcements announcements) {
        this.releases = releases;
        this.handovers = handovers;
        this.announcements = announcements;
    }

    Surroundings of(ChatId chat, Instant now) {
        return new Surroundings(now, Ids.next(), releases.answerer(), releases.answerable(), handovers.of(chat, now),
                announcements.of(chat, now));
    }
}
