package id.tanyapaspor.bot.staff;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The staff's pages speak Indonesian until somebody chooses otherwise by `?bahasa=en`; a cookie remembers it. */
@Component
@Order(StaffLanguage.BEFORE_SECURITY)
class StaffLanguage extends OncePerRequestFilter {

    /** So that what is said at a login is said in the right language. */
    static final int BEFORE_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;

    private static final String NAME = "bahasa";
    private static final String FIRST = "id";
    private static final Set<String> LANGUAGES = Set.of(FIRST, "en");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/petugas") && !path.startsWith("/penyunting");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String chosen = request.getParameter(NAME);
        if (chosen != null && LANGUAGES.contains(chosen)) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, chosen).path("/").httpOnly(true)
                    .secure(request.isSecure()).sameSite("Lax").maxAge(365L * 24 * 3600).build().toString());
            chain.doFilter(new Speaking(request, chosen), response);
        } else {
            chain.doFilter(new Speaking(request, remembered(request)), response);
        }
    }

    private static String remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue)
                .filter(LANGUAGES::contains).findFirst().orElse(FIRST);
    }

    /** A request whose browser wants that language. */
    private static final class Speaking extends HttpServletRequestWrapper {

        private final Locale locale;

        Speaking(HttpServletRequest request, String language) {
            super(request);
            this.locale = Locale.of(language);
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(locale));
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT_LANGUAGE) ? locale.toLanguageTag() : super.getHeader(name);
        }
    }
}
