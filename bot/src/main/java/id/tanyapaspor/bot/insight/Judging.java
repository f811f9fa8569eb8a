package id.tanyapaspor.bot.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.AuditLog;

/**
 * Who judges which answer: two people each, apart from each other, and a third where they differ. Nobody is shown how sure the
 * bot was, nor what another thought, nor an answer twice.
 */
@Component
class Judging {

    /** Older samples are not worth anybody's time any more. */
    static final int WEEKS = 12;

    /** So long a slip of the finger can be taken back. */
    private static final Duration REGRET = Duration.ofMinutes(10);

    private static final String NEXT = """
            select i.id, i.week, i.asked, i.answer from sample_item i
            where i.week >= :oldest
                and not exists (select 1 from sample_judgement j where j.item = i.id and j.judge = :judge)
                and ((select count(*) from sample_judgement j where j.item = i.id) < 2
                    or (select count(*) from sample_judgement j where j.item = i.id) = 2
                        and (select count(distinct j.verdict) from sample_judgement j where j.item = i.id) = 2)
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    Judging(JdbcClient sql, TransactionTemplate transaction, AuditLog audit) {
        this.sql = sql;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** What somebody makes of an answer. */
    enum Verdict {
        RIGHT,
        PARTLY,
        WRONG,
        UNCLEAR;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An answer to be judged: the question, masked, and what was said. */
    record Item(String id, String week, String asked, String answer) {}

    /** An answer that was drawn, with its judgements in their order. */
    record Judged(String item, List<Verdict> verdicts) {}

    /** The next that this person may judge, of the oldest week first. */
    Optional<Item> next(String judge, Instant now) {
        return sql.sql(NEXT + " order by i.week, i.place limit 1").param("judge", judge).param("oldest", oldest(now))
                .query(Item.class).optional();
    }

    /** How many there are for this person. */
    long left(String judge, Instant now) {
        return sql.sql("select count(*) from (" + NEXT + ") waiting").param("judge", judge).param("oldest", oldest(now))
                .query(Long.class).single();
    }

    /** False when the answer needs this person's judgement no longer, or never did. */
    boolean judge(String item, Verdict verdict, Author judge, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            List<Verdict> before = verdicts(item);
            int turn = before.size() + 1;
            boolean wanted = turn < 3 || turn == 3 && before.get(0) != before.get(1);
            boolean kept = wanted && sql.sql("""
                    insert into sample_judgement (item, turn, judge, verdict, at)
                    select id, :turn, :judge, :verdict, :now from sample_item where id = :item
                    on conflict do nothing
                    """).param("item", item).param("turn", turn).param("judge", judge.actor())
                    .param("verdict", verdict.text()).param("now", now.toEpochMilli()).update() == 1;
            if (kept) {
                audit.append(now, judge.actor(), "sample.judge", "sample:" + item, "turn " + turn);
            }
            return kept;
        }));
    }

    /** Takes back one's last judgement, while it is young and nobody has judged after it; false when there is none. */
    boolean takeBack(Author judge, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Optional<String> item = sql.sql("""
                    select item from sample_judgement j where judge = :judge and at >= :young
                        and not exists (select 1 from sample_judgement o where o.item = j.item and o.turn > j.turn)
                    order by at desc, item limit 1
                    """).param("judge", judge.actor()).param("young", now.minus(REGRET).toEpochMilli())
                    .query(String.class).optional();
            item.ifPresent(one -> {
                sql.sql("delete from sample_judgement where item = :item and judge = :judge").param("item", one)
                        .param("judge", judge.actor()).update();
                audit.append(now, judge.actor(), "sample.take-back", "sample:" + one, "");
            });
            return item.isPresent();
        }));
    }

    /** All answers of a week. */
    List<Judged> judged(String week) {
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        sql.sql("""
                select i.id, j.verdict from sample_item i left join sample_judgement j on j.item = i.id
                where i.week = :week order by i.place, j.turn
                """).param("week", week).query(row -> {
            List<Verdict> of = verdicts.computeIfAbsent(row.getString("id"), _ -> new ArrayList<>());
            Optional.ofNullable(row.getString("verdict")).map(Judging::verdict).ifPresent(of::add);
        });
        return verdicts.entrySet().stream().map(one -> new Judged(one.getKey(), List.copyOf(one.getValue()))).toList();
    }

    private List<Verdict> verdicts(String item) {
        return sql.sql("select verdict from sample_judgement where item = :item order by turn").param("item", item)
                .query((ResultSet row, int _) -> read(row)).list();
    }

    private static Verdict read(ResultSet row) throws SQLException {
        return verdict(row.getString(1));
    }

    private static Verdict verdict(String text) {
        return Verdict.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static String oldest(Instant now) {
        return Week.over(now).before(WEEKS - 1).name();
    }
}
