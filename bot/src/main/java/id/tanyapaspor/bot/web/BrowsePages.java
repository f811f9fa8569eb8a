package id.tanyapaspor.bot.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Language;

/** All that is read and not asked: the first page, entries in groups and alone, offices. */
@Controller
class BrowsePages {

    private final Catalogue catalogue;
    private final FaqData faqData;
    private final Posters posters;

    BrowsePages(Catalogue catalogue, FaqData faqData, Posters posters) {
        this.catalogue = catalogue;
        this.faqData = faqData;
        this.posters = posters;
    }

    @GetMapping({ "/", "/en" })
    String first(@ModelAttribute(name = "site", binding = false) Site site, Model model) {
        model.addAttribute("asked", catalogue.asked());
        model.addAttribute("groups", catalogue.groups(site.language()));
        return "web/first";
    }

    @GetMapping({ "/topik", "/en/topik" })
    String topics(@ModelAttribute(name = "site", binding = false) Site site, Model model) {
        model.addAttribute("groups", catalogue.groups(site.language()));
        return "web/topics";
    }

    @GetMapping({ "/topik/{id}", "/en/topik/{id}" })
    String topic(@PathVariable String id, @ModelAttribute(name = "site", binding = false) Site site, Model model,
            HttpServletResponse response) {
        if (catalogue.isWithheld(id)) {
            // Search engines shall come again, not forget the page.
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            return "web/withheld";
        }
        Entry entry = catalogue.entry(id).orElseThrow(() -> new NotPublished(id));
        if (entry.english().isEmpty() && site.language() == Language.EN) {
            return "redirect:" + site.indonesian();
        }
        Site here = entry.english().isPresent() ? site : site.onlyHere();
        Catalogue.Reading reading = catalogue.read(entry, site.language());
        model.addAttribute("site", here);
        model.addAttribute("entry", entry);
        model.addAttribute("posters", posters.on(entry, site.language()));
        model.addAttribute("reading", reading);
        model.addAttribute("sources", entry.sources().stream().map(Source::of).toList());
        model.addAttribute("related", catalogue.related(entry));
        model.addAttribute("faqData", faqData.of(reading, here));
        return "web/topic";
    }

    @GetMapping({ "/kantor", "/en/kantor" })
    String offices(@RequestParam(defaultValue = "") String cari, Model model) {
        model.addAttribute("search", OfficeSearch.of(cari, catalogue.offices()));
        return "web/offices";
    }
}
