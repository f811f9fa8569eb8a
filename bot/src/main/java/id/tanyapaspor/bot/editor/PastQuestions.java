package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people asked lately, masked and without their chats, as the reception keeps it. */
@Component
class PastQuestions {

    /** A question as it was asked, but for the numbers that tell who somebody is. */
    record Past(String id, String text) {

        /** What can be asked again: marks of what was masked are no words of anybody's. */
        String asked() {
            return text.replaceAll("\\[[^\\]]{1,20}]", " ").strip();
        }
    }

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate rows;

    PastQuestions(JdbcClient jdbc, NamedParameterJdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The newest since a moment. */
    List<Past> since(Instant from, int most) {
        return jdbc.sql("select id, text from question where at >= :from order by at desc, id desc limit :most")
                .param("from", from.toEpochMilli()).param("most", most)
                .query((row, n) -> new Past(row.getString("id"), row.getString("text"))).list();
    }

    /** Writes down, in the caller's transaction, which questions are in a part of a run's report. */
    void keep(long gate, int part, List<String> questions) {
        SqlParameterSource[] members = questions.stream().map(question -> new MapSqlParameterSource(
                Map.of("gate", gate, "part", part, "question", question))).toArray(SqlParameterSource[]::new);
        rows.batchUpdate("insert into gate_question (gate, part, question) values (:gate, :part, :question)", members);
    }

    /** Different wordings of a part, the most frequent first, with how often each was asked; those that are gone are left out. */
    Map<String, Long> of(long gate, int part, int most) {
        Map<String, Long> wordings = new LinkedHashMap<>();
        jdbc.sql("""
                select q.text, count(*) as times from gate_question p join question q on q.id = p.question
                where p.gate = :gate and p.part = :part group by q.text order by times desc, q.text limit :most
                """).param("gate", gate).param("part", part).param("most", most).query(row -> {
            wordings.put(row.getString(1), row.getLong(2));
        });
        return wordings;
    }
}
