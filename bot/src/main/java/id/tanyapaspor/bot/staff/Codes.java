package id.tanyapaspor.bot.staff;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that are typed and work once. An account has one of each purpose, the newest. */
@Component
class Codes {

    /** What a code is for: linking a Telegram account, or logging in by it. */
    enum Purpose {
        LINK,
        LOGIN;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String account, Purpose purpose, String hash, Instant now, Instant until) {
        jdbc.sql("""
                insert into staff_code (account, purpose, hash, made_at, expires_at)
                values (:account, :purpose, :hash, :now, :until)
                on conflict (account, purpose) do update
                set hash = excluded.hash, tries = 0, made_at = excluded.made_at, expires_at = excluded.expires_at
                """).param("account", account).param("purpose", purpose.text()).param("hash", hash)
                .param("now", now.toEpochMilli()).param("until", until.toEpochMilli()).update();
    }

    /** When the code that is still good was made. */
    Optional<Instant> made(String account, Purpose purpose, Instant now) {
        return jdbc.sql("""
                select made_at from staff_code
                where account = :account and purpose = :purpose and expires_at > :now
                """).param("account", account).param("purpose", purpose.text()).param("now", now.toEpochMilli())
                .query(Long.class).optional().map(Instant::ofEpochMilli);
    }

    /** Counts a try and gives what to compare with; nothing when there is no code, or none that may be tried again. */
    Optional<String> tried(String account, Purpose purpose, int most, Instant now) {
        return jdbc.sql("""
                update staff_code set tries = tries + 1
                where account = :account and purpose = :purpose and expires_at > :now and tries < :most
                returning hash
                """).param("account", account).param("purpose", purpose.text()).param("now", now.toEpochMilli())
                .param("most", most).query(String.class).optional();
    }

    /** Whose code has this hash. */
    Optional<String> owner(Purpose purpose, String hash, Instant now) {
        return jdbc.sql("""
                select account from staff_code where purpose = :purpose and hash = :hash and expires_at > :now
                """).param("purpose", purpose.text()).param("hash", hash).param("now", now.toEpochMilli())
                .query(String.class).optional();
    }

    /** Uses a code up; false when somebody else did, or when there is a newer one. */
    boolean use(String account, Purpose purpose, String hash) {
        return jdbc.sql("delete from staff_code where account = :account and purpose = :purpose and hash = :hash")
                .param("account", account).param("purpose", purpose.text()).param("hash", hash).update() == 1;
    }

    void forget(String account) {
        jdbc.sql("delete from staff_code where account = :account").param("account", account).update();
    }
}
