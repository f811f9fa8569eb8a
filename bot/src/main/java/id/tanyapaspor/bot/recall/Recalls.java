package id.tanyapaspor.bot.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.delivery.Broadcasts;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.recall.Recall.Words;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.AuditLog;

/** All corrections, as they are written; what became of those that were let go is known to {@link Broadcasts}. */
@Component
class Recalls {

    private static final String COLUMNS = "select c.id, c.first_at, c.last_at, c.body, c.english, c.author,"
            + " c.author_name, c.made_at, c.revision from recall c ";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Revisions revisions;
    private final Broadcasts broadcasts;
    private final AuditLog audit;

    Recalls(JdbcClient sql, TransactionTemplate transaction, Revisions revisions, Broadcasts broadcasts,
            AuditLog audit) {
        this.sql = sql;
        this.transaction = transaction;
        this.revisions = revisions;
        this.broadcasts = broadcasts;
        this.audit = audit;
    }

    /** A row of the table. */
    private record Kept(String id, String revision, Instant from, Instant to, Words words, Author author,
            Instant madeAt) {}

    /** The newest first. */
    List<Recall> latest(int most) {
        return sql.sql(COLUMNS + "order by c.made_at desc, c.id desc limit :most").param("most", most)
                .query(Recalls::kept).list().stream().map(this::recall).toList();
    }

    Optional<Recall> find(String id) {
        return sql.sql(COLUMNS + "where c.id = :id").param("id", id).query(Recalls::kept).optional()
                .map(this::recall);
    }

    String write(Target target, Words words, Author author, Instant now) {
        String id = Ids.next();
        transaction.executeWithoutResult(_ -> {
            sql.sql("""
                    insert into recall (id, entry, path, revision, first_at, last_at, body, english, author,
                        author_name, made_at)
                    values (:id, :entry, :path, :revision, :first, :last, :body, :english, :author, :name, :now)
                    """).param("id", id).param("entry", target.entry()).param("path", target.path())
                    .param("revision", target.revision().id()).param("first", target.from().toEpochMilli())
                    .param("last", target.to().toEpochMilli()).param("body", words.indonesian())
                    .param("english", words.english()).param("author", author.actor()).param("name", author.name())
                    .param("now", now.toEpochMilli()).update();
            audit.append(now, author.actor(), "recall.write", "recall:" + id, target.named());
        });
        return id;
    }

    /** Puts other words into one that was not let go; false when it was. */
    boolean reword(String id, Words words, Author author, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean changed = sql.sql("""
                    update recall set body = :body, english = :english where id = :id and sent_at is null
                    """).param("id", id).param("body", words.indonesian()).param("english", words.english())
                    .update() == 1;
            if (changed) {
                audit.append(now, author.actor(), "recall.reword", "recall:" + id, "");
            }
            return changed;
        }));
    }

    /** Whoever comes first lets it go, and from then on its words stay as they are; in the caller's transaction. */
    boolean take(String id, Author author, Instant now) {
        return sql.sql("update recall set sent_by = :by, sent_at = :now where id = :id and sent_at is null")
                .param("id", id).param("by", author.actor()).param("now", now.toEpochMilli()).update() == 1;
    }

    private Recall recall(Kept kept) {
        Target target = new Target(revisions.find(kept.revision()).orElseThrow(), kept.from(), kept.to());
        return new Recall(kept.id(), target, kept.words(), kept.author(), kept.madeAt(),
                broadcasts.report(Recall.broadcast(kept.id())));
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(row.getString("id"), row.getString("revision"), moment(row, "first_at"),
                moment(row, "last_at"), new Words(row.getString("body"), row.getString("english")),
                new Author(row.getString("author"), row.getString("author_name")), moment(row, "made_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
