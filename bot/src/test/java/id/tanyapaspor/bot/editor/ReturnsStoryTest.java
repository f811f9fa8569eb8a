package id.tanyapaspor.bot.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanyapaspor.bot.editor.EditorsDesk.ENTRY;
import static id.tanyapaspor.bot.editor.EditorsDesk.ITEM;
import static id.tanyapaspor.bot.editor.EditorsDesk.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** What leaves an editor's desk in a real browser and comes back: files as a zip, a wrong release, drafts with errors. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReturnsStoryTest {

    private static EditorsDesk desk;
    private static RunningDesk running;
    private static Page page;

    @BeforeAll
    static void start() {
        desk = new EditorsDesk();
        running = desk.running;
        page = desk.page;
        desk.colleague(changed("Wawancara singkat saja."));
        desk.released();
        assertThat(desk.read(2)).contains("Wawancara singkat saja.");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    @Order(1)
    void all_files_go_out_as_a_zip_and_a_changed_one_comes_in_as_drafts() throws IOException {
        page.navigate("/penyunting/berkas");
        RunningDesk.isAccessible(page);
        Path zip = page.waitForDownload(() -> page.click("text=Unduh zip")).path();
        ContentFiles out = ContentArchive.unzip(Files.newInputStream(zip));
        assertThat(out.files()).hasSameSizeAs(ContentFiles.shipped().files());
        page.setInputFiles("#berkas", new FilePayload("isi.zip", "application/zip", "bukan zip".getBytes()));
        page.click("text=Unggah dan bandingkan");
        assertThat(page.locator("[role=alert]")).containsText("bukan zip");
        SortedMap<String, byte[]> files = new TreeMap<>(out.files());
        files.put(ENTRY, changed("Dari luar.").getBytes(StandardCharsets.UTF_8));
        files.remove("entries/wawancara.en.md");
        page.setInputFiles("#berkas", new FilePayload("isi.zip", "application/zip", zip(files)));
        page.click("text=Unggah dan bandingkan");
        assertThat(page.locator("section[role=status]")).containsText("2 berkas berbeda");
        assertThat(page.locator("section[role=status]")).containsText("draf penghapusan");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting-impor");
        assertThat(running.part(Drafts.class).all()).hasSize(2);
    }

    @Test
    @Order(2)
    void a_wrong_release_is_taken_back() {
        page.navigate("/penyunting/rilis/1");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting-rilis-1");
        page.fill("#catatan", "ternyata keliru");
        page.click("button:has-text('Kembali ke rilis ini')");
        assertThat(page.locator(".releases li").first()).containsText("kembali ke rilis 1: ternyata keliru");
        assertThat(desk.read(3)).doesNotContain("Wawancara singkat saja.");
        assertThat(running.part(Releases.class).number()).isEqualTo(3);
        page.navigate("/penyunting/isi?path=" + ENTRY);
        assertThat(page.locator(".editor")).containsText("Dirilis lagi sejak draf dibuka");
        page.click("text=Lihat kedua versi");
        assertThat(page.locator("h1")).hasText("Dua orang mengubah berkas ini");
        RunningDesk.isAccessible(page);
        page.navigate("/penyunting/terbit");
        page.locator("input[name=pilih][value='" + ENTRY + "']").check();
        page.locator("input[name=pilih][value='entries/wawancara.en.md']").uncheck();
        page.fill("#catatan", "coba");
        page.click("text=Uji yang dipilih");
        assertThat(page.locator("[role=alert]")).containsText("dirilis lagi");
    }

    @Test
    @Order(3)
    void a_draft_with_errors_is_kept_and_never_published() {
        page.navigate("/penyunting/isi/tulis?sebagai=berkas&path=entries/topik-baru.md");
        assertThat(page.locator("h1")).hasText("Tulis berkas baru");
        page.fill("#teks", "belum selesai");
        page.click("text=Simpan draf");
        page.click("text=Simpan dengan kesalahan");
        assertThat(page.locator(".problems .error")).containsText("bagian kepala");
        page.navigate("/penyunting/terbit");
        page.locator("input[name=pilih][value='" + ENTRY + "']").uncheck();
        page.locator("input[name=pilih][value='entries/wawancara.en.md']").uncheck();
        page.fill("#catatan", "coba");
        page.click("text=Uji yang dipilih");
        assertThat(page.locator("[role=alert]")).containsText("Belum diterbitkan");
        assertThat(page.locator(".problems .error")).containsText("entries/topik-baru.md");
        RunningDesk.isAccessible(page);
        assertThat(running.part(Releases.class).number()).isEqualTo(3);
    }

    @Test
    @Order(4)
    void every_page_fits_a_phone_and_speaks_english() {
        for (String address : List.of("/penyunting", ITEM, "/penyunting/isi/tulis?sebagai=berkas&path=" + ENTRY,
                "/penyunting/terbit",
                "/penyunting/rilis", "/penyunting/rilis/2", "/penyunting/berkas",
                "/penyunting/isi/bentrok?path=" + ENTRY)) {
            page.setViewportSize(320, 640);
            page.navigate(address);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(address)
                    .isLessThanOrEqualTo(320);
            RunningDesk.isAccessible(page);
        }
        page.setViewportSize(390, 844);
        page.navigate(ITEM);
        RunningDesk.shoot(page, "penyunting-isi-telepon");
        page.navigate("/penyunting");
        RunningDesk.shoot(page, "penyunting-telepon");
        page.click(".language");
        assertThat(page.locator("h1")).hasText("Content");
        page.navigate(ITEM);
        assertThat(page.locator(".editor")).containsText("History");
        RunningDesk.isAccessible(page);
        page.click(".language");
        assertThat(page.locator(".editor")).containsText("Riwayat");
    }

    private static byte[] zip(SortedMap<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        ContentArchive.zip(new ContentFiles(files), out);
        return out.toByteArray();
    }
}
