package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the times of outages and announcements: all of them are rows, so none is forgotten when the service restarts. */
@Component
class BulletinClock {

    private final BulletinActs acts;
    private final Reminders reminders;
    private final Sendings sendings;
    private final Followers followers;
    private final BulletinSettings settings;
    private final InstantSource clock;

    BulletinClock(BulletinActs acts, Reminders reminders, Sendings sendings, Followers followers,
            BulletinSettings settings, InstantSource clock) {
        this.acts = acts;
        this.reminders = reminders;
        this.sendings = sendings;
        this.followers = followers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ends what is over, reminds owners, and lets those go who blocked us. Several copies may do so at once. */
    @Scheduled(fixedDelay = 1000)
    void run() {
        Instant now = clock.instant();
        acts.over(now).forEach(acts::expire);
        reminders.due(now).forEach(bulletin -> reminders.remind(bulletin, now));
        sendings.unsettled().forEach(sending -> sendings.settle(sending, now));
    }

    /** Forgets who followed what ended long ago. */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        followers.forget(clock.instant().minus(settings.keep()));
    }
}
