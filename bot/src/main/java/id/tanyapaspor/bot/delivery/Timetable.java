package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which rows leave now and when the next may: the budgets of the channels, and one over all notices. Used by one thread. */
@Component
final class Timetable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final int PAGE = 20;
    private static final Duration MEMORY = Duration.ofMinutes(2);

    private final Departures departures;
    private final Channels channels;
    private final InstantSource clock;
    private final Channel.Budget notices;
    private final Pacer pacer = new Pacer();
    private Instant next = Instant.MAX;

    Timetable(Departures departures, Channels channels, InstantSource clock, DeliverySettings settings) {
        this.departures = departures;
        this.channels = channels;
        this.clock = clock;
        notices = new Channel.Budget("notices", settings.sender().burst(), settings.sender().notices().toMillis());
    }

    /** A sender that takes over goes on within the budgets that the one before has used. */
    void remember() {
        pacer.forget();
        for (Departures.Row row : departures.lately(clock.instant().minus(MEMORY))) {
            if (channels.names().contains(row.chat().channel())) {
                pacer.use(budgets(row), row.finishedAt());
            }
        }
    }

    /** Whether anything waits. */
    boolean any() {
        return departures.any(channels.names());
    }

    /** At most so many rows, one a chat, for which there is room in the budgets; it counts as used. */
    List<Departures.Row> choose(int most) {
        Instant now = clock.instant();
        next = Instant.MAX;
        List<Departures.Row> chosen = new ArrayList<>();
        Optional<Departures.Row> last = Optional.empty();
        while (!channels.names().isEmpty() && chosen.size() < most && !onlyLateNotices(last, now)) {
            int size = Math.max(most - chosen.size(), PAGE);
            List<Departures.Row> page = departures.next(channels.names(), last, size);
            page.stream().filter(row -> chosen.size() < most && room(row, now)).forEach(chosen::add);
            if (page.size() < size) {
                break;
            }
            last = Optional.of(page.getLast());
        }
        return chosen;
    }

    /** How long until a budget has room again for a row that waits. */
    Duration rest(Duration longest) {
        Instant now = clock.instant();
        return next.isBefore(now.plus(longest)) ? Duration.between(now, next).plusMillis(1) : longest;
    }

    private boolean room(Departures.Row row, Instant now) {
        List<Channel.Budget> budgets = budgets(row);
        Instant free = pacer.free(budgets);
        if (free.isAfter(now)) {
            next = free.isBefore(next) ? free : next;
            return false;
        }
        pacer.use(budgets, now);
        return true;
    }

    /** Whether all that follows are notices, for which there is no room: an announcement may wait in a hundred thousand rows. */
    private boolean onlyLateNotices(Optional<Departures.Row> last, Instant now) {
        return last.filter(row -> row.priority() == Outgoing.Priority.NOTICE).isPresent()
                && pacer.free(List.of(notices)).isAfter(now);
    }

    private List<Channel.Budget> budgets(Departures.Row row) {
        Channel.Budget own = own(row);
        return row.priority() == Outgoing.Priority.NOTICE ? List.of(own, notices) : List.of(own);
    }

    private Channel.Budget own(Departures.Row row) {
        try {
            return channels.of(row.chat().channel()).budget(row.outgoing());
        } catch (RuntimeException e) {
            LOG.warn("Outbox row {} has no budget: {}", row.id(), Failures.name(e));
            return new Channel.Budget("broken", 1, 0); // it will fail again at sending, where failures are accounted for
        }
    }
}
