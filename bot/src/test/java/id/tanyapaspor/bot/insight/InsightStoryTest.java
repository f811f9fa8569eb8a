package id.tanyapaspor.bot.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

/** Editors look at figures and judge a week's sample, each by themselves, in real browsers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InsightStoryTest {

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database, "tanyapaspor.insight.sample=2");
        page = running.page(1280, 800, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    private static void asked(String text, String outcome, String entry, Instant at) {
        running.part(JdbcClient.class).sql("""
                insert into question (id, at, channel, text, outcome, entry, confidence, release, verdict, office)
                values (:id, :at, 'web', :text, :outcome, :entry, 0.9, :release, :verdict, :office)
                """).param("id", Ids.next()).param("at", at.toEpochMilli()).param("text", text)
                .param("outcome", outcome).param("entry", entry.isEmpty() ? null : entry)
                .param("release", running.part(Releases.class).name())
                .param("verdict", outcome.equals("direct") ? "helped" : null)
                .param("office", text.contains("surabaya") ? "Kantor Imigrasi Surabaya" : null).update();
    }

    @Test
    @Order(1)
    void without_questions_the_page_says_what_will_be_there() {
        page.navigate("/penyunting");
        page.click(".subnav >> text=Angka");
        assertThat(page.locator("h1")).hasText("Angka");
        assertThat(page.locator(".editor")).containsText("Belum ada pertanyaan dari masa ini");
        assertThat(page.locator(".editor")).containsText("Belum ada minggu penuh");
        RunningDesk.isAccessible(page);
        page.navigate("/penyunting/nilai");
        assertThat(page.locator(".editor")).containsText("Tidak ada yang perlu Anda nilai");
        RunningDesk.isAccessible(page);
    }

    @Test
    @Order(2)
    void figures_stand_in_pictures_and_in_tables() {
        Instant now = Instant.now();
        for (int i = 0; i < 8; i++) {
            asked("biaya paspor di surabaya", "direct", "biaya-paspor", now.minus(Duration.ofHours(20 * i)));
            asked("xqzvar boleh ga", "unsure", "", now.minus(Duration.ofHours(15 * i)));
        }
        asked("jam buka", "clarify", "", now);
        page.navigate("/penyunting/angka?masa=30");
        assertThat(page.locator("section[aria-labelledby=ringkas]")).containsText("17 ditanya");
        assertThat(page.locator("section[aria-labelledby=topik]")).containsText("Biaya paspor");
        assertThat(page.locator("section[aria-labelledby=kantor]")).containsText("Kantor Imigrasi Surabaya");
        assertThat(page.locator("section[aria-labelledby=kata]")).containsText("xqzvar");
        assertThat(page.locator("svg.chart").count()).isGreaterThanOrEqualTo(6);
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "angka");
    }

    @Test
    @Order(3)
    void the_figures_are_taken_home_as_a_sheet_and_that_is_written_down() {
        var csv = page.request().get(running.address() + "/penyunting/angka/angka.csv?masa=30");
        assertThat(csv.headers().get("content-disposition")).contains("angka-").contains(".csv");
        assertThat(csv.text()).contains("Semua,,17,8,1,0,8,0,0,8,0");
        var xlsx = page.request().get(running.address() + "/penyunting/angka/angka.xlsx?masa=30");
        assertThat(xlsx.body()).startsWith('P', 'K');
        assertThat(running.part(AuditLog.class).latest("insight.export", Instant.EPOCH)).hasSize(2);
        var wrong = page.navigate("/penyunting/angka/angka.csv?dari=2026-12-01&sampai=2026-01-01");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(page.locator("[role=alert]")).isVisible();
    }

    @Test
    @Order(4)
    void a_week_is_drawn_and_judged_with_the_keyboard_apart_from_each_other() {
        Instant lastWeek = Week.over(Instant.now()).from().plus(Duration.ofHours(30));
        asked("berapa biaya paspor 10 tahun?", "direct", "biaya-paspor", lastWeek);
        asked("jam layanan kantor", "direct", "jam-layanan", lastWeek);
        assertThat(running.part(Drawing.class).runOnce()).isTrue();
        page.navigate("/penyunting/nilai");
        assertThat(page.locator(".judge")).containsText("Masih 2 jawaban untuk Anda");
        assertThat(page.locator(".judge")).not().containsText("90");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "nilai");
        page.keyboard().press("1");
        assertThat(page.locator(".done")).containsText("Tersimpan");
        assertThat(page.locator(".judge")).containsText("Masih 1 jawaban untuk Anda");
        page.click("text=Batalkan nilai terakhir saya");
        assertThat(page.locator(".judge")).containsText("Masih 2 jawaban untuk Anda");
        page.click("#nilai button >> text=Benar");
        page.click("#nilai button >> text=Benar");
        assertThat(page.locator(".judge")).containsText("Tidak ada yang perlu Anda nilai");
    }

    @Test
    @Order(5)
    void a_second_and_a_third_person_settle_it_and_the_error_stands_beside_the_promise() {
        colleague("budi", "Budi", "1", "3");
        colleague("tini", "Tini", "3");
        page.navigate("/penyunting/angka?masa=30");
        var quality = page.locator("section[aria-labelledby=mutu]");
        assertThat(quality).containsText("2 dari 2");
        assertThat(quality).containsText("1 (50 %)");
        assertThat(quality).containsText("Janji: paling banyak 3 %");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "angka-mutu");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.DARK));
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "angka-gelap");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    @Order(6)
    void both_pages_fit_a_phone_and_speak_english() {
        asked("syarat paspor bayi", "direct", "syarat-baru-bayi", Instant.now());
        for (String address : List.of("/penyunting/angka?masa=30", "/penyunting/nilai")) {
            page.setViewportSize(320, 640);
            page.navigate(address);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(address)
                    .isLessThanOrEqualTo(320);
            RunningDesk.isAccessible(page);
        }
        page.setViewportSize(390, 844);
        page.navigate("/penyunting/angka?masa=30");
        RunningDesk.shoot(page, "angka-telepon");
        page.click(".language");
        assertThat(page.locator("h1")).hasText("Figures");
        page.click(".language");
    }

    /** Somebody else who judges what they are shown, in a browser without scripts or with keys. */
    private static void colleague(String login, String name, String... keys) {
        Page other = running.page(390, 844, true);
        running.enter(other, Invite.admin(running.part(JdbcClient.class)), login, name);
        other.navigate("/penyunting/nilai");
        for (String key : keys) {
            if (key.equals(keys[0]) && login.equals("budi")) {
                RunningDesk.isAccessible(other);
                RunningDesk.shoot(other, "nilai-telepon");
            }
            other.keyboard().press(key);
            assertThat(other.locator(".done").first()).containsText("Tersimpan");
        }
        other.context().close();
    }
}
