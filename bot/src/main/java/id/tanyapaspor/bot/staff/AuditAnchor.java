package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.staff.AuditLog.Verdict;

/**
 * Checks the audit chain once a day and writes its end into the log. Who keeps the log elsewhere can prove later that the
 * whole chain, its end included, was not written anew.
 */
@Component
class AuditAnchor {

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchor.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final AuditLog audit;
    private final InstantSource clock;
    private Instant next = Instant.EPOCH;

    AuditAnchor(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("audit-anchor").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                runSafely();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runSafely() {
        try {
            runOnce();
        } catch (RuntimeException e) {
            LOG.error("The audit chain could not be checked; trying again tomorrow", e);
        }
    }

    /** True when it was time. */
    synchronized boolean runOnce() {
        if (clock.instant().isBefore(next)) {
            return false;
        }
        next = clock.instant().plus(DAY);
        Verdict verdict = audit.verify();
        verdict.fault().ifPresentOrElse(fault -> LOG.error("The audit chain is broken: {}", fault),
                () -> LOG.info("Audit anchor: {} rows, {}", verdict.rows(), verdict.head()));
        return true;
    }
}
