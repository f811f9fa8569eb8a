package id.tanyapaspor.bot.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.recall.Recall.Fate;
import id.tanyapaspor.bot.recall.Recall.State;
import id.tanyapaspor.bot.recall.Recall.Words;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.AuditLog;

/** All corrections, from the first word to the last chat. Whom one is for is decided when it is let go, not when it is written. */
@Component
class Recalls {

    private static final String COLUMNS = "select c.id, c.first_at, c.last_at, c.body, c.english, c.state, c.author,"
            + " c.author_name, c.made_at, c.sent_at, c.ended_at, c.revision from recall c ";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Recipients readers;
    private final Revisions revisions;
    private final Outbox outbox;
    private final AuditLog audit;

    Recalls(JdbcClient sql, TransactionTemplate transaction, Recipients readers, Revisions revisions, Outbox outbox,
            AuditLog audit) {
        this.sql = sql;
        this.transaction = transaction;
        this.readers = readers;
        this.revisions = revisions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What came of letting a correction go. */
    enum Letting {
        GONE,
        /** Meanwhile it is for another number of chats than the one that was typed. */
        MISCOUNTED,
        /** Somebody let it go already. */
        TOO_LATE
    }

    /** The newest first. */
    List<Recall> latest(int most) {
        return sql.sql(COLUMNS + "order by c.made_at desc, c.id desc limit :most").param("most", most)
                .query(this::recall).list();
    }

    Optional<Recall> find(String id) {
        return sql.sql(COLUMNS + "where c.id = :id").param("id", id).query(this::recall).optional();
    }

    /** The one that was let go first of those that have not ended. */
    Optional<Recall> sending() {
        return sql.sql(COLUMNS + "where c.state = 'sending' order by c.sent_at, c.id limit 1").query(this::recall)
                .optional();
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
            audit.append(now, author.actor(), "recall.write", "recall:" + id, named(target));
        });
        return id;
    }

    /** Puts other words into one that was not let go; false when it was. */
    boolean reword(String id, Words words, Author author, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean changed = sql.sql("""
                    update recall set body = :body, english = :english where id = :id and state = 'draft'
                    """).param("id", id).param("body", words.indonesian()).param("english", words.english())
                    .update() == 1;
            if (changed) {
                audit.append(now, author.actor(), "recall.reword", "recall:" + id, "");
            }
            return changed;
        }));
    }

    /** Lets a correction go to all whom it is for, if they are as many as somebody has typed. */
    Letting letGo(Recall recall, long typed, Author author, Instant now) {
        return transaction.execute(status -> {
            boolean ours = sql.sql("""
                    update recall set state = 'sending', sent_by = :by, sent_at = :now
                    where id = :id and state = 'draft'
                    """).param("id", recall.id()).param("by", author.actor()).param("now", now.toEpochMilli())
                    .update() == 1;
            if (!ours) {
                return Letting.TOO_LATE;
            }
            int chats = readers.bound("insert into recall_chat (recall, chat, language) select :recall, a.chat, "
                    + "max(a.language) " + Recipients.CHATS + " group by a.chat", recall.target())
                    .param("recall", recall.id()).update();
            if (chats != typed || chats == 0) {
                status.setRollbackOnly();
                return Letting.MISCOUNTED;
            }
            audit.append(now, author.actor(), "recall.send", "recall:" + recall.id(),
                    named(recall.target()) + ", " + chats + " chats");
            return Letting.GONE;
        });
    }

    /** Nothing more leaves: what is not on its way yet is taken back. False when it had ended. */
    boolean stop(String id, Author author, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!end(id, State.STOPPED, now)) {
                return false;
            }
            List<String> back = outbox.withdraw(sql.sql("""
                    select outbox from recall_chat where recall = :id and outbox is not null and fate is null
                    """).param("id", id).query(String.class).list());
            sql.sql("""
                    update recall_chat set fate = 'stopped'
                    where recall = :id and fate is null and (outbox is null or outbox in (:back))
                    """).param("id", id).param("back", back.isEmpty() ? List.of("") : back).update();
            audit.append(now, author.actor(), "recall.stop", "recall:" + id, "");
            return true;
        }));
    }

    /** Ends one that was let go, in the caller's transaction; false when it was not, or has ended. */
    boolean end(String id, State state, Instant now) {
        return sql.sql("update recall set state = :state, ended_at = :now where id = :id and state = 'sending'")
                .param("id", id).param("state", state.text()).param("now", now.toEpochMilli()).update() == 1;
    }

    /** How many chats had which fate: counted, or as it was kept when the chats were forgotten. */
    Map<Fate, Long> fates(String id) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        sql.sql("""
                select coalesce(fate, 'waiting') as fate, count(*) as chats from recall_chat where recall = :id group by 1
                union all select fate, chats from recall_sum where recall = :id
                """)
                .param("id", id).query(row -> {
                    fates.merge(Fate.valueOf(row.getString("fate").toUpperCase(Locale.ROOT)), row.getLong("chats"),
                            Long::sum);
                });
        return fates;
    }

    /** Keeps of corrections that ended before a moment only the sums, a few corrections at a time; how many there were. */
    int forgetChats(Instant before) {
        return transaction.execute(_ -> {
            List<String> ended = new ArrayList<>(sql.sql("""
                    select c.id from recall c where c.ended_at < :before
                        and exists (select 1 from recall_chat r where r.recall = c.id) limit 20
                    """).param("before", before.toEpochMilli()).query(String.class).list());
            ended.forEach(this::sumUp);
            return ended.size();
        });
    }

    private void sumUp(String id) {
        sql.sql("""
                insert into recall_sum (recall, fate, chats)
                select recall, coalesce(fate, 'unknown'), count(*) from recall_chat where recall = :id group by 1, 2
                """).param("id", id).update();
        sql.sql("delete from recall_chat where recall = :id").param("id", id).update();
    }

    private static String named(Target target) {
        return target.path() + " revision " + target.revision().number();
    }

    private Recall recall(ResultSet row, int n) throws SQLException {
        Target target = new Target(revisions.find(row.getString("revision")).orElseThrow(), moment(row, "first_at"),
                moment(row, "last_at"));
        return new Recall(row.getString("id"), target, new Words(row.getString("body"), row.getString("english")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Author(row.getString("author"), row.getString("author_name")), moment(row, "made_at"),
                maybe(row, "sent_at"), maybe(row, "ended_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }
}
