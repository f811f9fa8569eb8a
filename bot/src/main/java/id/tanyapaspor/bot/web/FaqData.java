package id.tanyapaspor.bot.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** What search engines read of an entry: schema.org FAQPage as JSON-LD. */
@Component
class FaqData {

    private final JsonMapper json;

    FaqData(JsonMapper json) {
        this.json = json;
    }

    private record Page(@JsonProperty("@context") String context, @JsonProperty("@type") String type,
            String inLanguage, String url, List<Question> mainEntity) {}

    private record Question(@JsonProperty("@type") String type, String name, Answer acceptedAnswer) {}

    private record Answer(@JsonProperty("@type") String type, String text) {}

    /** JSON that may stand inside a `script` element: no `<` is left that could end it. */
    String of(Catalogue.Reading reading, Site site) {
        Answer answer = new Answer("Answer", reading.lead().orElse("") + reading.details().orElse(""));
        Page page = new Page("https://schema.org", "FAQPage", site.language().tag(), site.canonical(),
                List.of(new Question("Question", reading.title(), answer)));
        return json.writeValueAsString(page).replace("<", "\\u003c");
    }
}
