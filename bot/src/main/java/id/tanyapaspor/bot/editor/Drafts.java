package id.tanyapaspor.bot.editor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.editor.Conflict.Side;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revision.Origin;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.AuditLog;

/**
 * What is being worked on: at most one draft of each file, which everybody shares. Each save is a new revision on top of the
 * one that its author saw; a save that saw an older one is a conflict, and saves nothing.
 */
@Component
public class Drafts {

    private static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Revisions revisions;
    private final ContentReleases releases;
    private final AuditLog audit;
    private final InstantSource clock;

    Drafts(JdbcClient jdbc, TransactionTemplate transaction, Revisions revisions, ContentReleases releases,
            AuditLog audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.revisions = revisions;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    /** All drafts, by path. */
    public List<Draft> all() {
        return jdbc.sql(SELECT + "order by d.path").query(Drafts::draft).list();
    }

    public Optional<Draft> of(ContentPath path) {
        return jdbc.sql(SELECT + "where d.path = :path").param("path", path.text()).query(Drafts::draft).optional();
    }

    /** What somebody sees who opens this file now; to be given back with what they write. */
    public Seen seen(ContentPath path) {
        return of(path).map(Draft::seen).orElseGet(() -> {
            Optional<String> released = released(path).map(Revision::id);
            return new Seen(released, released);
        });
    }

    /** Makes the edit the newest revision of its file's draft, and opens the draft when there is none. */
    public Saving save(Edit edit, Author author) {
        return save(edit, author, Origin.EDITOR, true);
    }

    /** Makes what stood in a revision the newest revision of its file's draft. */
    public Saving restore(Revision revision, Seen seen, Author author, String note) {
        return save(new Edit(new ContentPath(revision.path()), revisions.bytes(revision), seen, note), author);
    }

    /** @param audited whether the save is an act of its own, not part of a larger one that is written down as a whole */
    Saving save(Edit edit, Author author, Origin origin, boolean audited) {
        for (int i = 1;; i++) {
            try {
                return transaction.execute(status -> attempt(edit, author, origin, audited));
            } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
                // Somebody saved the same file at the same moment; now their version is there to be seen.
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Saving attempt(Edit edit, Author author, Origin origin, boolean audited) {
        Optional<Draft> draft = of(edit.path());
        Optional<Revision> latest = draft.map(Draft::revision).or(() -> released(edit.path()));
        if (!latest.map(Revision::id).equals(edit.seen().latest())) {
            return new Saving.Conflicting(conflict(edit, latest));
        }
        if (latest.flatMap(Revision::sha256).equals(edit.bytes().map(Revisions::sha256))) {
            return new Saving.Unchanged();
        }
        Instant now = clock.instant();
        Revision saved = revisions.add(new Revisions.Change(edit.path().text(), edit.seen().latest(), edit.bytes(),
                origin), author, edit.note(), now);
        Draft next = new Draft(saved, edit.seen().released(), draft.map(Draft::openedAt).orElse(now));
        put(draft, next);
        if (audited) {
            audit.append(now, author.actor(), "content.save", "content:" + edit.path(), "revision " + saved.number());
        }
        return new Saving.Saved(next);
    }

    private void put(Optional<Draft> before, Draft draft) {
        int rows = before.isEmpty()
                ? jdbc.sql("""
                        insert into draft (path, revision, base, opened_at) values (:path, :revision, :base, :opened)
                        """).param("path", draft.path()).param("revision", draft.revision().id())
                        .param("base", draft.base().orElse(null)).param("opened", draft.openedAt().toEpochMilli())
                        .update()
                : jdbc.sql("""
                        update draft set revision = :revision, base = :base
                        where path = :path and revision = :before
                        """).param("path", draft.path()).param("revision", draft.revision().id())
                        .param("base", draft.base().orElse(null)).param("before", before.get().revision().id())
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the draft of " + draft.path() + " moved on");
        }
    }

    /** Gives a draft up, if it is still this one; its revisions stay in the history. */
    public boolean discard(Draft draft, Author author) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean gone = close(draft);
            if (gone) {
                audit.append(clock.instant(), author.actor(), "content.discard", "content:" + draft.path(),
                        "revision " + draft.revision().number());
            }
            return gone;
        }));
    }

    /** Ends a draft that nobody changed meanwhile, in the caller's transaction. */
    boolean close(Draft draft) {
        return jdbc.sql("delete from draft where path = :path and revision = :revision").param("path", draft.path())
                .param("revision", draft.revision().id()).update() == 1;
    }

    private Conflict conflict(Edit edit, Optional<Revision> theirs) {
        Optional<Revision> ancestor = edit.seen().latest().flatMap(revisions::find);
        return new Conflict(edit.path(), new Side(Optional.empty(), edit.bytes()), side(theirs), side(ancestor));
    }

    Side side(Optional<Revision> revision) {
        return new Side(revision, revision.flatMap(revisions::bytes));
    }

    private Optional<Revision> released(ContentPath path) {
        return releases.revision(releases.newest(), path.text());
    }

    private static final String SELECT = "select d.base as draft_base, d.opened_at, " + Revisions.COLUMNS
            + " from draft d join revision r on r.id = d.revision ";

    private static Draft draft(ResultSet row, int n) throws SQLException {
        return new Draft(Revisions.revision(row, n), Optional.ofNullable(row.getString("draft_base")),
                Instant.ofEpochMilli(row.getLong("opened_at")));
    }
}
