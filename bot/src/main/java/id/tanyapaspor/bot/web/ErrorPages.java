package id.tanyapaspor.bot.web;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page for what went wrong: what happened, what is kept, what to do. */
@Component
class ErrorPages implements ErrorViewResolver {

    /** Those that have words of their own; the rest is told by its hundred. */
    private static final Set<Integer> OWN = Set.of(403, 404, 410, 413, 503);

    private final WebSettings settings;

    ErrorPages(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status,
            Map<String, Object> details) {
        String words = OWN.contains(status.value()) ? "" + status.value() : status.is4xxClientError() ? "4xx" : "5xx";
        Map<String, Object> model = Map.of("site", Site.of(request, settings).onlyHere(), "words", words, "private",
                true);
        return new ModelAndView("web/error", model, status);
    }
}
