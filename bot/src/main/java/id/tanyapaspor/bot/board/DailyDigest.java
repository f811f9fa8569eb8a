package id.tanyapaspor.bot.board;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import id.tanyapaspor.bot.charts.Days;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Outgoing.Priority;

/**
 * Says once on each working day how the days since the last one went. The row in the outbox is the memory: its key names the
 * day, so a restart, or another copy, says nothing twice, and a service that was down at the hour says it when it is back.
 */
@Component
@EnableScheduling
class DailyDigest {

    /** A desk that was closed for longer has nothing to tell of. */
    private static final int LONGEST_PAUSE = 60;

    private final Digest digest;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final BoardHours hours;
    private final InstantSource clock;
    private final BoardSettings.DigestTo settings;
    private volatile @Nullable LocalDate said;

    DailyDigest(Digest digest, Outbox outbox, TransactionOperations transaction, BoardHours hours,
            InstantSource clock, BoardSettings settings) {
        this.digest = digest;
        this.outbox = outbox;
        this.transaction = transaction;
        this.hours = hours;
        this.clock = clock;
        this.settings = settings.digest();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        runOnce();
    }

    /** True when it was time, and this copy had not said it yet. */
    boolean runOnce() {
        Instant now = clock.instant();
        LocalDate today = hours.day(now);
        if (!settings.isOn() || today.equals(said) || !isDue(today, now)) {
            return false;
        }
        String html = digest.of(new Days(workingDayBefore(today), today.minusDays(1)), now);
        var message = new Outgoing("board.digest:" + settings.chat() + ":" + today,
                new ChatId("telegram", settings.chat()), Message.text(html), now, Optional.empty(), Priority.NOTICE);
        transaction.executeWithoutResult(_ -> outbox.put(message));
        said = today;
        return true;
    }

    private boolean isDue(LocalDate today, Instant now) {
        return hours.opensOn(today) && !now.isBefore(today.atTime(settings.at()).atZone(hours.zone()).toInstant());
    }

    /** What came in on a weekend belongs to the days before it, so that no day is left out. */
    private LocalDate workingDayBefore(LocalDate today) {
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1)).limit(LONGEST_PAUSE)
                .filter(hours::opensOn).findFirst().orElse(today.minusDays(1));
    }
}
