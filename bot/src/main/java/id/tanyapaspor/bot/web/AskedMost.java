package id.tanyapaspor.bot.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which entries people ask for most, counted now and then from the questions of the last month. */
@Component
class AskedMost {

    /** An entry that fewer people asked for tells of them rather than of people in general. */
    private static final int SOME = 5;
    private static final Duration LATELY = Duration.ofDays(30);

    private static final String COUNT = """
            select coalesce(chosen, entry) as id from question
            where at > :since and coalesce(chosen, entry) is not null
            group by coalesce(chosen, entry) having count(*) >= :some
            order by count(*) desc, coalesce(chosen, entry)""";

    private final JdbcClient sql;
    private final InstantSource time;
    private volatile List<String> ids = List.of();

    AskedMost(JdbcClient sql, InstantSource time) {
        this.sql = sql;
        this.time = time;
    }

    /** Ids of entries, most asked first; empty as long as few asked. */
    List<String> ids() {
        return ids;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void count() {
        ids = sql.sql(COUNT).param("since", time.instant().minus(LATELY).toEpochMilli()).param("some", SOME)
                .query(String.class).list();
    }
}
