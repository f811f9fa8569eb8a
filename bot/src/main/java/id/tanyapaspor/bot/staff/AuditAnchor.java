package id.tanyapaspor.bot.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.staff.AuditLog.Verdict;

/**
 * Checks the audit chain once a day and writes its end into the log. Who keeps the log elsewhere can prove later that the
 * whole chain, its end included, was not written anew. A row for each day sees to it that there is one line a day, however
 * often and in however many copies the service runs.
 */
@Component
class AuditAnchor {

    /** What a check found at a moment. */
    record Anchor(Instant at, Verdict verdict) {}

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchor.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final StaffSettings settings;

    AuditAnchor(AuditLog audit, JdbcClient jdbc, InstantSource clock, StaffSettings settings) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
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
            LOG.error("The audit chain could not be checked; trying again in {}", PAUSE, e);
        }
    }

    /** True when this was the first to check today. */
    boolean runOnce() {
        String today = LocalDate.ofInstant(clock.instant(), settings.zone()).toString();
        if (isDone(today)) {
            return false;
        }
        Verdict verdict = audit.verify();
        if (!add(today, verdict)) {
            return false;
        }
        verdict.fault().ifPresentOrElse(fault -> LOG.error("The audit chain is broken: {}", fault),
                () -> LOG.info("Audit anchor: {} rows, {}", verdict.rows(), verdict.head()));
        return true;
    }

    /** What the last daily check found. */
    Optional<Anchor> latest() {
        return jdbc.sql("select at, seq, hash, fault from audit_anchor order by day desc limit 1")
                .query(AuditAnchor::anchor).optional();
    }

    private boolean isDone(String day) {
        return jdbc.sql("select count(*) > 0 from audit_anchor where day = :day").param("day", day)
                .query(Boolean.class).single();
    }

    private boolean add(String day, Verdict verdict) {
        return jdbc.sql("""
                insert into audit_anchor (day, at, seq, hash, fault) values (:day, :at, :seq, :hash, :fault)
                on conflict (day) do nothing
                """).param("day", day).param("at", clock.millis()).param("seq", verdict.rows())
                .param("hash", verdict.head()).param("fault", verdict.fault().orElse(null)).update() == 1;
    }

    private static Anchor anchor(ResultSet row, int number) throws SQLException {
        return new Anchor(Instant.ofEpochMilli(row.getLong("at")), new Verdict(row.getLong("seq"),
                row.getString("hash"), Optional.ofNullable(row.getString("fault"))));
    }
}
