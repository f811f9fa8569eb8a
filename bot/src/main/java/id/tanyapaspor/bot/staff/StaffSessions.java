package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who is logged in, by cookie and row: a session survives a restart, works on every copy, is listed to its owner, and ends at
 * once when its account is closed.
 */
@Component
class StaffSessions implements SecurityContextRepository {

    static final String COOKIE = "tanyapaspor_petugas";

    private final Sessions sessions;
    private final StaffSettings settings;

    StaffSessions(Sessions sessions, StaffSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return token(holder.getRequest()).flatMap(sessions::find).<SecurityContext>map(
                found -> new SecurityContextImpl(authentication(found)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).flatMap(sessions::find).isPresent();
    }

    /** A login begins a session, whatever came before it; an empty context, as logging out leaves it, ends one. */
    @Override
    public void saveContext(@Nullable SecurityContext context, HttpServletRequest request,
            HttpServletResponse response) {
        Authentication who = context == null ? null : context.getAuthentication();
        switch (who == null ? null : who.getPrincipal()) {
            case Account account -> begin(account, false, request, response);
            case HalfWay(Account account) -> begin(account, true, request, response);
            case null, default -> leave(request, response);
        }
    }

    private void begin(Account account, boolean secondDue, HttpServletRequest request, HttpServletResponse response) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        String token = sessions.begin(account.id(), secondDue, new Sessions.From(agent, request.getRemoteAddr()),
                token(request));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, token, settings.session()));
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(sessions::leave);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
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

    private static Authentication authentication(Sessions.Found found) {
        var who = authentication(found.account(), found.step());
        who.setDetails(found.here());
        return who;
    }

    /** Somebody who has come so far: with the roles of the account, or with the one right to take the step that is due. */
    static UsernamePasswordAuthenticationToken authentication(Account account, Step step) {
        var rights = step == Step.IN
                ? account.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList()
                : List.of(new SimpleGrantedAuthority(step.authority()));
        Object who = step == Step.SECOND ? new HalfWay(account) : account;
        return UsernamePasswordAuthenticationToken.authenticated(who, null, rights);
    }
}
