package id.tanyapaspor.bot.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.Language;

/** An answer turns out to be wrong, then all of them may be: they are turned off at once, and on again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwitchStoryTest {

    private static final String QUESTION = "apa saja yang ditanyakan saat wawancara paspor";

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;
    private static Page visitor;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
        page = running.page(1280, 800, true);
        visitor = running.page(390, 844, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    @Test
    @Order(1)
    void one_answer_is_off_after_two_clicks_and_a_reason() {
        assertThat(answer()).isInstanceOf(Answer.Direct.class);
        page.navigate("/penyunting/isi?path=entries/wawancara.md");
        page.click("text=Matikan jawaban ini");
        assertThat(page.locator("#isi-mati")).hasValue("wawancara");
        RunningDesk.isAccessible(page);
        page.fill("#alasan-satu", "Pertanyaannya berubah");
        page.click("button:text('Matikan jawaban ini')");
        assertThat(page.locator("[role=status]")).containsText("Dimatikan");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "sakelar");
        assertThat(answer()).isInstanceOfSatisfying(Answer.Unsure.class,
                unsure -> assertThat(unsure.reason()).isEqualTo(Answer.Reason.WITHHELD));
    }

    @Test
    @Order(2)
    void the_public_page_of_it_is_closed_and_leads_to_a_person() {
        Response response = visitor.navigate("/topik/wawancara");
        assertThat(response.status()).isEqualTo(503);
        assertThat(visitor.locator("h1")).hasText("Topik ini sedang diperiksa ulang");
        RunningDesk.isAccessible(visitor);
        RunningDesk.shoot(visitor, "topik-mati");
        assertThat(visitor.navigate("/topik/biaya-paspor").status()).isEqualTo(200);
        visitor.navigate("/");
        visitor.fill("#pertanyaan", QUESTION);
        visitor.click(".ask button.primary");
        assertThat(visitor.locator("body")).containsText("sedang diperiksa ulang, jadi petugas yang menjawab");
    }

    @Test
    @Order(3)
    void all_answers_are_off_for_everybody_and_all_of_the_staff_see_it() {
        page.navigate("/penyunting/sakelar");
        page.fill("#alasan-semua", "Tarif baru salah di mana-mana");
        page.click("button.danger");
        assertThat(page.locator(".all-off")).containsText("Tarif baru salah");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "sakelar-semua");
        page.navigate("/petugas");
        assertThat(page.locator(".all-off")).containsText("Sari Dewi");
        visitor = running.page(390, 844, true); // a browser keeps a public page for a minute
        visitor.navigate("/");
        assertThat(visitor.locator(".notice")).containsText("sedang diperiksa ulang");
        RunningDesk.isAccessible(visitor);
        assertThat(visitor.navigate("/topik/biaya-paspor").status()).isEqualTo(503);
    }

    @Test
    @Order(4)
    void what_is_turned_on_again_is_answered_again_and_stays_on_the_list_of_what_was_off() {
        page.navigate("/penyunting/sakelar");
        page.click("section[aria-labelledby=mati] button >> nth=0");
        page.click("section[aria-labelledby=mati] button >> nth=0");
        assertThat(page.locator(".editor")).containsText("Semua jawaban yang terbit dijawab bot");
        assertThat(page.locator(".all-off")).hasCount(0);
        assertThat(page.locator("section[aria-labelledby=dulu] li")).hasCount(2);
        assertThat(answer()).isInstanceOf(Answer.Direct.class);
    }

    @Test
    @Order(5)
    void without_a_reason_nothing_is_turned_off() {
        page.evaluate("document.querySelectorAll('[required]').forEach(it => it.required = false)");
        page.click("button.danger");
        assertThat(page.locator("[role=alert]")).containsText("Tulis alasannya");
        assertThat(running.part(Releases.class).withheld().open()).isEmpty();
    }

    private static Answer answer() {
        return running.part(Releases.class).answerer()
                .answer(new Question(QUESTION, Language.ID, LocalDate.now(), Optional.empty()));
    }
}
