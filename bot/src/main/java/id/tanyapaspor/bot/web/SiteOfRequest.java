package id.tanyapaspor.bot.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of this room its {@link Site}, and the board's, which shows the public the queue in this room's frame. */
@ControllerAdvice(basePackageClasses = SiteOfRequest.class, basePackages = "id.tanyapaspor.bot.board")
class SiteOfRequest {

    private final WebSettings settings;

    SiteOfRequest(WebSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("site")
    Site site(HttpServletRequest request) {
        return Site.of(request, settings);
    }
}
