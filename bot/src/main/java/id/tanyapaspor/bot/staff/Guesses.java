package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.time.InstantSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the wrong codes that a Telegram user sends. */
@Component
class Guesses {

    static final int MOST = 5;
    static final Duration PAUSE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Guesses(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean areTooMany(String user) {
        return jdbc.sql("""
                select count(*) > 0 from staff_guess
                where telegram = :user and wrong >= :most and forgotten_at > :now
                """).param("user", user).param("most", MOST).param("now", clock.millis()).query(Boolean.class)
                .single();
    }

    void wrong(String user) {
        jdbc.sql("delete from staff_guess where forgotten_at <= :now").param("now", clock.millis()).update();
        jdbc.sql("""
                insert into staff_guess (telegram, wrong, forgotten_at) values (:user, 1, :until)
                on conflict (telegram) do update
                set wrong = staff_guess.wrong + 1, forgotten_at = excluded.forgotten_at
                """).param("user", user).param("until", clock.instant().plus(PAUSE).toEpochMilli()).update();
    }
}
