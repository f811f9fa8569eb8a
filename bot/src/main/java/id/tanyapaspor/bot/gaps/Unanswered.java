package id.tanyapaspor.bot.gaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.gaps.Missed.Kind;

/** The questions of late that were not settled, as the conversation keeps them: masked, and without their askers. */
@Component
class Unanswered {

    /** Older ones say little of what people ask today. */
    static final Duration WINDOW = Duration.ofDays(90);

    /** More than anybody reads; grouping so many takes less than a second. */
    static final int MOST = 5_000;

    /** Who has chosen none of the choices by then has given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final String MISSED = """
            select id, at, text, outcome, entry, release, verdict, handed from question
            where at >= :since and text <> '' and (
                outcome in ('unsure', 'officer') or handed = 1 or verdict in ('not_helped', 'none')
                or outcome = 'clarify' and verdict is null and at < :settled)
            order by at desc, id desc limit :most""";

    private final JdbcClient sql;

    Unanswered(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<Missed> of(Instant now) {
        return sql.sql(MISSED).param("since", now.minus(WINDOW).toEpochMilli())
                .param("settled", now.minus(PATIENCE).toEpochMilli()).param("most", MOST).query(Unanswered::missed)
                .list();
    }

    private static Missed missed(ResultSet row, int n) throws SQLException {
        return new Missed(row.getString("id"), Instant.ofEpochMilli(row.getLong("at")), row.getString("text"),
                kind(row), Optional.ofNullable(row.getString("entry")), number(row.getString("release")));
    }

    private static Kind kind(ResultSet row) throws SQLException {
        if (row.getInt("handed") == 1 || row.getString("outcome").equals("officer")) {
            return Kind.OFFICER;
        }
        if ("not_helped".equals(row.getString("verdict"))) {
            return Kind.DOWN;
        }
        return row.getString("outcome").equals("clarify") ? Kind.CLARIFIED : Kind.UNSURE;
    }

    /** The number in a release's name, `7-1f3a9c02`; 0 for what never was one of the database's. */
    private static long number(String release) {
        String number = release.substring(0, Math.max(0, release.indexOf('-')));
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }
}
