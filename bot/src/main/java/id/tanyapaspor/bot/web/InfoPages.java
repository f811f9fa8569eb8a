package id.tanyapaspor.bot.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** All outages and announcements that are running, as a page to send to others. */
@Controller
class InfoPages {

    static final String PATH = "/info";

    private final Posters posters;

    InfoPages(Posters posters) {
        this.posters = posters;
    }

    @GetMapping({ PATH, "/en" + PATH })
    String info(@ModelAttribute(name = "site", binding = false) Site site, Model model) {
        model.addAttribute("running", posters.all(site.language()));
        return "web/info";
    }
}
