package id.tanyapaspor.bot.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as rows. The browser has a code, the row its hash. */
@Component
public class Sessions {

    /** A session that goes on. */
    record Found(Account account, Here here, Step step, Instant seen) {}

    /** A session as its owner sees it. */
    record Session(String id, Browser browser, String address, Instant began, Instant seen) {}

    /** Where a login came from. */
    record From(String agent, String address) {}

    /** A row is not written again for every request, only once in so long. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    /** How long somebody may take to show the second factor. */
    private static final Duration HALF_WAY = Duration.ofMinutes(10);

    private static final int LONGEST_AGENT = 200;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final StaffSettings settings;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    Sessions(JdbcClient jdbc, InstantSource clock, StaffSettings settings, ApplicationEventPublisher events,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
        this.audit = audit;
    }

    /** Whether somebody is logged in to an account, on any device, and was seen lately. */
    public boolean live(String account) {
        return jdbc.sql("""
                select count(*) > 0 from staff_session
                where account = :account and second_due = 0 and created_at > :born and seen_at > :idle
                """).param("account", account).param("born", born()).param("idle", idle()).query(Boolean.class)
                .single();
    }

    /** Begins a session, in the place of one that the browser had; returns the code that the browser keeps. */
    @Transactional
    String begin(String account, boolean secondDue, From from, Optional<String> former) {
        jdbc.sql("delete from staff_session where created_at < :dead").param("dead", born()).update();
        String token = Secrets.code();
        String agent = from.agent().substring(0, Math.min(from.agent().length(), LONGEST_AGENT));
        jdbc.sql("""
                insert into staff_session (token_hash, account, browser, address, second_due, created_at, seen_at)
                values (:hash, :account, :browser, :address, :due, :now, :now)
                """).param("hash", Secrets.hash(token)).param("account", account).param("browser", agent)
                .param("address", from.address()).param("due", secondDue ? 1 : 0).param("now", clock.millis())
                .update();
        former.ifPresent(this::remove);
        return token;
    }

    /** The session of a code, which is seen with this. */
    Optional<Found> find(String token) {
        Instant now = clock.instant();
        Optional<Found> found = jdbc.sql("""
                select a.id, a.login, a.name, a.roles, a.active, s.token_hash, s.created_at, s.seen_at, s.second_due,
                    case when a.telegram is not null
                        or exists (select 1 from staff_passkey p where p.account = a.id) then 1 else 0 end as secured
                from staff_session s join staff_account a on a.id = s.account
                where s.token_hash = :hash and a.active = 1 and s.created_at > :born and s.seen_at > :idle
                    and (s.second_due = 0 or s.created_at > :lately)
                """).param("hash", Secrets.hash(token)).param("born", born()).param("idle", idle())
                .param("lately", now.minus(HALF_WAY).toEpochMilli()).query(this::found).optional();
        found.filter(session -> session.seen().plus(SEEN).isBefore(now)).ifPresent(this::seen);
        return found;
    }

    /** Sessions of an account, the one last seen first. */
    List<Session> of(String account) {
        return jdbc.sql("""
                select token_hash, browser, address, created_at, seen_at from staff_session
                where account = :account and second_due = 0 and created_at > :born and seen_at > :idle
                order by seen_at desc, token_hash
                """).param("account", account).param("born", born()).param("idle", idle())
                .query((row, n) -> new Session(row.getString("token_hash"), Browser.of(row.getString("browser")),
                        row.getString("address"), Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("seen_at"))))
                .list();
    }

    /** Somebody logs out. */
    @Transactional
    void leave(String token) {
        remove(token).ifPresent(account -> record(account, "logout", ""));
    }

    /** Ends a session, if it is this account's. */
    @Transactional
    void end(String account, String session) {
        boolean ended = jdbc.sql("delete from staff_session where token_hash = :id and account = :account")
                .param("id", session).param("account", account).update() == 1;
        if (ended) {
            tellIfLast(account);
            record(account, "session.end", "");
        }
    }

    /** Ends all sessions of an account but one. */
    @Transactional
    void endOthers(String account, Here here) {
        int ended = jdbc.sql("delete from staff_session where account = :account and token_hash <> :here")
                .param("account", account).param("here", here.session()).update();
        if (ended > 0) {
            record(account, "session.end", String.valueOf(ended));
        }
    }

    /** Ends all sessions of an account. */
    @Transactional
    void endAll(String account) {
        jdbc.sql("delete from staff_session where account = :account").param("account", account).update();
        events.publishEvent(new StaffLeft(account));
    }

    /** Returns whose session it was if somebody was wholly logged in by it. */
    private Optional<String> remove(String token) {
        Optional<String> account = jdbc.sql("""
                delete from staff_session where token_hash = :hash returning account, second_due
                """).param("hash", Secrets.hash(token))
                .query((row, n) -> row.getInt("second_due") == 0 ? row.getString("account") : "").optional()
                .filter(id -> !id.isEmpty());
        account.ifPresent(this::tellIfLast);
        return account;
    }

    private void record(String account, String action, String detail) {
        audit.append(clock.instant(), "staff:" + account, action, "account:" + account, detail);
    }

    private void tellIfLast(String account) {
        if (!live(account)) {
            events.publishEvent(new StaffLeft(account));
        }
    }

    private void seen(Found session) {
        jdbc.sql("update staff_session set seen_at = :now where token_hash = :id").param("now", clock.millis())
                .param("id", session.here().session()).update();
    }

    private Found found(ResultSet row, int number) throws SQLException {
        var here = new Here(row.getString("token_hash"), Instant.ofEpochMilli(row.getLong("created_at")));
        Step step = row.getInt("second_due") == 1
                ? Step.SECOND
                : row.getInt("secured") == 0 && settings.demandsSecondFactor() ? Step.SETUP : Step.IN;
        return new Found(Accounts.account(row, number), here, step, Instant.ofEpochMilli(row.getLong("seen_at")));
    }

    private long born() {
        return clock.instant().minus(settings.session()).toEpochMilli();
    }

    private long idle() {
        return clock.instant().minus(settings.idle()).toEpochMilli();
    }
}
