package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

class AskedMostTest {

    private final TestClock clock = new TestClock();

    @DatabaseTest
    void what_many_asked_lately_comes_first_and_what_few_asked_not_at_all(TestDatabase database) {
        JdbcClient sql = database.sql();
        ask(sql, "cara-bayar", null, 6, clock.instant());
        ask(sql, "biaya-paspor", null, 5, clock.instant());
        ask(sql, "autogate", "biaya-paspor", 3, clock.instant());
        ask(sql, "rawat-paspor", null, 4, clock.instant());
        ask(sql, "splp", null, 50, clock.instant().minus(Duration.ofDays(31)));
        ask(sql, null, null, 50, clock.instant());

        AskedMost asked = new AskedMost(sql, clock);
        assertThat(asked.ids()).isEmpty();
        asked.count();
        assertThat(asked.ids()).containsExactly("biaya-paspor", "cara-bayar");
    }

    private static void ask(JdbcClient sql, @Nullable String entry, @Nullable String chosen, int times, Instant at) {
        for (int i = 0; i < times; i++) {
            sql.sql("""
                    insert into question (id, at, channel, text, outcome, entry, confidence, release, chosen)
                    values (:id, :at, 'web', 'x', 'direct', :entry, 0.9, '1', :chosen)""")
                    .param("id", UUID.randomUUID().toString()).param("at", at.toEpochMilli()).param("entry", entry)
                    .param("chosen", chosen).update();
        }
    }
}
