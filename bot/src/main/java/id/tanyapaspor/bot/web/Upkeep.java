package id.tanyapaspor.bot.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Bells;
import id.tanyapaspor.bot.delivery.ChatId;

/** What must happen by itself: to notice what another copy wrote, and to forget old chats. */
@Component
class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Chats chats;
    private final Bells<ChatId> bells;
    private final WebSettings settings;
    private final InstantSource time;
    private final Map<ChatId, Long> noticed = new ConcurrentHashMap<>();

    Upkeep(Chats chats, Bells<ChatId> bells, WebSettings settings, InstantSource time) {
        this.chats = chats;
        this.bells = bells;
        this.settings = settings;
        this.time = time;
    }

    /** Rings for chats that changed since the last look; a ring too many does no harm. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    boolean runOnce() {
        Map<ChatId, Long> changes = chats.changes(bells.listenedTo());
        noticed.keySet().retainAll(changes.keySet());
        List<ChatId> changed = changes.keySet().stream()
                .filter(chat -> !changes.get(chat).equals(noticed.put(chat, changes.get(chat)))).toList();
        changed.forEach(bells::ring);
        return !changed.isEmpty();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    int purge() {
        int purged = chats.purge(time.instant().minus(settings.retention()));
        if (purged > 0) {
            LOG.info("Forgot {} chats of the public page that were silent for {} days", purged,
                    settings.retention().toDays());
        }
        return purged;
    }
}
