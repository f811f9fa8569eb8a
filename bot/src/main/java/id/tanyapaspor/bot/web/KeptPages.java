package id.tanyapaspor.bot.web;

import java.time.Duration;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets browsers and whoever stands between keep pages that are the same for everyone. */
@Component
class KeptPages implements HandlerInterceptor {

    private static final Set<Class<?>> PAGES = Set.of(BrowsePages.class, DocumentPages.class, InfoPages.class);
    /** Short, so that what has ended is nowhere shown; after it the browser asks whether the page is still the same. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && PAGES.contains(method.getBeanType())) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        }
        return true;
    }
}
