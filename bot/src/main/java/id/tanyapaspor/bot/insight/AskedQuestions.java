package id.tanyapaspor.bot.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.insight.Asked.Outcome;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;

/** The questions of some time, as the conversation keeps them: masked, without their askers. Greetings are no questions. */
@Component
class AskedQuestions {

    /** The content goes by western Indonesian time, which knows no summer. */

    /** Hours of that time: it is seven ahead of the clock by which moments are kept. */
    private static final String SUMS = """
            select (at + 25200000) / 3600000 as hour, outcome, coalesce(chosen, entry) as entry, office, verdict, handed,
                count(*) as asked
            from question where at >= :from and at < :to
            group by (at + 25200000) / 3600000, outcome, coalesce(chosen, entry), office, verdict, handed""";

    private static final String TEXTS = """
            select text from question where at >= :from and at < :to order by at desc limit :most""";

    private final JdbcClient sql;
    private final Releases live;

    AskedQuestions(JdbcClient sql, Releases live) {
        this.sql = sql;
        this.live = live;
    }

    List<Asked> between(Instant from, Instant to) {
        return sql.sql(SUMS).param("from", from.toEpochMilli())
                .param("to", to.toEpochMilli()).query(AskedQuestions::asked).list().stream()
                .filter(asked -> asked.entry().flatMap(live.knowledge()::entry).map(Entry::kind)
                        .filter(Kind.SMALLTALK::equals).isEmpty())
                .toList();
    }

    /** The newest first. */
    List<String> texts(Instant from, Instant to, int most) {
        return sql.sql(TEXTS).param("from", from.toEpochMilli()).param("to", to.toEpochMilli()).param("most", most)
                .query(String.class).list();
    }

    private static Asked asked(ResultSet row, int n) throws SQLException {
        long hour = row.getLong("hour");
        Outcome outcome = Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT));
        Optional<String> verdict = Optional.ofNullable(row.getString("verdict"));
        return new Asked(LocalDate.ofEpochDay(hour / 24), (int) (hour % 24), outcome,
                Optional.ofNullable(row.getString("entry")), Optional.ofNullable(row.getString("office")),
                verdict.filter(word -> word.endsWith("helped")).map("helped"::equals),
                verdict.filter(word -> !word.equals("none")).isPresent(),
                row.getInt("handed") == 1 || outcome == Outcome.OFFICER, row.getInt("asked"));
    }
}
