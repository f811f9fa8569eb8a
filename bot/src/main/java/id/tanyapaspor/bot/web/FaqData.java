package id.tanyapaspor.bot.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** What search engines read of an entry: schema.org FAQPage as JSON-LD. */
@Component
class FaqData {

    private final JsonMapper json;

    FaqData(JsonMapper json) {
        this.json = json;
    }

    /** JSON that may stand inside a `script` element: no `<` is left that could end it. */
    String of(Catalogue.Reading reading, Site site) {
        String answer = reading.lead().orElse("") + reading.details().orElse("");
        Map<String, Object> question = Map.of("@type", "Question", "name", reading.title(), "acceptedAnswer",
                Map.of("@type", "Answer", "text", answer));
        Map<String, Object> page = Map.of("@context", "https://schema.org", "@type", "FAQPage", "inLanguage",
                site.language().tag(), "url", site.canonical(), "mainEntity", List.of(question));
        return json.writeValueAsString(page).replace("<", "\\u003c");
    }
}
