package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;

/**
 * Spares messages where few may be sent: texts that wait behind each other for one chat of such a channel leave as one. Nothing
 * is left out, and what has buttons stays alone, since it is edited later.
 */
@Component
final class Joins {

    private static final Logger LOG = LoggerFactory.getLogger(Joins.class);

    /** Below Telegram's 4096 after parsing, with room for marks. */
    private static final int LONGEST = 3500;
    private static final int MOST = 20;
    private static final String BETWEEN = "\n\n";

    private static final String BEHIND = """
            select id, kind, message, speaker from outbox
            where chat = :chat and status = 'waiting' and id > :id and not_before <= :now order by id limit :most""";

    private static final String JOINED = """
            update outbox set status = 'merged', reason = :reason, finished_at = :now
            where id in (:ids) and status = 'waiting'""";

    private static final String REWRITE = """
            update outbox set message = :message where id = :id""";

    private final JdbcClient sql;
    private final Channels channels;

    Joins(JdbcClient sql, Channels channels) {
        this.sql = sql;
        this.channels = channels;
    }

    private record Behind(String id, String kind, String message, Optional<Long> speaker) {}

    /** These rows, which are in hand, with what waits behind them. */
    List<Departures.Row> join(List<Departures.Row> rows, Instant now) {
        return rows.stream().map(row -> plain(row.kind(), row.json(), row.speaker()).filter(_ -> joins(row))
                .map(first -> joined(row, first, now)).orElse(row)).toList();
    }

    private boolean joins(Departures.Row row) {
        return channels.names().contains(row.chat().channel()) && channels.of(row.chat().channel()).joins();
    }

    private Departures.Row joined(Departures.Row row, String first, Instant now) {
        var text = new StringBuilder(first);
        List<String> taken = new ArrayList<>();
        for (Behind next : behind(row, now)) {
            Optional<String> words = plain(next.kind(), next.message(), next.speaker())
                    .filter(more -> text.length() + BETWEEN.length() + more.length() <= LONGEST);
            if (words.isEmpty()) {
                break;
            }
            text.append(BETWEEN).append(words.get());
            taken.add(next.id());
        }
        return taken.isEmpty() ? row : rewritten(row, text.toString(), taken, now);
    }

    private Departures.Row rewritten(Departures.Row row, String html, List<String> taken, Instant now) {
        String message = MessageJson.write(Message.text(html));
        sql.sql(JOINED).param("ids", taken).param("reason", "said with " + row.id()).param("now", now.toEpochMilli())
                .update();
        sql.sql(REWRITE).param("message", message).param("id", row.id()).update();
        return row.saying(message);
    }

    private List<Behind> behind(Departures.Row row, Instant now) {
        return sql.sql(BEHIND).param("chat", row.chat().toString()).param("id", row.id())
                .param("now", now.toEpochMilli()).param("most", MOST)
                .query((found, n) -> new Behind(found.getString(1), found.getString(2), found.getString(3),
                        Optional.ofNullable(found.getString(4)).map(Long::valueOf)))
                .list();
    }

    /** The words of a text that has nothing but words, and that anybody may say. */
    private static Optional<String> plain(String kind, String json, Optional<Long> speaker) {
        if (!kind.equals("text") || speaker.isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of((Message.Text) MessageJson.read(kind, json)).filter(text -> text.buttons().isEmpty())
                    .map(Message.Text::html);
        } catch (JacksonException e) {
            LOG.error("A text of the outbox cannot be read: {}", Failures.name(e));
            return Optional.empty();
        }
    }
}
