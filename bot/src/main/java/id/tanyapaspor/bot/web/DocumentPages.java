package id.tanyapaspor.bot.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import id.tanyapaspor.knowledge.Document;

/** The requirement documents that hold today, in Indonesian as they are. */
@Controller
class DocumentPages {

    private final Catalogue catalogue;

    DocumentPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/dokumen")
    String all(@ModelAttribute(name = "site", binding = false) Site site, Model model) {
        model.addAttribute("site", site.onlyHere());
        model.addAttribute("documents", catalogue.documents());
        return "web/documents";
    }

    @GetMapping("/dokumen/{id}")
    String one(@PathVariable String id, @ModelAttribute(name = "site", binding = false) Site site, Model model) {
        Document document = catalogue.documents().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotPublished(id));
        model.addAttribute("site", site.onlyHere());
        model.addAttribute("document", document);
        model.addAttribute("sources", document.sources().stream().map(Source::of).toList());
        return "web/document";
    }
}
