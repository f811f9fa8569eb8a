package id.tanyapaspor.bot.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the staff did, in rows that are only ever added. Each carries the hash of the one before, and the end of the chain
 * is kept apart, so a row that was changed, removed or put in between is found by {@link #verify()}.
 *
 * <p>Names and reasons stand in it, never what an applicant wrote. Whoever adds a row holds the end of the chain until the
 * transaction ends: add as the last thing that a transaction does.
 */
@Component
public class AuditLog {

    /** A row. `subject` is what was acted upon, such as `ticket:T-4K7P`. */
    public record Entry(long seq, Instant at, String actor, String action, String subject, String detail,
            String previous, String hash) {

        private boolean isIntact() {
            return hash.equals(digest(seq, at, actor, action, subject, detail, previous));
        }
    }

    /**
     * Which rows; what is empty does not matter.
     *
     * @param action the action or how it begins, such as `ticket.`
     * @param subject a part of the subject
     * @param before the number that all rows stay below
     */
    record Filter(String actor, String action, String subject, long before) {}

    /** What a check of the whole chain found; without a fault, `rows` is its length and `head` the hash at its end. */
    public record Verdict(long rows, String head, Optional<String> fault) {}

    private record Head(long seq, String hash) {}

    private static final String START = "0".repeat(64);
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public AuditLog(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Adds a row, in the caller's transaction when there is one. */
    public void append(Instant at, String actor, String action, String subject, String detail) {
        transaction.executeWithoutResult(status -> add(at, actor, action, subject, detail));
    }

    private void add(Instant at, String actor, String action, String subject, String detail) {
        // The update comes before the read, so that the row is ours: nobody else can add until we commit.
        jdbc.sql("update audit_head set seq = seq + 1").update();
        Head previous = head();
        String hash = digest(previous.seq(), at, actor, action, subject, detail, previous.hash());
        jdbc.sql("""
                insert into audit (seq, at, actor, action, subject, detail, previous, hash)
                values (:seq, :at, :actor, :action, :subject, :detail, :previous, :hash)
                """).param("seq", previous.seq()).param("at", at.toEpochMilli()).param("actor", actor)
                .param("action", action).param("subject", subject).param("detail", detail)
                .param("previous", previous.hash()).param("hash", hash).update();
        jdbc.sql("update audit_head set hash = :hash").param("hash", hash).update();
    }

    /** Reads the whole chain and says where it is broken first, if it is. Rows may be added meanwhile. */
    public Verdict verify() {
        var last = new Head(0, START);
        while (true) {
            Head end = head();
            for (List<Entry> page = page(last.seq()); !page.isEmpty(); page = page(last.seq())) {
                for (Entry entry : page) {
                    Optional<String> fault = fault(last, entry);
                    if (fault.isPresent()) {
                        return new Verdict(last.seq(), last.hash(), fault);
                    }
                    last = new Head(entry.seq(), entry.hash());
                }
            }
            if (last.seq() <= end.seq() || head().seq() < last.seq()) {
                return new Verdict(last.seq(), last.hash(), cut(last, end));
            }
        }
    }

    private static Optional<String> cut(Head last, Head end) {
        return last.equals(end)
                ? Optional.empty()
                : Optional.of("the chain ends at row " + last.seq() + ", it should end at row " + end.seq());
    }

    private static Optional<String> fault(Head last, Entry entry) {
        if (entry.seq() != last.seq() + 1) {
            return Optional.of("row " + (last.seq() + 1) + " is missing");
        }
        if (!entry.previous().equals(last.hash()) || !entry.isIntact()) {
            return Optional.of("row " + entry.seq() + " was changed");
        }
        return Optional.empty();
    }

    /** The latest rows of an action since a moment, newest first. */
    public List<Entry> latest(String action, Instant since) {
        return jdbc.sql("""
                select seq, at, actor, action, subject, detail, previous, hash
                from audit where action = :action and at >= :since order by seq desc limit 1000
                """).param("action", action).param("since", since.toEpochMilli()).query(AuditLog::entry).list();
    }

    /** The newest rows that fit, newest first. */
    List<Entry> search(Filter filter, int most) {
        return jdbc.sql("""
                select seq, at, actor, action, subject, detail, previous, hash from audit
                where seq < :before and (:actor = '' or actor = :actor)
                    and (:action = '' or action like :action || '%') and (:subject = '' or lower(subject) like :part)
                order by seq desc limit :most
                """).param("before", filter.before()).param("actor", filter.actor()).param("action", filter.action())
                .param("subject", filter.subject()).param("part", "%" + filter.subject().toLowerCase(Locale.ROOT) + "%")
                .param("most", most).query(AuditLog::entry).list();
    }

    private Head head() {
        return jdbc.sql("select seq, hash from audit_head")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    private List<Entry> page(long after) {
        return jdbc.sql("""
                select seq, at, actor, action, subject, detail, previous, hash
                from audit where seq > :after order by seq limit :page
                """).param("after", after).param("page", PAGE).query(AuditLog::entry).list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at")), row.getString("actor"),
                row.getString("action"), row.getString("subject"), row.getString("detail"), row.getString("previous"),
                row.getString("hash"));
    }

    /** Each field is preceded by its length, so that no two rows are written alike. */
    private static String digest(long seq, Instant at, String... fields) {
        var text = new StringBuilder().append(seq).append('|').append(at.toEpochMilli());
        for (String field : fields) {
            text.append('|').append(field.length()).append(':').append(field);
        }
        return Secrets.hash(text.toString());
    }
}
