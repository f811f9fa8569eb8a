package id.tanyapaspor.bot.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.release.Withheld.Switch;
import id.tanyapaspor.bot.staff.AuditLog;

/**
 * Turns answers off and on again, one or all of them, in every copy within a second. What is turned off stays off over releases
 * and restarts until somebody turns it on.
 */
@Component
public class Switches {

    /** How old what is known of the other copies' acts may be. */
    private static final Duration STALE = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final InstantSource clock;
    private volatile Known known = new Known(Withheld.NOTHING, Instant.MIN);

    private record Known(Withheld withheld, Instant at) {}

    Switches(JdbcClient jdbc, TransactionTemplate transaction, AuditLog audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is off; what another copy did less than a second ago may be missing. */
    public Withheld now() {
        Instant now = clock.instant();
        Known last = known;
        if (last.at().plus(STALE).isAfter(now)) {
            return last.withheld();
        }
        Withheld read = new Withheld(jdbc.sql("select * from withheld where ended_at is null order by at, id")
                .query(Switches::read).list());
        known = new Known(read, now);
        return read;
    }

    /**
     * Turns an answer off.
     *
     * @param entry id of an entry or document; empty for every answer
     * @return false when it was off already
     */
    public boolean off(Optional<String> entry, String reason, Author author) {
        return changed(() -> {
            Instant now = clock.instant();
            boolean ours = jdbc.sql("""
                    insert into withheld (id, entry, reason, author, author_name, at)
                    values (:id, :entry, :reason, :author, :name, :at) on conflict do nothing
                    """).param("id", Ids.next()).param("entry", entry.orElse("")).param("reason", reason)
                    .param("author", author.actor()).param("name", author.name()).param("at", now.toEpochMilli())
                    .update() == 1;
            if (ours) {
                audit.append(now, author.actor(), "answers.off", subject(entry), reason);
            }
            return ours;
        });
    }

    /** Turns on again what a switch turned off; false when it was on already. */
    public boolean on(String id, Author author) {
        return changed(() -> {
            Instant now = clock.instant();
            Optional<Switch> off = jdbc.sql("select * from withheld where id = :id and ended_at is null")
                    .param("id", id)
                    .query(Switches::read).optional();
            boolean ours = off.isPresent() && jdbc.sql("""
                    update withheld set ended_at = :now, ended_by = :name where id = :id and ended_at is null
                    """).param("now", now.toEpochMilli()).param("name", author.name()).param("id", id).update() == 1;
            if (ours) {
                audit.append(now, author.actor(), "answers.on", subject(off.get().entry()), "");
            }
            return ours;
        });
    }

    /** The latest acts, those that are still open first. */
    public List<Switch> latest(int most) {
        return jdbc
                .sql("""
                        select * from withheld order by case when ended_at is null then 0 else 1 end, at desc, id desc limit :most
                        """)
                .param("most", most).query(Switches::read).list();
    }

    /** This copy knows at once what it did itself. */
    private boolean changed(BooleanSupplier act) {
        boolean changed = Boolean.TRUE.equals(transaction.execute(status -> act.getAsBoolean()));
        known = new Known(known.withheld(), Instant.MIN);
        return changed;
    }

    private static String subject(Optional<String> entry) {
        return entry.map(id -> "entry:" + id).orElse("answers");
    }

    private static Switch read(ResultSet row, int n) throws SQLException {
        long ended = row.getLong("ended_at");
        return new Switch(row.getString("id"), Optional.of(row.getString("entry")).filter(id -> !id.isEmpty()),
                row.getString("reason"), new Author(row.getString("author"), row.getString("author_name")),
                Instant.ofEpochMilli(row.getLong("at")),
                ended == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended)),
                Optional.ofNullable(row.getString("ended_by")));
    }
}
