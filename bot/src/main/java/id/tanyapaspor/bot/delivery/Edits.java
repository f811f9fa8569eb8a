package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Spares edits. Those of a message that leaves only now are put into it; of several for one message the last is sent; one
 * whose message never left is dropped.
 */
@Component
final class Edits {

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
        Map<String, List<Later>> later = later(leaving.stream().map(Edits::target).toList(), now);
        return leaving.stream().map(row -> {
            List<Later> edits = later.get(target(row));
            return edits == null ? row : rewritten(row, edits);
        }).toList();
    }

    /** Without edits whose message did not leave: waiting ones take the new words, others never will. */
    private List<Departures.Row> withTarget(List<Departures.Row> rows, Instant now) {
        List<String> ids = rows.stream().filter(row -> row.edits() != null).map(Departures.Row::edits).toList();
        if (ids.isEmpty()) {
            return rows;
        }
        Map<String, Target> targets = sql.sql(TARGETS).param("ids", ids).query(Target.class).list().stream()
                .collect(Collectors.toMap(Target::id, target -> target));
        List<Departures.Row> leaving = new ArrayList<>();
        for (Departures.Row row : rows) {
            if (row.edits() == null || ready(row, targets.get(row.edits()), now)) {
                leaving.add(row);
            }
        }
        return leaving;
    }

    private boolean ready(Departures.Row edit, @Nullable Target target, Instant now) {
        String status = target == null ? "missing" : target.status();
        return switch (status) {
            case "sent", "sending" -> true;
            case "waiting" -> {
                sql.sql(REWRITE).param("id", target.id()).param("message", inTermsOf(target.kind(), edit.json()))
                        .update();
                finish(edit, "merged", "its message had not left", now);
                yield false;
            }
            default -> {
                finish(edit, "dropped", "its message is " + status, now);
                yield false;
            }
        };
    }

    private Map<String, List<Later>> later(List<String> targets, Instant now) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        return sql.sql(MERGE).param("targets", targets).param("now", now.toEpochMilli()).query(Later.class).list()
                .stream().collect(Collectors.groupingBy(Later::edits));
    }

    private Departures.Row rewritten(Departures.Row row, List<Later> edits) {
        Later last = edits.stream().max(Comparator.comparing(Later::id)).orElseThrow();
        String json = inTermsOf(row.kind(), last.message());
        sql.sql(REWRITE).param("id", row.id()).param("message", json).update();
        return row.saying(json);
    }

    private void finish(Departures.Row row, String status, String reason, Instant now) {
        sql.sql(FINISH).param("id", row.id()).param("status", status).param("reason", reason)
                .param("now", now.toEpochMilli()).update();
    }

    /** An edit's words as a message of that kind. */
    private static String inTermsOf(String kind, String edit) {
        Message.Edit words = (Message.Edit) MessageJson.read("edit", edit);
        return kind.equals("edit") ? edit : MessageJson.write(new Message.Text(words.html(), words.buttons()));
    }

    private static String target(Departures.Row row) {
        return row.edits() == null ? row.id() : row.edits();
    }
}
