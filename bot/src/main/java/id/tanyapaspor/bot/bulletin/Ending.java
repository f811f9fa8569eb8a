package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.util.Map;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.bulletin.Bulletin.How;
import id.tanyapaspor.bot.delivery.Broadcasts;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.knowledge.Language;

/** Ends outages and announcements. Whoever waited for it is told once, however many ends come together. */
@Component
class Ending {

    private final Bulletins bulletins;
    private final Followers followers;
    private final Broadcasts broadcasts;
    private final Sendings sendings;
    private final Phrasing phrasing;

    Ending(Bulletins bulletins, Followers followers, Broadcasts broadcasts, Sendings sendings, Phrasing phrasing) {
        this.bulletins = bulletins;
        this.followers = followers;
        this.broadcasts = broadcasts;
        this.sendings = sendings;
        this.phrasing = phrasing;
    }

    /** False when it has ended already; in the caller's transaction. */
    boolean end(Bulletin bulletin, Bulletin.Ending ending, Instant now) {
        if (!bulletins.end(bulletin.id(), ending)) {
            return false;
        }
        sendings.stopAll(bulletin.id());
        Map<ChatId, String> waiting = followers.of(bulletin.id());
        if (!waiting.isEmpty()) {
            broadcasts.begin(name(bulletin.id()), Map.of(
                    Language.ID.tag(), Message.text(phrasing.ended(bulletin, ending, Language.ID, now)),
                    Language.EN.tag(), Message.text(phrasing.ended(bulletin, ending, Language.EN, now))), waiting);
        }
        return true;
    }

    /** Ends what had its time: the planned end is the end, however late we look. */
    boolean expire(Bulletin bulletin, Instant now) {
        Instant end = bulletin.content().endsAt().orElseThrow();
        return end(bulletin, new Bulletin.Ending(end, How.TIME, Bulletin.Closing.NONE), now);
    }

    /** The name under which delivery knows the message of the end. */
    static String name(String bulletin) {
        return "end " + bulletin;
    }
}
