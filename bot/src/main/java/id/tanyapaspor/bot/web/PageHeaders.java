package id.tanyapaspor.bot.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** What the browser may load on our pages, and for how long it may keep those that are the same for everyone. */
@Component
class PageHeaders implements HandlerInterceptor {

    /** Nothing but our own files. JSON-LD is data and not run, so it needs no exception. */
    private static final String POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'; object-src 'none'";
    /** Short, so that a correction is everywhere soon; after it the browser asks whether the page is still the same. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        if (handler instanceof HandlerMethod method && method.getBeanType() == BrowsePages.class) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        }
        return true;
    }
}
