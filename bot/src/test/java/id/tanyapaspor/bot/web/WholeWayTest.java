package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A visitor and the service as it is, from question to officer. */
class WholeWayTest {

    private static TestDatabase database;
    private static RunningSite site;

    private final HttpVisitor visitor = new HttpVisitor(site.address());

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        site = RunningSite.real(database);
    }

    @AfterAll
    static void stop() {
        site.close();
        database.close();
    }

    @Test
    void a_common_question_is_answered_within_one_tap_and_with_its_source() {
        Document page = settled(visitor.ask("berapa biaya bikin paspor?").body(), "Biaya paspor");
        assertThat(page.select(".service .bubble").text()).contains("Rp650.000", "Sumber");
        assertThat(page.select(".choices button").eachAttr("value")).anyMatch(data -> data.startsWith("ok:"));
    }

    @Test
    void an_english_page_answers_in_english() {
        Document page = settled(visitor.post("/en/tanya", "pertanyaan=how+much+is+a+passport").body(), "Passport fees");
        assertThat(page.select(".service .bubble").text()).contains("Rp650.000", "The fee is the same");
    }

    @Test
    void whoever_wants_a_person_gets_a_ticket() {
        Document page = Jsoup.parse(visitor.ask("saya mau bicara dengan petugas").body());
        Element officer = page.select(".choices button[value=h]").first();
        if (officer != null) {
            press(officer);
        }
        assertThat(visitor.eventually("T-").select(".service .bubble").text()).containsPattern("T-[A-Z0-9]{4,6}");
    }

    /** The answer; where the service asks back, the one of this title. */
    private Document settled(String html, String title) {
        Document page = Jsoup.parse(html);
        return page.select(".choices button").stream().filter(button -> button.text().equals(title)).findFirst()
                .map(this::press).orElse(page);
    }

    private Document press(Element button) {
        return visitor.press(button);
    }
}
