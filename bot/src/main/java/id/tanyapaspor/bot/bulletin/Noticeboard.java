package id.tanyapaspor.bot.bulletin;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is running now, at no cost: each copy of the service looks at the database every second, so it may be that late to
 * hear of what was done on another. Starts and ends that were planned are kept to the moment.
 */
@Component
public class Noticeboard {

    private static final Logger LOG = LoggerFactory.getLogger(Noticeboard.class);

    /** Outages before announcements, then the latest. */
    private static final Comparator<Bulletin> ORDER = Comparator
            .<Bulletin, Boolean>comparing(bulletin -> !bulletin.content().isOutage())
            .thenComparing(bulletin -> bulletin.content().startsAt(), Comparator.reverseOrder())
            .thenComparing(Bulletin::id);

    private final Bulletins bulletins;
    private final InstantSource clock;
    private volatile @Nullable List<Bulletin> open;

    Noticeboard(Bulletins bulletins, InstantSource clock) {
        this.bulletins = bulletins;
        this.clock = clock;
    }

    /** All that is running. */
    public List<Bulletin> running() {
        List<Bulletin> known = open;
        return (known == null ? read() : known).stream().filter(bulletin -> bulletin.isRunning(clock.instant()))
                .sorted(ORDER).toList();
    }

    /** What is running and concerns answers with these labels, or whoever has to do with these offices. */
    public List<Bulletin> running(Collection<String> labels, Collection<String> offices) {
        return running().stream().filter(bulletin -> bulletin.content().concerns(labels, offices)).toList();
    }

    /** An outage that is running. */
    public Optional<Bulletin> outage(String id) {
        return running().stream().filter(bulletin -> bulletin.id().equals(id) && bulletin.content().isOutage())
                .findFirst();
    }

    /** While the database is away, what was seen last stays. */
    @Scheduled(fixedDelayString = "${tanyapaspor.bulletin.poll:1s}")
    void look() {
        try {
            read();
        } catch (DataAccessException e) {
            LOG.warn("What is announced cannot be read; what was known stays: {}", e.getClass().getSimpleName());
        }
    }

    private List<Bulletin> read() {
        List<Bulletin> read = bulletins.open();
        open = read;
        return read;
    }
}
