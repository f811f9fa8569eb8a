package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Who is logged in, as rows: a session survives a restart, works on every copy, is listed to its owner, and ends at once
 * when its account is closed. The cookie holds a code, the row its hash.
 */
@Component
class StaffSessions implements SecurityContextRepository {

    static final String COOKIE = "tanyapaspor_petugas";

    /** A session as its owner sees it. */
    record Session(String id, String browser, long idleMinutes) {}

    private record Found(Account account, Instant seen) {}

    /** A row is not written again for every request, only once in so long. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final StaffSettings settings;

    StaffSessions(JdbcClient jdbc, InstantSource clock, StaffSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpServletRequest request = holder.getRequest();
        return token(request).flatMap(this::find).map(StaffSessions::context)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).flatMap(this::find).isPresent();
    }

    /** A login begins a session, whatever came before it; an empty context, as logging out leaves it, ends one. */
    @Override
    public void saveContext(@Nullable SecurityContext context, HttpServletRequest request,
            HttpServletResponse response) {
        token(request).ifPresent(token -> delete(Secrets.hash(token)));
        if (context == null || context.getAuthentication() == null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        } else if (context.getAuthentication().getPrincipal() instanceof Account account) {
            String token = begin(account, request.getHeader(HttpHeaders.USER_AGENT));
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, token, settings.session()));
        }
    }

    /** Sessions of an account, the one last seen first. */
    List<Session> of(Account account) {
        long now = clock.instant().toEpochMilli();
        return jdbc.sql("""
                select token_hash, browser, seen_at from staff_session
                where account = :account and created_at > :born order by seen_at desc
                """).param("account", account.id()).param("born", now - settings.session().toMillis())
                .query((row, n) -> new Session(row.getString(1), row.getString(2),
                        Duration.ofMillis(now - row.getLong(3)).toMinutes()))
                .list();
    }

    /** Ends a session, if it is this account's. */
    boolean end(Account account, String id) {
        return jdbc.sql("delete from staff_session where token_hash = :id and account = :account").param("id", id)
                .param("account", account.id()).update() == 1;
    }

    private String begin(Account account, @Nullable String browser) {
        String token = Secrets.code();
        long now = clock.instant().toEpochMilli();
        jdbc.sql("delete from staff_session where created_at < :dead")
                .param("dead", now - settings.session().toMillis())
                .update();
        String agent = browser == null ? "" : browser.substring(0, Math.min(browser.length(), 200));
        jdbc.sql("""
                insert into staff_session (token_hash, account, browser, created_at, seen_at)
                values (:hash, :account, :browser, :now, :now)
                """).param("hash", Secrets.hash(token)).param("account", account.id()).param("browser", agent)
                .param("now", now).update();
        return token;
    }

    private Optional<Account> find(String token) {
        Instant now = clock.instant();
        Optional<Found> found = jdbc.sql("""
                select a.id, a.login, a.name, a.roles, a.active, s.seen_at
                from staff_session s join staff_account a on a.id = s.account
                where s.token_hash = :hash and a.active = 1 and s.created_at > :born and s.seen_at > :idle
                """).param("hash", Secrets.hash(token)).param("born", now.minus(settings.session()).toEpochMilli())
                .param("idle", now.minus(settings.idle()).toEpochMilli())
                .query((row, n) -> new Found(Accounts.account(row, n), Instant.ofEpochMilli(row.getLong("seen_at"))))
                .optional();
        found.filter(session -> session.seen().plus(SEEN).isBefore(now)).ifPresent(session -> seen(token, now));
        return found.map(Found::account);
    }

    private void seen(String token, Instant now) {
        jdbc.sql("update staff_session set seen_at = :now where token_hash = :hash").param("now", now.toEpochMilli())
                .param("hash", Secrets.hash(token)).update();
    }

    private void delete(String id) {
        jdbc.sql("delete from staff_session where token_hash = :id").param("id", id).update();
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue)
                .filter(value -> !value.isBlank()).findFirst();
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value).path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax")
                .maxAge(age).build().toString();
    }

    static SecurityContext context(Account account) {
        var authorities = account.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        return new SecurityContextImpl(new UsernamePasswordAuthenticationToken(account, null, authorities));
    }
}
