package id.tanyapaspor.bot.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** What stands beside the entries: fees and coming rules, words, offices, questions; and all of it tried before it is live. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SideStoryTest {

    private static final Author BUDI = new Author("staff:budi", "Budi");
    private static final String STAYS = "2024-12-17, until: 2096-12-31, amount: 650000, law: \"PP 45/2024, lampiran\"";

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
        page = running.page(1280, 800, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    @Test
    @Order(1)
    void a_coming_fee_is_prepared_and_the_present_one_ends_the_day_before() {
        page.navigate("/penyunting/biaya");
        Locator fee = page.locator("#tarif-paspor-elektronik-5");
        fee.locator("summary").first().click();
        RunningDesk.isAccessible(page);
        Locator form = fee.locator("form.row-form").last();
        form.locator("[name=mulai]").fill("2097-01-01");
        form.locator("[name=jumlah]").fill("tujuh ratus");
        form.locator("[name=hukum]").fill("PP 9/2026");
        form.locator("button").click();
        assertThat(page.locator("[role=status]").first()).containsText("Belum disimpan");
        form = page.locator("#tarif-paspor-elektronik-5 form.row-form").last();
        assertThat(form.locator("[name=jumlah]")).hasValue("tujuh ratus");
        form.locator("[name=jumlah]").fill("Rp700.000");
        form.locator("button").click();
        assertThat(page.locator("[role=status]").first()).containsText("Draf tersimpan");
        assertThat(page.locator("#tarif-paspor-elektronik-5")).containsText("akan berlaku");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "tarif");
        assertThat(text("fees.yaml")).contains("from: 2097-01-01, amount: 700000, law: \"PP 9/2026\"", STAYS);
    }

    @Test
    @Order(2)
    void a_coming_rule_is_prepared_with_one_press_and_stands_on_the_schedule() {
        page.navigate("/penyunting/isi?path=entries/wawancara.md");
        page.click("summary:has-text('Siapkan aturan baru')");
        page.fill("#mulai", "2097-03-01");
        RunningDesk.isAccessible(page);
        page.click("button:has-text('Siapkan aturan baru')");
        assertThat(page.locator("#f-valid-from")).hasValue("2097-03-01");
        page.fill("#f-text", "Wawancara lewat video.");
        page.click("text=Simpan draf");
        assertThat(page.locator("[role=status]").first()).containsText("Draf tersimpan");
        assertThat(text("entries/wawancara.md")).contains("valid-until: 2097-02-28\n");
        page.navigate("/penyunting/jadwal");
        assertThat(page.locator("section").first()).containsText("1 Mar 2097");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "jadwal");
    }

    @Test
    @Order(3)
    void drafts_are_asked_beside_what_is_live_on_any_day() {
        page.navigate("/penyunting/coba");
        RunningDesk.isAccessible(page);
        page.fill("#tanya", "wawancara paspor ditanya apa saja?");
        page.fill("#hari", "2097-03-01");
        page.click("main button.primary");
        assertThat(page.locator("section:has(#b-draf) .bubble")).hasText("Wawancara lewat video.");
        assertThat(page.locator("section:has(#b-tayang) .bubble")).not().hasText("Wawancara lewat video.");
        assertThat(page.locator("section:has(#b-draf) .facts")).containsText("wawancara paspor");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "coba");
        page.fill("#hari", "2097-02-28");
        page.click("main button.primary");
        assertThat(page.locator("section:has(#b-draf) .bubble")).not().hasText("Wawancara lewat video.");
        colleague("entries/wawancara.md", "rusak");
        page.click("main button.primary");
        assertThat(page.locator("[role=alert]")).containsText("masih ada kesalahan");
        page.selectOption("#draf", "fees.yaml");
        page.click("main button.primary");
        assertThat(page.locator("section:has(#b-draf)")).isVisible();
    }

    @Test
    @Order(4)
    void a_word_is_found_added_changed_and_removed_and_all_others_stay() {
        page.navigate("/penyunting/kata");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "kata");
        page.selectOption("#k-sign", "→");
        page.fill("#k-left", "kuybikin");
        page.fill("#k-right", "ayo membuat");
        page.click("button:has-text('Tambah')");
        assertThat(page.locator("[role=status]").first()).containsText("Draf tersimpan");
        assertThat(text("vocabulary.txt").replace("kuybikin → ayo membuat\n", "")).isEqualTo(shipped("vocabulary.txt"));
        page.fill("#cari", "kuybikin");
        page.click("text=Tampilkan");
        page.click("text=Ubah");
        page.fill("#k-right", "");
        page.click("text=Simpan perubahan");
        assertThat(page.locator("[role=alert]")).containsText("Belum disimpan");
        assertThat(page.locator("#k-left")).hasValue("kuybikin");
        RunningDesk.isAccessible(page);
        page.click("text=Hapus baris ini");
        assertThat(text("vocabulary.txt")).isEqualTo(shipped("vocabulary.txt"));
    }

    @Test
    @Order(5)
    void offices_and_questions_are_edited_row_by_row() {
        page.navigate("/penyunting/kantor?cari=kediri");
        page.click("text=Ubah");
        page.fill("#k-phone", "0354-123, \"loket\"");
        page.click("text=Simpan perubahan");
        assertThat(page.locator("[role=status]").first()).containsText("Draf tersimpan");
        assertThat(text("offices.csv")).contains(",\"0354-123, \"\"loket\"\"\",");
        page.navigate("/penyunting/soal");
        RunningDesk.isAccessible(page);
        page.fill("#k-text", "paspor baru brp ya kalau dua");
        page.selectOption("#k-kind", "in");
        page.fill("#k-topics", "tidak-ada-topik");
        page.click("button:has-text('Tambah')");
        assertThat(page.locator("[role=alert]")).containsText("tidak-ada-topik");
        assertThat(page.locator("#k-text")).hasValue("paspor baru brp ya kalau dua");
        page.fill("#k-topics", "biaya-paspor");
        page.click("button:has-text('Tambah')");
        assertThat(text("golden.tsv")).isEqualTo(shipped("golden.tsv")
                + "paspor baru brp ya kalau dua\tin\tbiaya-paspor\t\t\n");
        page.click("nav.subnav >> text=Di luar");
        page.fill("#k-text", "berapa harga tiket kereta ke bulan");
        page.selectOption("#k-near", "far");
        page.click("button:has-text('Tambah')");
        assertThat(text("outside.txt")).endsWith("berapa harga tiket kereta ke bulan\n");
        page.click("nav.subnav >> text=Kalibrasi");
        assertThat(page.locator("[role=status]").last()).containsText("2.931 dari 2.931");
    }

    @Test
    @Order(6)
    void a_row_that_somebody_removed_meanwhile_is_not_changed_and_nothing_typed_is_lost() {
        page.navigate("/penyunting/soal/emas?cari=kalau+dua");
        page.click("text=Ubah");
        colleague("golden.tsv", shipped("golden.tsv"));
        page.fill("#k-text", "paspor baru dua orang brp");
        page.click("text=Simpan perubahan");
        assertThat(page.locator("[role=status]").first()).containsText("orang lain");
        assertThat(page.locator("#k-text")).hasValue("paspor baru dua orang brp");
    }

    private static String text(String file) {
        Draft draft = running.part(Drafts.class).of(new ContentPath(file)).orElseThrow();
        return new String(running.part(Revisions.class).bytes(draft.revision()).orElseThrow(), StandardCharsets.UTF_8);
    }

    /** Saves as somebody who opened the file just now. */
    private static void colleague(String file, String text) {
        Drafts drafts = running.part(Drafts.class);
        ContentPath path = new ContentPath(file);
        assertThat(drafts.save(Edit.of(path, text, drafts.seen(path), ""), BUDI)).isInstanceOf(Saving.Saved.class);
    }

    private static String shipped(String file) {
        return new String(ContentFiles.shipped().files().get(file), StandardCharsets.UTF_8);
    }
}
