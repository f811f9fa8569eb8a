package id.tanyapaspor.bot.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import id.tanyapaspor.bot.bulletin.Phrasing.Poster;

/**
 * Gives every page of this room its {@link Site} and what is announced there; the board's too, which shows the public the
 * queue in this room's frame.
 */
@ControllerAdvice(basePackageClasses = SiteOfRequest.class, basePackages = "id.tanyapaspor.bot.board")
class SiteOfRequest {

    private final WebSettings settings;
    private final Posters posters;

    SiteOfRequest(WebSettings settings, Posters posters) {
        this.settings = settings;
        this.posters = posters;
    }

    @ModelAttribute("site")
    Site site(HttpServletRequest request) {
        return Site.of(request, settings);
    }

    /** What stands above the page's own content. */
    @ModelAttribute("posters")
    List<Poster> posters(HttpServletRequest request) {
        return posters.on(Site.of(request, settings));
    }
}
