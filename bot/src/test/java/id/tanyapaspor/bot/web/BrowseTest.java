package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be read without asking. */
class BrowseTest {

    private static TestDatabase database;
    private static RunningSite site;

    private final HttpVisitor visitor = new HttpVisitor(site.address());

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        site = RunningSite.on(database, "tanyapaspor.web.address=https://tanyapaspor.example");
    }

    @AfterAll
    static void stop() {
        site.close();
        database.close();
    }

    @Test
    void documents_that_hold_today_are_listed_and_read_with_their_articles_and_sources() {
        List<String> links = visitor.page("/dokumen").select("main .links a").eachAttr("href");
        assertThat(links).contains("/dokumen/pp-45-2024", "/dokumen/survei-kepuasan")
                .doesNotContain("/dokumen/pp-28-2019");
        Document page = visitor.page("/dokumen/pp-45-2024");
        assertThat(page.select("h2#pasal-5").text()).isEqualTo("Pasal 5 Tarif nol rupiah");
        assertThat(page.select(".sources").text()).contains("PP 45/2024", "17 Desember 2024");
        assertThat(visitor.get("/dokumen/pp-28-2019").statusCode()).isEqualTo(404);
        assertThat(visitor.page("/topik").select("main a[href=/dokumen]")).hasSize(1);
        assertThat(visitor.get("/sitemap.xml").body()).contains("/dokumen/pp-45-2024");
    }

    @Test
    void the_first_page_asks_first_then_shows_what_is_asked_most_then_groups() {
        Document page = visitor.page("/");
        assertThat(page.select("main textarea, main h2")).extracting(part -> part.tagName() + " " + part.text())
                .containsExactly("textarea ", "h2 Sering ditanyakan", "h2 Cari menurut topik");
        assertThat(page.select("main section:nth-of-type(2) a").eachAttr("href")).hasSize(8)
                .startsWith("/topik/biaya-paspor");
    }

    @Test
    void every_entry_that_is_listed_can_be_opened() {
        List<String> links = visitor.page("/topik").select("main .links a").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(70).doesNotHaveDuplicates();
        assertThat(links).allSatisfy(link -> assertThat(visitor.get(link).statusCode()).as(link).isEqualTo(200));
    }

    @Test
    void an_entry_shows_answer_sources_dates_related_entries_and_a_box_to_ask() {
        Document page = visitor.page("/topik/biaya-paspor");
        assertThat(page.title()).startsWith("Biaya paspor");
        assertThat(page.select(".lead").text()).contains("Rp650.000").doesNotContain("{{");
        assertThat(page.select(".sources").text()).contains("PP 45/2024", "Berlaku sejak 17 Desember 2024",
                "Diperiksa 20 November 2026", "Ditinjau lagi sebelum 31 Mei 2027");
        assertThat(page.select("main a[href=/topik/cara-bayar]")).hasSize(1);
        assertThat(page.select("main form[action=/tanya] textarea")).hasSize(1);
    }

    @Test
    void an_entry_tells_search_engines_question_and_answer() {
        Element data = visitor.page("/topik/biaya-paspor").selectFirst("script[type=application/ld+json]");
        JsonNode page = new JsonMapper().readTree(data.data());
        assertThat(page.at("/@type").asString()).isEqualTo("FAQPage");
        assertThat(page.at("/mainEntity/0/@type").asString()).isEqualTo("Question");
        assertThat(page.at("/mainEntity/0/name").asString()).isEqualTo("Biaya paspor");
        assertThat(page.at("/mainEntity/0/acceptedAnswer/text").asString()).contains("<p>Paspor elektronik 5 tahun");
    }

    @Test
    void an_entry_has_one_address_and_names_its_other_language() {
        Document page = visitor.page("/en/topik/biaya-paspor?utm=x");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Passport fees");
        assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo("https://tanyapaspor.example/en/topik/biaya-paspor");
        assertThat(page.selectFirst("link[hreflang=id]").attr("href"))
                .isEqualTo("https://tanyapaspor.example/topik/biaya-paspor");
        assertThat(page.selectFirst("a.language").attr("href")).isEqualTo("/topik/biaya-paspor");
    }

    @Test
    void an_entry_without_an_english_text_is_shown_in_indonesian_only() {
        Document page = visitor.page("/en/topik/rawat-paspor");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("id");
        assertThat(page.select("a.language, link[hreflang]")).isEmpty();
        assertThat(visitor.page("/en/topik").selectFirst("a[href=/topik/rawat-paspor]").text())
                .contains("(in Indonesian)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/topik/tidak-ada", "/topik/", "/tidak/ada", "/topik/..%2f..%2fetc", "/assets/tidak.css" })
    void what_does_not_exist_gets_a_friendly_page(String path) {
        HttpResponse<String> answer = visitor.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isBetween(400, 404);
        if (answer.statusCode() == 404) {
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").text()).isEqualTo("Halaman ini tidak ada");
            assertThat(page.select("form[action=/tanya] textarea")).hasSize(1);
        }
    }

    @Test
    void what_cannot_be_done_here_gets_a_page_too() {
        HttpResponse<String> answer = visitor.get("/tanya/tekan", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Permintaan tidak dapat dibaca");
    }

    @Test
    void an_error_below_en_is_told_in_english() {
        assertThat(Jsoup.parse(visitor.get("/en/topik/nothing", "Accept", "text/html").body()).select("h1").text())
                .isEqualTo("This page does not exist");
    }

    @Test
    void only_answers_for_everyone_are_browsed() {
        List<String> links = visitor.page("/topik").select("main .links a").eachAttr("href");
        assertThat(links).allMatch(link -> site.part(Catalogue.class).entry(link.substring("/topik/".length()))
                .isPresent());
        assertThat(visitor.get("/topik/sapaan").statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() {
        HttpResponse<String> first = visitor.get("/topik/biaya-paspor");
        String version = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=5, public");
        assertThat(visitor.get("/topik/biaya-paspor", "If-None-Match", version).statusCode()).isEqualTo(304);
        assertThat(visitor.get("/topik/cara-bayar", "If-None-Match", version).statusCode()).isEqualTo(200);
    }

    @Test
    void assets_are_named_by_their_content_and_kept_for_good() {
        String sheet = visitor.page("/").selectFirst("link[rel=stylesheet]").attr("href");
        assertThat(sheet).matches("/assets/app-[0-9a-f]{32}\\.css");
        assertThat(visitor.get(sheet).headers().firstValue("Cache-Control")).hasValueSatisfying(
                value -> assertThat(value).contains("max-age=31536000"));
    }

    @Test
    void pages_load_nothing_but_our_own_files() {
        assertThat(visitor.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(visitor.page("/topik/biaya-paspor").select("[style], style, [onclick], script:not([src]):not("
                + "[type=application/ld+json])")).isEmpty();
    }

    @Test
    void the_sitemap_names_every_page_in_each_of_its_languages() {
        Document map = Jsoup.parse(visitor.get("/sitemap.xml").body(), "", Parser.xmlParser());
        assertThat(map.select("loc").eachText()).contains("https://tanyapaspor.example/",
                "https://tanyapaspor.example/en", "https://tanyapaspor.example/topik/biaya-paspor",
                "https://tanyapaspor.example/en/topik/biaya-paspor", "https://tanyapaspor.example/topik/rawat-paspor")
                .doesNotContain("https://tanyapaspor.example/en/topik/rawat-paspor").doesNotHaveDuplicates();
        assertThat(visitor.get("/robots.txt").body()).contains("Disallow: /tanya",
                "Sitemap: https://tanyapaspor.example/sitemap.xml");
    }

    @ParameterizedTest
    @CsvSource({ "malang, Kantor Imigrasi Kelas I TPI Malang", "'jawa timur', 12 kantor", "zzz, Tidak ada kantor" })
    void offices_are_found_by_town_or_province(String wanted, String expected) {
        assertThat(visitor.page("/kantor?cari=" + HttpVisitor.encoded(wanted)).select("main").text())
                .contains(expected);
    }

    @Test
    void what_somebody_searched_for_is_shown_as_text() {
        String page = visitor.get("/kantor?cari=" + HttpVisitor.encoded("<script>alert(1)</script>")).body();
        assertThat(page).doesNotContain("<script>alert");
    }
}
