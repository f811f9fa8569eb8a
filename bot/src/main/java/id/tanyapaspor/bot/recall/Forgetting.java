package id.tanyapaspor.bot.recall;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets who was shown what when the time for it has come; who was corrected is forgotten with what was sent. */
@Component
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final Answered answered;
    private final RecallSettings settings;
    private final InstantSource clock;

    Forgetting(Answered answered, RecallSettings settings, InstantSource clock) {
        this.answered = answered;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        while (runOnce()) {
            LOG.debug("Forgot up to a thousand answers");
        }
    }

    /** Says whether there may be more. */
    boolean runOnce() {
        return answered.forget(clock.instant().minus(settings.keep())) > 0;
    }
}
