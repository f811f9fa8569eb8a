package id.tanyapaspor.bot.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** An editor who knows nothing of files writes an entry. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EntryStoryTest {

    private static final String ENTRY = "entries/biaya-paspor.md";
    private static final String FORM = "/penyunting/isi/tulis?path=" + ENTRY;
    private static final Author BUDI = new Author("staff:budi", "Budi");

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
    void every_field_has_its_help_and_saving_untouched_changes_nothing() {
        page.navigate(FORM);
        assertThat(page.locator("h1")).hasText("Biaya paspor");
        assertThat(page.locator("#f-title")).hasValue("Biaya paspor");
        assertThat(page.locator(".hint").first()).isVisible();
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "entri");
        page.click("text=Simpan draf");
        assertThat(page.locator("[role=status]").first()).containsText("Tidak ada yang berubah");
        assertThat(running.part(Drafts.class).all()).isEmpty();
    }

    @Test
    @Order(2)
    void the_preview_follows_the_typing_and_a_fee_comes_in_where_the_cursor_is() {
        page.navigate(FORM);
        page.fill("#f-text", "Tarifnya ");
        page.locator(".picker summary").click();
        RunningDesk.isAccessible(page);
        page.locator(".picker li", new Page.LocatorOptions().setHasText("paspor-elektronik-10}}")).first()
                .getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#f-text")).hasValue("Tarifnya {{biaya.paspor-elektronik-10}}");
        page.waitForResponse("**/ketikan", () -> page.locator("#f-text").pressSequentially(" per buku."));
        assertThat(page.locator(".look").first().locator(".bubble").last()).hasText("Tarifnya Rp950.000 per buku.");
        assertThat(page.locator(".look").first().locator(".count")).containsText("Pembuka: 28 dari paling banyak 600");
        assertThat(page.locator(".level")).containsText("mudah");
        assertThat(page.locator("#ketikan")).containsText("tersimpan");
        RunningDesk.shoot(page, "entri-pratinjau");
    }

    @Test
    @Order(3)
    void what_was_typed_is_offered_after_a_crash_and_gone_when_thrown_away() {
        page.navigate(FORM);
        assertThat(page.locator(".notice")).containsText("belum disimpan");
        assertThat(page.locator("#f-text")).not().hasValue("Tarifnya {{biaya.paspor-elektronik-10}} per buku.");
        RunningDesk.isAccessible(page);
        page.click("text=Pulihkan");
        assertThat(page.locator("#f-text")).hasValue("Tarifnya {{biaya.paspor-elektronik-10}} per buku.\n");
        page.navigate(FORM);
        page.fill("#f-title", "Baru saja diketik");
        page.navigate("/penyunting");
        page.waitForCondition(() -> isKept("Baru saja diketik")); // what leaves with a page comes a little after it
        page.navigate(FORM + "&pulihkan=true");
        assertThat(page.locator("#f-title")).hasValue("Baru saja diketik");
        page.navigate(FORM);
        page.click("button:has-text('Buang')");
        assertThat(page.locator("h1")).hasText("Biaya paspor");
        assertThat(page.locator(".notice")).hasCount(0);
    }

    @Test
    @Order(4)
    void problems_stand_at_their_fields_and_nothing_typed_is_lost() {
        page.navigate(FORM);
        page.fill("#f-title", "");
        page.fill("#f-sources", "");
        page.locator("input[name=related]").first().fill("Tidak ada judul ini");
        page.fill("#f-text", "x".repeat(601));
        page.click("text=Simpan draf");
        assertThat(page.locator("#masalah")).isFocused();
        assertThat(page.locator("#masalah")).containsText("Belum disimpan");
        assertThat(page.locator(".field.faulty")).hasCount(2);
        assertThat(page.locator("#p-sources")).containsText("Sumbernya");
        assertThat(page.locator("#f-text")).hasValue("x".repeat(601) + "\n");
        assertThat(page.locator("input[name=related]").first()).hasValue("Tidak ada judul ini");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "entri-salah");
        page.fill("#f-title", "Biaya paspor");
        page.fill("#f-sources", "PP 45/2024");
        page.click("text=Periksa saja");
        assertThat(page.locator(".field.faulty")).hasCount(2);
        assertThat(page.locator("#p-related")).containsText("Tidak ada judul ini");
        assertThat(page.locator("#p-text")).containsText("601");
        assertThat(running.part(Drafts.class).all()).isEmpty();
    }

    @Test
    @Order(5)
    void only_what_was_changed_changes_in_the_file() {
        page.navigate(FORM);
        page.fill("#f-title", "Tarif paspor");
        page.fill("#f-title-en", "Fees of passports");
        page.fill("#f-review-by", "2027-06-30");
        page.locator("input[name=labels][value=hukum]").check();
        page.fill("#catatan", "judul baru");
        page.click("text=Simpan draf");
        assertThat(page.locator("[role=status]").first()).containsText("Draf tersimpan");
        assertThat(text(ENTRY)).isEqualTo(shipped(ENTRY).replace("title: Biaya paspor", "title: Tarif paspor")
                .replace("review-by: 2027-05-31", "review-by: 2027-06-30")
                .replace("labels: [biaya]", "labels: [biaya, hukum]"));
        assertThat(text("entries/biaya-paspor.en.md")).isEqualTo(shipped("entries/biaya-paspor.en.md")
                .replace("title: Passport fees", "title: Fees of passports"));
    }

    @Test
    @Order(6)
    void two_people_who_change_different_fields_both_keep_their_words() {
        page.navigate(FORM);
        colleague(text(ENTRY).replace("title: Tarif paspor", "title: Tarif resmi paspor"));
        page.fill("#f-checked", "2026-11-28");
        page.click("text=Simpan draf");
        assertThat(page.locator("#masalah")).containsText("Budi");
        assertThat(page.locator("#masalah")).containsText("digabung");
        assertThat(page.locator("#f-title")).hasValue("Tarif resmi paspor");
        assertThat(page.locator("#f-checked")).hasValue("2026-11-28");
        RunningDesk.isAccessible(page);
        colleague(text(ENTRY).replace("title: Tarif resmi paspor", "title: Tarif kata Budi"));
        page.fill("#f-title", "Tarif kata Sari");
        page.click("text=Simpan draf");
        assertThat(page.locator(".clash pre")).hasText("Tarif kata Budi");
        assertThat(page.locator("#f-title")).hasValue("Tarif kata Sari");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "entri-bentrok");
        page.click("text=Simpan draf");
        assertThat(text(ENTRY)).contains("title: Tarif kata Sari", "checked: 2026-11-28");
    }

    @Test
    @Order(7)
    void a_new_entry_takes_its_name_from_its_title() {
        page.navigate("/penyunting");
        page.click("a:text('Entri baru')");
        page.fill("#f-questions", "cetak ulang brp\nbisa cetak ulang?");
        page.fill("#f-text", "Bisa.");
        page.fill("#f-sources", "PP 45/2024");
        RunningDesk.isAccessible(page);
        page.fill("#f-title", "Cetak ulang paspor?");
        page.selectOption("#f-group", "lain");
        page.click("text=Simpan draf");
        assertThat(page).hasURL(running.address() + "/penyunting/isi?path=entries%2Fcetak-ulang-paspor.md&pesan=SAVED");
        assertThat(text("entries/cetak-ulang-paspor.md")).contains("  - cetak ulang brp\n", "- PP 45/2024\n",
                "Bisa.\n");
    }

    @Test
    @Order(8)
    void all_of_it_works_without_javascript_and_on_a_phone() {
        Page plain = running.page(390, 844, false);
        running.login(plain, "sari", "kursi biru terbang");
        plain.navigate("/penyunting/isi/tulis?path=entries/wawancara.md");
        plain.fill("#f-text", "Wawancara singkat.");
        plain.click("text=Perbarui pratinjau");
        assertThat(plain.locator(".look").first().locator(".bubble").last()).hasText("Wawancara singkat.");
        assertThat(plain.locator("#f-text")).hasValue("Wawancara singkat.\n");
        RunningDesk.shoot(plain, "entri-ponsel");
        plain.click("text=Simpan draf");
        assertThat(text("entries/wawancara.md")).endsWith("---\nWawancara singkat.\n");
    }

    @Test
    @Order(9)
    void a_file_that_fields_could_not_keep_is_written_as_text() {
        colleague("---\n{id: biaya-paspor}\n---\nx\n");
        page.navigate(FORM);
        assertThat(page.locator("#teks")).isVisible();
    }

    private static boolean isKept(String typed) {
        return running.part(JdbcClient.class).sql("select count(*) from typing where fields like :part")
                .param("part", "%" + typed + "%").query(Long.class).single() > 0;
    }

    private static String text(String file) {
        Draft draft = running.part(Drafts.class).of(new ContentPath(file)).orElseThrow();
        return new String(running.part(Revisions.class).bytes(draft.revision()).orElseThrow(), StandardCharsets.UTF_8);
    }

    /** Saves as somebody who opened the file just now. */
    private static void colleague(String text) {
        Drafts drafts = running.part(Drafts.class);
        ContentPath path = new ContentPath(ENTRY);
        assertThat(drafts.save(Edit.of(path, text, drafts.seen(path), ""), BUDI)).isInstanceOf(Saving.Saved.class);
    }

    private static String shipped(String file) {
        return new String(ContentFiles.shipped().files().get(file), StandardCharsets.UTF_8);
    }
}
