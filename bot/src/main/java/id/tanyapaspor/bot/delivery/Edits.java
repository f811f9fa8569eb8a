package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Spares edits. Those of a message that leaves only now are put into it; of several for one message the last is sent; one
 * whose message never left is dropped.
 */
@Component
final class Edits {

    private static final Logger LOG = LoggerFactory.getLogger(Edits.class);

    /** Kinds that are words and buttons and nothing else. */
    private static final Set<String> REWRITABLE = Set.of("text", "edit");

    private static final String TARGETS = """
            select id, kind, status from outbox where id in (:ids)""";

    private static final String MERGE = """
            update outbox set status = 'merged', finished_at = :now
            where edits in (:targets) and status = 'waiting' and edits is not null and not_before <= :now
                and (speaker is null
                    or speaker = coalesce((select owner_version from lane where lane.chat = outbox.chat), 0))
            returning id, edits, message""";

    private static final String REWRITE = """
            update outbox set message = :message where id = :id""";

    private static final String FINISH = """
            update outbox set status = :status, reason = :reason, finished_at = :now where id = :id""";

    private final JdbcClient sql;

    Edits(JdbcClient sql) {
        this.sql = sql;
    }

    private record Target(String id, String kind, String status) {}

    private record Later(String id, String edits, String message) {}

    /** What of these rows, which are in hand, is to be sent, and in which words. */
    List<Departures.Row> spare(List<Departures.Row> rows, Instant now) {
        List<Departures.Row> leaving = withTarget(rows, now);
        List<String> targets = leaving.stream().filter(row -> REWRITABLE.contains(row.kind())).map(Edits::target)
                .toList();
        Map<String, List<Later>> later = later(targets, now);
        return leaving.stream().map(row -> rewritten(row, later.getOrDefault(target(row), List.of()))).toList();
    }

    /** Without edits whose message did not leave: a waiting one takes the new words, others never will. */
    private List<Departures.Row> withTarget(List<Departures.Row> rows, Instant now) {
        List<String> ids = rows.stream().filter(row -> row.edits() != null).map(Departures.Row::edits).toList();
        if (ids.isEmpty()) {
            return rows;
        }
        Map<String, Target> targets = sql.sql(TARGETS).param("ids", ids).query(Target.class).list().stream()
                .collect(Collectors.toMap(Target::id, target -> target));
        return rows.stream()
                .filter(row -> row.edits() == null || ready(row, targets.get(row.edits()), now)).toList();
    }

    private boolean ready(Departures.Row edit, @Nullable Target target, Instant now) {
        String status = target == null ? "missing" : target.status();
        if (status.equals("sent") || status.equals("sending")) {
            return true;
        }
        Optional<String> words = status.equals("waiting") ? words(target.kind(), edit.json()) : Optional.empty();
        words.ifPresent(json -> rewrite(target.id(), json));
        finish(edit, words.isPresent() ? "merged" : "dropped", "its message is " + status, now);
        return false;
    }

    private Map<String, List<Later>> later(List<String> targets, Instant now) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        return sql.sql(MERGE).param("targets", targets).param("now", now.toEpochMilli()).query(Later.class).list()
                .stream().collect(Collectors.groupingBy(Later::edits));
    }

    private Departures.Row rewritten(Departures.Row row, List<Later> edits) {
        Optional<String> words = edits.stream().max(Comparator.comparing(Later::id))
                .flatMap(last -> words(row.kind(), last.message()));
        words.ifPresent(json -> rewrite(row.id(), json));
        return words.map(row::saying).orElse(row);
    }

    private void rewrite(String id, String json) {
        sql.sql(REWRITE).param("id", id).param("message", json).update();
    }

    private void finish(Departures.Row row, String status, String reason, Instant now) {
        sql.sql(FINISH).param("id", row.id()).param("status", status).param("reason", reason)
                .param("now", now.toEpochMilli()).update();
    }

    /** An edit's words as a message of that kind; empty when that kind has no words or the edit cannot be read. */
    private static Optional<String> words(String kind, String edit) {
        if (!REWRITABLE.contains(kind)) {
            return Optional.empty();
        }
        try {
            Message.Edit words = (Message.Edit) MessageJson.read("edit", edit);
            Message as = kind.equals("edit") ? words : new Message.Text(words.html(), words.buttons());
            return Optional.of(MessageJson.write(as));
        } catch (JacksonException e) {
            LOG.error("An edit of the outbox cannot be read: {}", Failures.name(e));
            return Optional.empty();
        }
    }

    private static String target(Departures.Row row) {
        return row.edits() == null ? row.id() : row.edits();
    }
}
