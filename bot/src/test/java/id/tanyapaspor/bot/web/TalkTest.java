package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import com.zaxxer.hikari.HikariDataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Asking by plain forms, and the stream beneath the live page. */
class TalkTest {

    private static TestDatabase database;
    private static RunningSite site;

    private final HttpVisitor visitor = new HttpVisitor(site.address());

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        site = RunningSite.on(database, "tanyapaspor.web.posts-per-minute=10");
    }

    @AfterAll
    static void stop() {
        site.close();
        database.close();
    }

    @Test
    void a_question_is_answered_on_the_page_that_follows() {
        Document page = Jsoup.parse(visitor.ask("berapa biaya paspor?").body());
        assertThat(lines(page)).hasSize(2);
        assertThat(page.select(".visitor .bubble").text()).isEqualTo("berapa biaya paspor?");
        assertThat(page.select(".service .bubble").text()).startsWith("Biaya paspor");
        assertThat(page.select(".service .choices button").eachText()).contains("Selengkapnya", "Ini membantu");
    }

    @Test
    void before_the_first_question_nobody_gets_a_cookie() {
        HttpResponse<String> page = visitor.get("/tanya");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).contains("Belum ada pertanyaan");
        assertThat(visitor.get("/tanya/alur").statusCode()).isEqualTo(204);
    }

    @Test
    void the_chat_is_known_by_a_cookie_that_no_script_reads() {
        HttpResponse<String> answer = visitor.ask("biaya").previousResponse().orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=2592000").matches("percakapan=[0-9a-f-]{36};.*"));
        assertThat(visitor.get("/tanya").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(new HttpVisitor(site.address()).page("/tanya").select(".message")).isEmpty();
    }

    @Test
    void a_button_is_a_form_and_what_it_does_stands_below() {
        Document asked = Jsoup.parse(visitor.ask("paspor anak").body());
        assertThat(asked.select(".choices button").eachText())
                .containsExactly("Anak di bawah 17 tahun", "Bayi", "Bukan itu");
        Document page = press(asked, "Bayi");
        assertThat(lines(page)).containsExactly("paspor anak", "Untuk siapa paspornya?", "Bayi",
                "Anda menekan e:syarat-baru-bayi");
    }

    @Test
    void an_edited_message_stands_in_its_place() {
        Document page = press(Jsoup.parse(visitor.ask("biaya").body()), "Ini membantu");
        page = visitor.eventually("Terima kasih");
        assertThat(page.select(".service")).hasSize(1);
        assertThat(page.select(".service .choices")).isEmpty();
    }

    @Test
    void an_answer_that_takes_its_time_is_announced_and_comes() {
        Instant start = Instant.now();
        HttpVisitor hurried = new HttpVisitor(site.address());
        Document page = Jsoup.parse(hurried.ask("jawab nanti").body());
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(lines(page)).first().isEqualTo("jawab nanti");
    }

    @Test
    void what_an_answer_holds_cannot_act_in_the_page() {
        String page = visitor.ask("yang jahat").body();
        assertThat(page).doesNotContain("<script>alert", "onerror", "javascript:");
    }

    @Test
    void nothing_is_no_question() {
        HttpResponse<String> answer = visitor.ask(" \n\t ");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#masalah").text()).isEqualTo("Tulis dulu pertanyaan Anda.");
    }

    @Test
    void a_question_of_100_kilobytes_gets_a_clear_answer_and_is_not_lost() {
        HttpResponse<String> answer = visitor.ask("biaya ".repeat(17_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#masalah").text()).contains("101.999", "2.000");
        assertThat(page.select("textarea").text()).hasSizeGreaterThan(100_000);
        assertThat(page.select(".message")).isEmpty();
    }

    @Test
    void a_post_of_megabytes_is_refused_with_a_page() {
        HttpResponse<String> answer = visitor.post("/tanya", "pertanyaan=" + "a".repeat(3_000_000), "Accept",
                "text/html");
        assertThat(answer.statusCode()).isBetween(400, 413);
        assertThat(answer.body()).contains("Tidak ada yang tersimpan");
    }

    @Test
    void odd_characters_pass() {
        Document page = Jsoup.parse(visitor.ask("biaya \u0000\u0007👨‍👩‍👧‍👦 \u202e abc ﷽ <b>x</b> & 'y'").body());
        assertThat(page.select(".visitor .bubble").text()).contains("👨‍👩‍👧‍👦", "<b>x</b> & 'y'");
        assertThat(page.select(".service")).hasSize(1);
    }

    @Test
    void too_many_posts_are_refused_with_a_word_on_when() {
        for (int i = 0; i <= 10; i++) { // the first has no chat yet
            visitor.ask("biaya nomor " + i);
        }
        HttpResponse<String> answer = visitor.ask("satu lagi");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#masalah").text()).contains("Terlalu banyak pesan");
        assertThat(page.select("textarea").text()).isEqualTo("satu lagi");
        assertThat(new HttpVisitor(site.address()).ask("biaya").statusCode()).isEqualTo(200);
    }

    @Test
    void forms_of_other_sites_are_refused() {
        HttpResponse<String> answer = visitor.post("/tanya", "pertanyaan=x", "Sec-Fetch-Site", "cross-site", "Accept",
                "text/html");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_button_that_is_gone_says_so() {
        visitor.ask("biaya");
        HttpResponse<String> answer = visitor.post("/tanya/tekan?pesan=tidak-ada", "data=ok:biaya-paspor");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("Tombol itu sudah tidak berlaku");
        assertThat(visitor.post("/tanya/tekan", "", "Accept", "text/html").statusCode()).isEqualTo(400);
    }

    @Test
    void a_made_up_cookie_opens_nothing() {
        HttpResponse<String> page = visitor.get("/tanya", "Cookie", "percakapan=' or 1=1 --");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Belum ada pertanyaan");
    }

    @Test
    void an_english_page_asks_and_answers_in_english_surroundings() {
        HttpResponse<String> answer = visitor.post("/en/tanya", "pertanyaan=biaya");
        assertThat(answer.uri().getPath()).isEqualTo("/en/tanya");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.selectFirst(".choices button").attr("formaction")).startsWith("/en/tanya/tekan?pesan=");
    }

    @Test
    void the_stream_gives_what_is_new_and_goes_on_where_it_broke_off() throws Exception {
        visitor.ask("biaya");
        List<String> all = visitor.events("/tanya/alur", 2);
        assertThat(all.getFirst()).contains("event: baris", "class=\"message visitor\"");
        assertThat(all.getLast()).contains("class=\"message service\"");
        String seen = all.getFirst().replaceAll("(?s).*\nid: (\\d+)\n.*", "$1");
        assertThat(visitor.events("/tanya/alur", 1, "Last-Event-ID", seen)).isEqualTo(List.of(all.getLast()));
        assertThat(visitor.events("/tanya/alur?setelah=" + seen, 1)).isEqualTo(List.of(all.getLast()));
    }

    @Test
    void the_stream_brings_an_answer_while_it_is_open() throws Exception {
        visitor.ask("biaya");
        CompletableFuture<List<String>> stream = CompletableFuture.supplyAsync(() -> fourEvents());
        visitor.ask("paspor anak");
        assertThat(stream.get(20, TimeUnit.SECONDS)).last().asString().contains("Untuk siapa paspornya?");
    }

    @Test
    void many_open_pages_leave_room_for_those_who_ask() throws Exception {
        visitor.ask("biaya");
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            open.add(visitor.listen("/tanya/alur").body());
        }
        assertThat(lines(Jsoup.parse(visitor.ask("paspor anak").body()))).hasSize(4);
        for (InputStream stream : open) {
            stream.close();
        }
    }

    @Test
    void while_the_database_is_away_the_visitor_keeps_what_was_typed() {
        try (TestDatabase own = TestDatabase.open(Database.SQLITE); RunningSite sick = RunningSite.on(own)) {
            HttpVisitor unlucky = new HttpVisitor(sick.address());
            unlucky.ask("biaya");
            sick.part(HikariDataSource.class).close();
            HttpResponse<String> answer = unlucky.ask("dan bayarnya di mana?");
            assertThat(answer.statusCode()).isEqualTo(503);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("#masalah").text()).contains("belum dapat disimpan");
            assertThat(page.select("textarea").text()).isEqualTo("dan bayarnya di mana?");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_chat_survives_a_restart(Database kind) {
        try (TestDatabase own = TestDatabase.open(kind)) {
            HttpVisitor faithful;
            try (RunningSite first = RunningSite.on(own)) {
                faithful = new HttpVisitor(first.address());
                faithful.ask("berapa biaya paspor?");
            }
            try (RunningSite second = RunningSite.on(own)) {
                faithful.moveTo(second.address());
                assertThat(lines(faithful.page("/tanya"))).hasSize(2);
                assertThat(lines(Jsoup.parse(faithful.ask("paspor anak").body()))).hasSize(4);
            }
        }
    }

    @Test
    void of_two_copies_either_shows_what_came_through_the_other() throws Exception {
        try (TestDatabase shared = TestDatabase.open(Database.POSTGRESQL);
                TestDatabase folder = TestDatabase.open(Database.SQLITE);
                RunningSite one = RunningSite.on(shared);
                RunningSite two = RunningSite.on(shared, "TANYAPASPOR_DATA=" + folder.data().resolve("other"))) {
            HttpVisitor wanderer = new HttpVisitor(one.address());
            wanderer.ask("berapa biaya paspor?");
            wanderer.moveTo(two.address());
            assertThat(wanderer.events("/tanya/alur", 2)).hasSize(2);
            assertThat(lines(Jsoup.parse(wanderer.ask("paspor anak").body()))).hasSize(4);
        }
    }

    private List<String> fourEvents() {
        try {
            return visitor.events("/tanya/alur", 4);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document press(Document page, String label) {
        var button = page.select(".choices button").stream().filter(one -> one.text().equals(label)).findFirst()
                .orElseThrow();
        return visitor.press(button);
    }

    private static List<String> lines(Document page) {
        return page.select(".message .bubble").eachText();
    }
}
