package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.staff.Accounts;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** Asks the owner of an outage that has no end whether it still lasts. */
@Component
class Reminders {

    private final Bulletins bulletins;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Phrasing phrasing;
    private final BulletinSettings settings;

    Reminders(Bulletins bulletins, Accounts accounts, Outbox outbox, Phrasing phrasing, BulletinSettings settings) {
        this.bulletins = bulletins;
        this.accounts = accounts;
        this.outbox = outbox;
        this.phrasing = phrasing;
        this.settings = settings;
    }

    /** Those whose owners are to be asked now. */
    List<Bulletin> due(Instant now) {
        return bulletins.open().stream().filter(bulletin -> isDue(bulletin, now)).toList();
    }

    private boolean isDue(Bulletin bulletin, Instant now) {
        return isDoubtful(bulletin, now) && !bulletin.care().askedAt().plus(settings.remind()).isAfter(now);
    }

    /** Whether nobody has said for long that it still lasts. */
    boolean isDoubtful(Bulletin bulletin, Instant now) {
        return bulletin.content().isOutage() && bulletin.content().endsAt().isEmpty() && bulletin.isRunning(now)
                && !bulletin.care().confirmedAt().plus(settings.remind()).isAfter(now);
    }

    /** On Telegram, when the owner has linked it; the page asks in any case. */
    @Transactional
    void remind(Bulletin bulletin, Instant now) {
        Optional<String> telegram = accounts.telegram(bulletin.owner().account());
        if (bulletins.asked(bulletin, now) && telegram.isPresent()) {
            String since = Phrasing.moment(phrasing.zone(bulletin.content()), bulletin.content().startsAt(),
                    Language.ID, now);
            String html = phrasing.words(Language.ID, "bulletin.reminder", since,
                    TelegramHtml.of(bulletin.content().text()), settings.address());
            outbox.put(new Outgoing("remind " + bulletin.id() + " " + now.toEpochMilli(),
                    new ChatId("telegram", telegram.get()), Message.text(html.strip()), now, Optional.empty(),
                    Outgoing.Priority.NOTICE));
        }
    }
}
