package id.tanyapaspor.bot.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coverage and measured error, week by week. */
@Component
class Course {

    static final int WEEKS = 26;

    private final AskedQuestions questions;
    private final Judging judging;
    private final JdbcClient sql;

    Course(AskedQuestions questions, Judging judging, JdbcClient sql) {
        this.questions = questions;
        this.judging = judging;
        this.sql = sql;
    }

    /** A week that is over. */
    record Point(Week week, Sum sum, Measured measured) {

        public double coverage() {
            return sum.asked() == 0 ? 0 : (double) sum.direct() / sum.asked();
        }
    }

    /** The weeks of the last half year in which anything was asked or drawn, the oldest first. */
    List<Point> until(Instant now) {
        Week last = Week.over(now);
        Map<Week, List<Asked>> asked = new HashMap<>();
        questions.between(last.before(WEEKS - 1).from(), last.to())
                .forEach(one -> asked.computeIfAbsent(Week.of(one.day()), _ -> new ArrayList<>()).add(one));
        List<String> drawn = sql.sql("select week from sample where week >= :oldest")
                .param("oldest", last.before(WEEKS - 1).name()).query(String.class).list();
        List<Point> points = new ArrayList<>();
        for (int back = WEEKS - 1; back >= 0; back--) {
            Week week = last.before(back);
            if (asked.containsKey(week) || drawn.contains(week.name())) {
                points.add(new Point(week, Sum.of(asked.getOrDefault(week, List.of())),
                        Measured.of(judging.judged(week.name()))));
            }
        }
        return points;
    }
}
