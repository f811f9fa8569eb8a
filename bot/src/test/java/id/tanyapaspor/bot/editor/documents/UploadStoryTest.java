package id.tanyapaspor.bot.editor.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.editor.Draft;
import id.tanyapaspor.bot.editor.Drafts;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** An editor brings a regulation in as a file, replaces one, and repeals one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UploadStoryTest {

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
    void all_documents_are_listed_with_the_law_they_carry() {
        page.navigate("/penyunting/dokumen");
        assertThat(page.locator(".items li")).hasCount(14);
        assertThat(page.locator(".items")).containsText("PP 45/2024");
        assertThat(page.locator(".notice")).containsText("PP 28/2019");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "dokumen");
    }

    @Test
    @Order(2)
    void a_file_that_is_no_document_is_refused_and_what_was_typed_stays() {
        page.click("text=Unggah dokumen baru");
        RunningDesk.isAccessible(page);
        fill("Standar layanan kantor");
        send("standar.pdf", new byte[]{ 'M', 'Z', 0, 1, 2, 3, 0, 0 });
        assertThat(page.locator("[role=alert]")).containsText("bukan PDF, DOCX, HTML, atau teks");
        assertThat(page.locator("#judul")).hasValue("Standar layanan kantor");
        send("standar.pdf", "%PDF-1.7 rusak".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("[role=alert]")).containsText("PDF ini rusak");
        page.fill("#aturan", "");
        send("standar.pdf", shipped("survei-kepuasan.pdf"));
        assertThat(page.locator("[role=alert]")).containsText("Isi dulu");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "dokumen-ditolak");
        assertThat(running.part(Drafts.class).all()).isEmpty();
    }

    @Test
    @Order(3)
    void a_pdf_under_another_name_is_taken_for_what_it_is_and_shown_as_it_is_cut() {
        page.fill("#aturan", "Keputusan 7/2026");
        send("standar.docx", shipped("survei-kepuasan.pdf"));
        assertThat(page.locator(".done")).containsText("Draf tersimpan");
        assertThat(page.locator(".passages li").first()).containsText("halaman 1");
        assertThat(running.part(Drafts.class).all()).extracting(Draft::path).containsExactly(
                "documents/standar-layanan-kantor.pdf", "documents/standar-layanan-kantor.yaml");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "dokumen-bagian");
    }

    @Test
    @Order(4)
    void a_new_version_shows_what_changes_and_which_entries_rest_on_the_law() {
        page.navigate("/penyunting/dokumen/pp-45-2024");
        assertThat(page.locator("section[aria-labelledby=bersandar]")).containsText("Biaya paspor");
        page.click("text=Ubah keterangan atau ganti berkas");
        String text = new String(shipped("pp-45-2024.md"), StandardCharsets.UTF_8);
        send("baru.txt",
                (text.replaceFirst("Tarif paspor adalah", "Biaya paspor adalah") + "\n## Pasal 99 Penutup\nSelesai.\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("section[aria-labelledby=bagian]")).containsText("1 bagian baru, 1 berubah, 0 hilang");
        RunningDesk.isAccessible(page);
    }

    @Test
    @Order(5)
    void a_repeal_is_a_draft_that_ends_the_document_the_day_before() {
        page.navigate("/penyunting/dokumen/uu-12-2006");
        page.click("text=Cabut dokumen");
        page.fill("#mulai", "2099-01-01");
        page.click("text=Buat draf pencabutan");
        assertThat(page.locator(".done")).containsText("Draf pencabutan tersimpan");
        assertThat(page.locator(".editor")).containsText("Berakhir 31 Des 2098");
        RunningDesk.shoot(page, "dokumen-dicabut");
    }

    @Test
    @Order(6)
    void a_form_that_saw_an_older_state_saves_nothing() {
        page.navigate("/penyunting/dokumen/uu-12-2006");
        Page other = page.context().newPage();
        other.navigate("/penyunting/dokumen/uu-12-2006");
        other.click("text=Ubah keterangan atau ganti berkas");
        other.fill("#judul", "Kewarganegaraan (baru)");
        other.click("text=Simpan draf");
        assertThat(other.locator(".done")).isVisible();
        page.click("text=Ubah keterangan atau ganti berkas");
        page.fill("#judul", "Judul saya");
        page.click("text=Simpan draf");
        assertThat(page.locator("[role=alert]")).containsText("baru saja diubah rekan");
        assertThat(page.locator("#judul")).hasValue("Judul saya");
        other.close();
    }

    private static void fill(String title) {
        page.fill("#judul", title);
        page.fill("#aturan", "Keputusan 7/2026");
        page.fill("#sumber", "Keputusan 7/2026");
    }

    private static void send(String name, byte[] bytes) {
        page.setInputFiles("#berkas", new FilePayload(name, "application/octet-stream", bytes));
        page.click("text=Simpan draf");
    }

    private static byte[] shipped(String name) {
        return ContentFiles.shipped().files().get("documents/" + name);
    }
}
