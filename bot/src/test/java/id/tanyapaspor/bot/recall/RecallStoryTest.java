package id.tanyapaspor.bot.recall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.knowledge.Language;

/** An editor takes an answer back; whoever read it on the public page reads the correction there, without a reload. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecallStoryTest {

    private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(30_000);

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;
    private static Page reader;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
        page = running.page(1280, 800, true);
        reader = running.page(390, 844, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    private static void reads(String chat) {
        running.in(() -> {
            running.part(Answered.class).add(ChatId.parse(chat), "biaya-paspor", Language.ID, Instant.now());
            return true;
        });
    }

    @Test
    @Order(1)
    void where_nothing_was_corrected_the_page_says_how_to_begin() {
        page.navigate("/penyunting");
        page.click(".subnav >> text=Ralat");
        assertThat(page.locator(".editor")).containsText("Belum pernah ada ralat");
        RunningDesk.isAccessible(page);
        page.fill("#path", "tidak ada yang begini");
        page.click("text=Pilih versi");
        assertThat(page.locator(".notice")).containsText("tidak ditemukan");
    }

    @Test
    @Order(2)
    void the_version_is_chosen_by_how_many_have_read_it() {
        reader.navigate("/");
        reader.fill("#pertanyaan", "berapa biaya paspor?");
        reader.locator("form:has(#pertanyaan) button").first().click();
        assertThat(reader.locator("main")).containsText("Rp", SOON);
        reads("telegram:4711");
        running.part(JdbcClient.class).sql("insert into recipient (chat, gone_at) values ('telegram:4711', 1)")
                .update();
        page.navigate("/penyunting/tarik");
        page.fill("#path", "Biaya paspor");
        page.click("text=Pilih versi");
        assertThat(page.locator(".version")).containsText("2 percakapan");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "ralat-baru");
        page.fill("#ralat", "Biaya paspor elektronik **Rp650.000**, bukan yang lain.");
        page.click("text=Simpan dan lihat dahulu");
        assertThat(page.locator(".done")).containsText("Belum ada yang dikirim");
    }

    @Test
    @Order(3)
    void the_preview_shows_the_message_and_who_cannot_be_reached() {
        assertThat(page.locator("h1")).hasText("Ralat: Biaya paspor");
        assertThat(page.locator(".bubble")).containsText("Kami meralat jawaban “Biaya paspor”");
        assertThat(page.locator("table.figures tfoot")).containsText("2");
        assertThat(page.locator("table.figures tbody tr").first()).containsText("Telegram");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "ralat-periksa");
        page.click("summary >> text=Ubah kata-katanya");
        page.fill("#ralat", "Biaya paspor elektronik **Rp650.000**.");
        page.click("details form button");
        assertThat(page.locator(".bubble")).containsText("elektronik Rp650.000.");
        page.fill("#jumlah", "3");
        page.click("text=Kirim ralat");
        assertThat(page.locator(".notice")).containsText("bukan jumlah penerimanya");
    }

    @Test
    @Order(4)
    void the_reader_sees_the_correction_and_the_editor_what_arrived() {
        page.fill("#jumlah", "2");
        page.click("text=Kirim ralat");
        assertThat(reader.locator("main")).containsText("Kami meralat jawaban", SOON);
        assertThat(page.locator("#laporan")).containsText("Selesai untuk 2 percakapan", SOON);
        assertThat(page.locator(".editor")).not().containsText("Sedang dikirim");
        assertThat(page.locator("#laporan tbody tr:has-text('Terkirim')")).containsText("1");
        assertThat(page.locator("#laporan tbody tr:has-text('Tidak terjangkau')")).containsText("1");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "ralat-laporan");
        assertThat(running.part(AuditLog.class).latest("recall.send", Instant.EPOCH)).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("entries/biaya-paspor.md", "2 chats"));
    }

    @Test
    @Order(5)
    void a_correction_that_is_on_its_way_is_stopped_with_one_press() {
        for (int chat = 0; chat < 200; chat++) {
            reads("telegram:9" + chat);
        }
        page.navigate("/penyunting/tarik/baru?path=entries/biaya-paspor.md");
        page.fill("#ralat", "Sekali lagi.");
        page.click("text=Simpan dan lihat dahulu");
        page.fill("#jumlah", "202");
        page.click("text=Kirim ralat");
        page.click("#laporan button");
        assertThat(page.locator(".done")).containsText("Dihentikan");
        assertThat(page.locator("#laporan")).containsText("Tidak dikirim karena dihentikan");
        assertThat(page.locator("#laporan button")).hasCount(0);
        RunningDesk.isAccessible(page);
        page.navigate("/penyunting/tarik");
        assertThat(page.locator(".rows li")).hasCount(2);
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "ralat");
    }

    @Test
    @Order(6)
    void every_page_fits_a_phone_and_speaks_english() {
        String last = running.part(JdbcClient.class).sql("select max(id) from recall").query(String.class).single();
        for (String address : List.of("/penyunting/tarik", "/penyunting/tarik/baru?path=entries/biaya-paspor.md",
                "/penyunting/tarik/" + last)) {
            page.setViewportSize(320, 640);
            page.navigate(address);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(address)
                    .isLessThanOrEqualTo(320);
            RunningDesk.isAccessible(page);
        }
        page.setViewportSize(390, 844);
        RunningDesk.shoot(page, "ralat-telepon");
        page.click(".language");
        assertThat(page.locator(".editor")).containsText("Delivery report");
        page.click(".language");
        assertThat(page.navigate("/penyunting/tarik/tidak-ada").status()).isEqualTo(404);
    }
}
