package id.tanyapaspor.bot.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
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
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** An editor's day in a real browser: find, write, check, publish, disagree, go back, take the files along. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditorStoryTest {

    private static final String ENTRY = "entries/wawancara.md";
    private static final String ITEM = "/penyunting/isi?path=" + ENTRY;
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
    void the_list_shows_all_content_and_finds_by_words_and_state() {
        page.navigate("/penyunting");
        assertThat(page.locator("h1")).hasText("Isi");
        assertThat(page.locator(".items li")).hasCount(ContentFiles.shipped().files().size());
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting");
        page.fill("#cari", "wawancara paspor");
        page.selectOption("#jenis", "ENTRY");
        page.click(".filter button");
        assertThat(page.locator(".items li").first()).containsText("Tayang");
        assertThat(page.locator(".items")).containsText(ENTRY);
        page.selectOption("#keadaan", "NEW");
        page.click(".filter button");
        assertThat(page.locator(".editor")).containsText("Tidak ada yang cocok");
        RunningDesk.isAccessible(page);
    }

    @Test
    @Order(2)
    void errors_are_shown_by_line_and_what_was_typed_is_kept() {
        page.navigate(ITEM);
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting-isi");
        page.click("text=Tulis");
        RunningDesk.isAccessible(page);
        String text = page.inputValue("#teks");
        assertThat(text).isEqualTo(shipped());
        page.fill("#teks", text.replace("kind: answer", "kind: jawaban"));
        page.click("text=Periksa saja");
        assertThat(page.locator(".problems .error")).containsText("baris 4");
        page.click("text=Simpan draf");
        assertThat(page.locator("[role=alert]")).containsText("Belum disimpan");
        assertThat(page.locator("#teks")).hasValue(text.replace("kind: answer", "kind: jawaban"));
        assertThat(running.part(Drafts.class).all()).isEmpty();
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting-salah");
    }

    @Test
    @Order(3)
    void a_change_is_saved_as_a_draft_and_only_what_was_changed_changes() {
        page.fill("#teks", changed("Wawancara singkat saja."));
        page.fill("#catatan", "lebih singkat");
        page.click("text=Simpan draf");
        assertThat(page.locator("[role=status]")).containsText("Draf tersimpan");
        assertThat(page.locator(".diff ins").first()).isVisible();
        assertThat(page.locator(".history li")).hasCount(2);
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting-draf");
        Draft draft = running.part(Drafts.class).of(new ContentPath(ENTRY)).orElseThrow();
        assertThat(draft.revision().author().name()).isEqualTo("Sari Dewi");
        assertThat(draft.revision().note()).isEqualTo("lebih singkat");
        page.click("text=Tulis");
        assertThat(page.inputValue("#teks")).isEqualTo(changed("Wawancara singkat saja."));
        page.click("text=Simpan draf");
        assertThat(page.locator("[role=status]")).containsText("Tidak ada yang berubah");
    }

    @Test
    @Order(4)
    void chosen_drafts_are_published_and_live_within_seconds() {
        page.navigate("/penyunting/terbit");
        assertThat(page.locator("input[name=pilih]")).isChecked();
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting-terbit");
        page.locator("#catatan").evaluate("it => it.required = false");
        page.click("text=Uji yang dipilih");
        assertThat(page.locator("[role=status]")).containsText("Tulis dahulu");
        assertThat(page.locator("input[name=pilih]")).isChecked();
        page.fill("#catatan", "Wawancara kini lebih singkat");
        page.click("text=Uji yang dipilih");
        // The shipped content is learnt anew, which takes a minute where others use the processors as well.
        assertThat(page.locator(".verdict")).containsText("boleh terbit",
                new LocatorAssertions.ContainsTextOptions().setTimeout(300_000));
        page.click("button:has-text('Terbitkan')");
        assertThat(page.locator("[role=status]").first()).containsText("rilis");
        assertThat(read(2)).contains("Wawancara singkat saja.");
        page.navigate("/penyunting/rilis");
        assertThat(page.locator(".releases li").first()).containsText("sedang tayang");
        assertThat(page.locator(".releases li").first()).containsText("Wawancara kini lebih singkat");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting-rilis");
    }

    @Test
    @Order(5)
    void a_colleague_who_saved_first_is_never_overwritten() {
        page.navigate("/penyunting/isi/tulis?path=" + ENTRY);
        colleague(changed("Wawancara singkat saja.") + "\nBudi menambah ini.\n");
        page.fill("#teks", changed("Wawancara paling singkat."));
        page.click("text=Simpan draf");
        assertThat(page.locator("h1")).hasText("Dua orang mengubah berkas ini");
        assertThat(page.locator("[role=alert]")).containsText("Budi");
        assertThat(page.locator("[role=alert]")).containsText("sudah digabung");
        assertThat(page.inputValue("#teks")).contains("Wawancara paling singkat.", "Budi menambah ini.");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting-bentrok");
        page.click("text=Simpan teks ini");
        assertThat(page.locator("[role=status]")).containsText("Draf tersimpan");
        assertThat(page.locator(".history li")).hasCount(4);
    }

    @Test
    @Order(6)
    void changes_of_the_same_line_are_left_to_the_person() {
        page.navigate("/penyunting/isi/tulis?path=" + ENTRY);
        colleague(changed("Kata Budi."));
        page.fill("#teks", changed("Kata Sari."));
        page.click("text=Simpan draf");
        assertThat(page.locator("[role=alert]")).containsText("baris yang sama");
        assertThat(page.inputValue("#teks")).isEqualTo(changed("Kata Sari."));
        assertThat(page.locator(".two section").first().locator("ins")).containsText(new String[]{ "Budi" });
    }

    @Test
    @Order(7)
    void two_revisions_are_compared_and_an_old_one_is_restored() {
        page.navigate(ITEM);
        page.locator(".history li").last().locator("input[name=dari]").check();
        page.click("text=Bandingkan");
        assertThat(page.locator(".diff del").first()).isVisible();
        RunningDesk.isAccessible(page);
        page.navigate(ITEM);
        page.locator(".history li").last().locator("text=Pulihkan").click();
        assertThat(page.locator("[role=status]")).containsText("Revisi lama menjadi draf");
        assertThat(page.locator(".history li").first()).containsText("sama dengan revisi 1");
        page.click("text=Buang draf");
        assertThat(page.locator("[role=status]")).containsText("Draf dibuang");
        assertThat(running.part(Drafts.class).all()).isEmpty();
    }

    @Test
    @Order(8)
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
    @Order(9)
    void a_wrong_release_is_taken_back() {
        page.navigate("/penyunting/rilis/1");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting-rilis-1");
        page.fill("#catatan", "ternyata keliru");
        page.click("button:has-text('Kembali ke rilis ini')");
        assertThat(page.locator(".releases li").first()).containsText("kembali ke rilis 1: ternyata keliru");
        assertThat(read(3)).doesNotContain("Wawancara singkat saja.");
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
    @Order(10)
    void a_draft_with_errors_is_kept_and_never_published() {
        page.navigate("/penyunting/isi/tulis?path=entries/topik-baru.md");
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
    @Order(11)
    void every_page_fits_a_phone_and_speaks_english() {
        for (String address : List.of("/penyunting", ITEM, "/penyunting/isi/tulis?path=" + ENTRY, "/penyunting/terbit",
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

    @Test
    @Order(12)
    void only_editors_come_in_and_only_they_send_files() {
        Page stranger = running.page(1280, 800, true);
        stranger.navigate("/penyunting");
        assertThat(stranger).hasURL(running.address() + "/petugas/masuk");
        var answer = stranger.request().post(running.address() + "/tanya",
                RequestOptions.create().setMultipart(FormData.create().set("berkas",
                        new FilePayload("a.zip", "application/zip", new byte[100]))));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(page.navigate("/penyunting/isi?path=../../etc/passwd").status()).isEqualTo(404);
        assertThat(page.navigate("/penyunting/isi?path=entries/tidak-ada.md").status()).isEqualTo(404);
        assertThat(page.navigate("/penyunting/rilis/99").status()).isEqualTo(404);
    }

    /** What an applicant reads who comes when a release is live in this copy. */
    private static String read(long release) {
        Instant latest = Instant.now().plusSeconds(60);
        while (running.part(Releases.class).number() != release && Instant.now().isBefore(latest)) {
            page.request().get(running.address() + "/actuator/health");
        }
        Page applicant = running.page(390, 844, true);
        applicant.navigate("/topik/wawancara");
        return applicant.locator("main").textContent();
    }

    /** Saves as somebody who opened the file just now. */
    private static void colleague(String text) {
        Drafts drafts = running.part(Drafts.class);
        ContentPath path = new ContentPath(ENTRY);
        assertThat(drafts.save(Edit.of(path, text, drafts.seen(path), ""), BUDI)).isInstanceOf(Saving.Saved.class);
    }

    private static String shipped() {
        return new String(ContentFiles.shipped().files().get(ENTRY), StandardCharsets.UTF_8);
    }

    /** The shipped entry with another first line of its text. */
    private static String changed(String lead) {
        int body = shipped().indexOf("---\n", 4) + 4;
        return shipped().substring(0, body) + lead + shipped().substring(shipped().indexOf('\n', body));
    }

    private static byte[] zip(SortedMap<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        ContentArchive.zip(new ContentFiles(files), out);
        return out.toByteArray();
    }
}
