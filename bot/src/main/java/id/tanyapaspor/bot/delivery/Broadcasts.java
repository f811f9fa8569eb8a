package id.tanyapaspor.bot.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One text for many chats. Each of them gets it once, a few chats a second, behind all answers to people; it can be stopped,
 * and what was not sent by then never is. {@link Feed} moves it on.
 */
@Component
public class Broadcasts {

    private static final String BEGIN = """
            insert into broadcast (name, begun_at) values (:name, :now) on conflict (name) do nothing""";

    private static final String ADD_WORDS = """
            insert into broadcast_words (broadcast, words, kind, message) values (:name, :words, :kind, :message)""";

    private static final String ADD_CHAT = """
            insert into broadcast_chat (broadcast, chat, words) values (:name, :chat, :words)""";

    /** Whoever is known to take nothing is spared the try. */
    private static final String SPARE = """
            update broadcast_chat set status = 'blocked'
            where broadcast = :name and chat in (select chat from recipient where gone_at is not null)""";

    private static final String STOP = """
            update broadcast set stopped_at = :now where name = :name and stopped_at is null and ended_at is null""";

    private static final String KEEP_BACK = """
            update broadcast_chat set status = 'stopped' where broadcast = :name and status = 'queued'""";

    private static final String FIND = """
            select * from broadcast where name = :name""";

    private static final String COUNT = """
            select status, count(*) from broadcast_chat where broadcast = :name group by status""";

    private static final String CHATS = """
            select chat from broadcast_chat where broadcast = :name and status = :status order by chat""";

    private final JdbcClient sql;
    private final NamedParameterJdbcOperations batch;
    private final Withdrawal withdrawal;
    private final InstantSource clock;

    public Broadcasts(JdbcClient sql, NamedParameterJdbcOperations batch, InstantSource clock) {
        this.sql = sql;
        this.batch = batch;
        this.withdrawal = new Withdrawal(sql);
        this.clock = clock;
    }

    /** What became of it in one chat. */
    public enum Outcome {
        /** Not yet sent. */
        WAITING,
        SENT,
        /** The chat takes nothing from us any more. */
        BLOCKED,
        /** Will never be taken as it is. */
        REFUSED,
        /** Nobody can tell whether it arrived. */
        UNKNOWN,
        /** Not sent, since it was stopped. */
        STOPPED;

        private static Outcome of(String status) {
            return status.equals("queued") || status.equals("handed")
                    ? WAITING
                    : valueOf(status.toUpperCase(Locale.ROOT));
        }
    }

    /** How far it has come. */
    public record Report(
            Map<Outcome, Integer> counts,
            Instant begunAt,
            Optional<Instant> stoppedAt,
            Optional<Instant> endedAt) {

        public int of(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        public int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Begins in the caller's transaction, unless there is or was one of this name: then nothing happens and the answer is no.
     *
     * @param words what is said, by a name
     * @param chats who gets it, each with the name of the words for it
     */
    public boolean begin(String name, Map<String, Message> words, Map<ChatId, String> chats) {
        if (!words.keySet().containsAll(chats.values())) {
            throw new IllegalArgumentException("Broadcast " + name + " has chats without words");
        }
        if (sql.sql(BEGIN).param("name", name).param("now", clock.millis()).update() == 0) {
            return false;
        }
        words.forEach((called, message) -> sql.sql(ADD_WORDS).param("name", name).param("words", called)
                .param("kind", MessageJson.kind(message)).param("message", MessageJson.write(message)).update());
        batch.batchUpdate(ADD_CHAT, chats.entrySet().stream()
                .map(chat -> new MapSqlParameterSource("name", name).addValue("chat", chat.getKey().toString())
                        .addValue("words", chat.getValue()))
                .toArray(SqlParameterSource[]::new));
        sql.sql(SPARE).param("name", name).update();
        return true;
    }

    /** Takes back, in the caller's transaction, whatever is not on its way; says whether there was anything to stop. */
    public boolean stop(String name) {
        if (sql.sql(STOP).param("name", name).param("now", clock.millis()).update() == 0) {
            return false;
        }
        sql.sql(KEEP_BACK).param("name", name).update();
        withdrawal.run(clock.millis());
        return true;
    }

    public Optional<Report> report(String name) {
        return sql.sql(FIND).param("name", name).query((row, _) -> report(row)).optional();
    }

    /** The chats of which that is true; forgotten when messages are cleared away. */
    public List<ChatId> chats(String name, Outcome outcome) {
        String status = outcome.name().toLowerCase(Locale.ROOT);
        return sql.sql(CHATS).param("name", name).param("status", status)
                .query((row, _) -> ChatId.parse(row.getString(1))).list();
    }

    private Report report(ResultSet row) throws SQLException {
        Optional<Instant> ended = moment(row, "ended_at");
        Map<Outcome, Integer> counts = ended.isPresent() ? kept(row) : counted(row.getString("name"));
        return new Report(counts, Instant.ofEpochMilli(row.getLong("begun_at")), moment(row, "stopped_at"), ended);
    }

    private Map<Outcome, Integer> counted(String name) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        sql.sql(COUNT).param("name", name).query(row -> {
            counts.merge(Outcome.of(row.getString(1)), row.getInt(2), Integer::sum);
        });
        return counts;
    }

    private static Map<Outcome, Integer> kept(ResultSet row) throws SQLException {
        return Map.of(
                Outcome.SENT, row.getInt("sent"),
                Outcome.BLOCKED, row.getInt("blocked"),
                Outcome.REFUSED, row.getInt("refused"),
                Outcome.UNKNOWN, row.getInt("unknown"),
                Outcome.STOPPED, row.getInt("stopped"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long moment = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(moment));
    }
}
