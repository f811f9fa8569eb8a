package id.tanyapaspor.bot.desk;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms that were sent: each carries a token of its own, so that a second click, or a repeated request, does nothing. */
@Component
class SentForms {

    private final JdbcClient jdbc;

    SentForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a form comes for the first time; in the transaction that does what it asks. */
    boolean isNew(String token, Instant now) {
        return jdbc.sql("insert into desk_form (token, at) values (:token, :now) on conflict (token) do nothing")
                .param("token", token).param("now", now.toEpochMilli()).update() == 1;
    }

    /** Lets a form come again, for what it asked was not done. */
    void forget(String token) {
        jdbc.sql("delete from desk_form where token = :token").param("token", token).update();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from desk_form where at < :moment").param("moment", moment.toEpochMilli()).update();
    }
}
