package id.tanyapaspor.bot.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** What search engines are told: which pages there are, and to leave chats alone. */
@RestController
class Sitemap {

    private static final List<String> PAGES = List.of("/", "/topik", "/kantor", "/info", "/antrean");

    private final Catalogue catalogue;

    Sitemap(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    String pages(@ModelAttribute(name = "site", binding = false) Site site) {
        Stream<String> pages = PAGES.stream().flatMap(path -> both(site, path, null));
        Stream<String> entries = catalogue.entries().stream().flatMap(entry -> entry(site, entry));
        Stream<String> documents = Stream.concat(Stream.of(page(site, Language.ID, "/dokumen", null)),
                catalogue.documents().stream().map(document -> page(site, Language.ID, "/dokumen/" + document.id(),
                        document.checked())));
        return Stream.of(pages, entries, documents).flatMap(Function.identity()).collect(Collectors.joining("\n", """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """, "\n</urlset>\n"));
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots(@ModelAttribute(name = "site", binding = false) Site site) {
        return """
                User-agent: *
                Disallow: /tanya
                Disallow: /en/tanya
                Sitemap: %s/sitemap.xml
                """.formatted(site.origin());
    }

    private static Stream<String> entry(Site site, Entry entry) {
        String path = "/topik/" + entry.id();
        return entry.english().isPresent()
                ? both(site, path, entry.checked())
                : Stream.of(page(site, Language.ID, path, entry.checked()));
    }

    private static Stream<String> both(Site site, String path, @Nullable LocalDate changed) {
        return Stream.of(Language.values()).map(language -> page(site, language, path, changed));
    }

    private static String page(Site site, Language language, String path, @Nullable LocalDate changed) {
        String date = changed == null ? "" : "<lastmod>" + changed + "</lastmod>";
        String address = TelegramHtml.escape(site.origin() + Site.in(language, path));
        return "  <url><loc>" + address + "</loc>" + date + "</url>";
    }
}
