package id.tanyapaspor.bot.insight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.knowledge.KnowledgeBase;

/**
 * Draws each week's sample of direct answers once the week is over. The row of the week is the timer: whichever copy writes it
 * first has drawn, a service that was down draws when it is back. Which answers are drawn follows from the week's name and
 * their own, so anybody can draw again and see that nobody chose.
 */
@Component
class Drawing {

    private static final String DIRECT = """
            select id, at, text, entry, confidence, release from question
            where outcome = 'direct' and entry is not null and text <> '' and at >= :from and at < :to""";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final SaidThen said;
    private final InsightSettings settings;
    private final InstantSource clock;

    Drawing(JdbcClient sql, TransactionTemplate transaction, SaidThen said, InsightSettings settings,
            InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.said = said;
        this.settings = settings;
        this.clock = clock;
    }

    /** A direct answer that may be drawn; `release` names what it was said from. */
    record Direct(String id, Instant at, String text, String entry, double confidence, String release) {}

    /** One that was drawn, with the words that were said. */
    private record Drawn(Direct direct, String answer) {}

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void run() {
        runOnce();
    }

    /** True when it was time, and no copy had drawn yet. */
    boolean runOnce() {
        Week week = Week.over(clock.instant());
        return settings.sample() > 0 && !isDrawn(week) && draw(week);
    }

    private boolean isDrawn(Week week) {
        return sql.sql("select count(*) from sample where week = :week").param("week", week.name()).query(Long.class)
                .single() > 0;
    }

    private boolean draw(Week week) {
        List<Direct> direct = sql.sql(DIRECT).param("from", week.from().toEpochMilli())
                .param("to", week.to().toEpochMilli()).query(Drawing::direct).list().stream()
                .filter(said::isJudged).sorted(Comparator.comparing(one -> lot(week, one.id()))).toList();
        List<Drawn> drawn = new ArrayList<>();
        Map<String, Optional<KnowledgeBase>> read = new HashMap<>();
        for (Direct one : direct) {
            if (drawn.size() < settings.sample()) {
                said.words(one, read).ifPresent(words -> drawn.add(new Drawn(one, words)));
            }
        }
        return Boolean.TRUE.equals(transaction.execute(_ -> keep(week, direct.size(), drawn)));
    }

    private boolean keep(Week week, int direct, List<Drawn> drawn) {
        boolean ours = sql.sql("""
                insert into sample (week, drawn_at, direct) values (:week, :now, :direct)
                on conflict (week) do nothing
                """).param("week", week.name()).param("now", clock.millis()).param("direct", direct).update() == 1;
        for (int place = 0; ours && place < drawn.size(); place++) {
            Drawn one = drawn.get(place);
            sql.sql("""
                    insert into sample_item (id, week, place, question, asked, answer, entry, confidence)
                    values (:id, :week, :place, :question, :asked, :answer, :entry, :confidence)
                    """).param("id", Ids.next()).param("week", week.name()).param("place", place)
                    .param("question", one.direct().id()).param("asked", one.direct().text())
                    .param("answer", one.answer()).param("entry", one.direct().entry())
                    .param("confidence", one.direct().confidence()).update();
        }
        return ours;
    }

    /** Those with the lowest are drawn. */
    static String lot(Week week, String question) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((week.name() + ":" + question).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static Direct direct(ResultSet row, int n) throws SQLException {
        return new Direct(row.getString("id"), Instant.ofEpochMilli(row.getLong("at")), row.getString("text"),
                row.getString("entry"), row.getDouble("confidence"),
                Optional.ofNullable(row.getString("release")).orElse(""));
    }
}
