package id.tanyapaspor.bot.gaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.staff.AuditLog;

/**
 * What was decided on which questions. A group is no row: it is made anew from the questions of the day, and is known again by
 * those of its questions that were decided on.
 */
@Component
class Decisions {

    private static final String MENDED = """
            select min(l.release) from release_revision l
            where l.path = :path and l.release > :base and l.revision <> coalesce(
                (select b.revision from release_revision b where b.release = :base and b.path = :path), '')""";

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate rows;
    private final TransactionTemplate transaction;
    private final ContentReleases releases;
    private final AuditLog audit;

    Decisions(JdbcClient sql, NamedParameterJdbcTemplate rows, TransactionTemplate transaction,
            ContentReleases releases, AuditLog audit) {
        this.sql = sql;
        this.rows = rows;
        this.transaction = transaction;
        this.releases = releases;
        this.audit = audit;
    }

    /** What somebody decides: the file that mends it, if one does, and why. */
    record Verdict(Decision.Kind kind, Optional<String> path, String note) {}

    /** Decides on some questions; what was decided on them before holds no longer. */
    void decide(Verdict verdict, Collection<String> questions, Author author, Instant now) {
        transaction.executeWithoutResult(_ -> {
            String id = Ids.next();
            sql.sql("""
                    insert into gap_decision (id, at, author, author_name, kind, path, base, note)
                    values (:id, :at, :author, :name, :kind, :path, :base, :note)
                    """).param("id", id).param("at", now.toEpochMilli()).param("author", author.actor())
                    .param("name", author.name()).param("kind", verdict.kind().text())
                    .param("path", verdict.path().orElse(null)).param("base", releases.newest())
                    .param("note", verdict.note()).update();
            rows.batchUpdate("""
                    insert into gap_settled (question, decision) values (:question, :decision)
                    on conflict (question) do update set decision = excluded.decision
                    """, questions.stream().map(question -> new MapSqlParameterSource(
                    Map.of("question", question, "decision", id))).toArray(SqlParameterSource[]::new));
            audit.append(now, author.actor(), "gap." + verdict.kind().text(), "gap:" + id,
                    verdict.path().map(path -> path + ", ").orElse("") + questions.size() + " questions");
        });
    }

    /** Undoes a decision: its questions are open again. False when it was undone already. */
    boolean undo(String id, Author author, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            sql.sql("delete from gap_settled where decision = :id").param("id", id).update();
            boolean undone = sql.sql("delete from gap_decision where id = :id").param("id", id).update() == 1;
            if (undone) {
                audit.append(now, author.actor(), "gap.undo", "gap:" + id, "");
            }
            return undone;
        }));
    }

    /** The decision on each question that was decided on. */
    Map<String, Decision> byQuestion() {
        Map<String, Decision> all = sql.sql("select * from gap_decision").query(Decisions::decision).list().stream()
                .collect(Collectors.toMap(Decision::id, Function.identity()));
        Map<String, Decision> decided = new HashMap<>();
        sql.sql("select question, decision from gap_settled").query(row -> {
            decided.put(row.getString(1), all.get(row.getString(2)));
        });
        return decided;
    }

    /** The first release since in which the file reads otherwise; none while its draft waits. */
    OptionalLong mended(Decision decision) {
        return decision.path().map(path -> {
            List<Long> first = sql.sql(MENDED).param("path", path).param("base", decision.base())
                    .query((row, _) -> row.getLong(1)).list();
            return first.getFirst() == 0 ? OptionalLong.empty() : OptionalLong.of(first.getFirst());
        }).orElse(OptionalLong.empty());
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(row.getString("id"), Instant.ofEpochMilli(row.getLong("at")),
                new Author(row.getString("author"), row.getString("author_name")),
                Decision.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("path")), row.getLong("base"), row.getString("note"));
    }
}
