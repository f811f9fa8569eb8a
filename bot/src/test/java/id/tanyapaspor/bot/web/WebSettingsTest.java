package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.storage.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;

/** Each setting changes what it says it changes; `address` and `posts-per-minute` are with the pages that they concern. */
@TestMethodOrder(MethodOrderer.MethodName.class) // the last one uses up what everybody may post
class WebSettingsTest {

    private static TestDatabase database;
    private static RunningSite site;

    private final HttpVisitor visitor = new HttpVisitor(site.address());

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        site = RunningSite.on(database, "tanyapaspor.web.retention=2d", "tanyapaspor.web.patience=300ms",
                "tanyapaspor.web.longest=20", "tanyapaspor.web.streams=0",
                "tanyapaspor.web.posts-per-minute-of-address=12", "tanyapaspor.web.asked=autogate");
    }

    @AfterAll
    static void stop() {
        site.close();
        database.close();
    }

    @Test
    void asked_names_what_the_first_page_offers() {
        assertThat(visitor.page("/").select("main .links a").first().attr("href")).isEqualTo("/topik/autogate");
    }

    @Test
    void longest_limits_a_question() {
        HttpResponse<String> answer = visitor.ask("a".repeat(21));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("#masalah").text()).contains("21", "20");
    }

    @Test
    void patience_ends_and_the_page_says_how_to_look_again() {
        Document page = Jsoup.parse(visitor.ask("jawab nanti").body());
        assertThat(page.select(".service")).isEmpty();
        assertThat(page.select(".waiting.no-script").text()).contains("Jawaban sedang disiapkan");
        assertThat(page.select(".waiting.no-script a").attr("href")).isEqualTo("/tanya");
    }

    @Test
    void retention_rules_the_cookie_and_the_clearing() {
        HttpResponse<String> asked = visitor.ask("biaya").previousResponse().orElseThrow();
        assertThat(asked.headers().firstValue("Set-Cookie")).hasValueSatisfying(
                cookie -> assertThat(cookie).contains("Max-Age=" + Duration.ofDays(2).toSeconds()));
        ChatId old = new ChatId("web", "lama");
        site.part(Chats.class).add(old, Line.Author.VISITOR, "lama", "halo", List.of());
        site.part(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update web_chat set last_at = last_at - :time where chat = 'web:lama'")
                .param("time", Duration.ofDays(2).plusMinutes(1).toMillis()).update();
        assertThat(site.part(Upkeep.class).purge()).isEqualTo(1);
        assertThat(visitor.page("/tanya").select(".message")).isNotEmpty();
    }

    @Test
    void streams_limits_how_many_pages_listen() {
        visitor.ask("biaya");
        assertThat(visitor.get("/tanya/alur").statusCode()).isEqualTo(503);
    }

    @Test
    void z_posts_of_one_address_are_limited_whoever_posts() {
        HttpResponse<String> last = visitor.ask("biaya");
        for (int i = 0; i < 13; i++) {
            last = new HttpVisitor(site.address()).ask("biaya");
        }
        assertThat(last.statusCode()).isEqualTo(429);
    }
}
