package id.tanyapaspor.bot.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Lines of a chat as the same HTML that the page has, outside a page. */
@Component
class LinePieces {

    private final ITemplateEngine templates;

    LinePieces(ITemplateEngine templates) {
        this.templates = templates;
    }

    String of(Line line, Site site) {
        Context context = new Context(Locale.of(site.language().tag()), Map.of("line", line, "site", site));
        return templates.process("web/line", Set.of("line"), context);
    }
}
