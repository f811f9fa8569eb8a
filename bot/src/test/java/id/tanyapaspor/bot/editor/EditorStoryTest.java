package id.tanyapaspor.bot.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanyapaspor.bot.editor.EditorsDesk.ENTRY;
import static id.tanyapaspor.bot.editor.EditorsDesk.ITEM;
import static id.tanyapaspor.bot.editor.EditorsDesk.changed;
import static id.tanyapaspor.bot.editor.EditorsDesk.shipped;
import static org.assertj.core.api.Assertions.assertThat;

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

import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** An editor's day in a real browser: find, write, check, publish, disagree, take up what was before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditorStoryTest {

    private static EditorsDesk desk;
    private static RunningDesk running;
    private static Page page;

    @BeforeAll
    static void start() {
        desk = new EditorsDesk();
        running = desk.running;
        page = desk.page;
    }

    @AfterAll
    static void stop() {
        desk.close();
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
        page.click("text=sebagai berkas");
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
        page.click("text=sebagai berkas");
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
        assertThat(desk.read(2)).contains("Wawancara singkat saja.");
        page.navigate("/penyunting/rilis");
        assertThat(page.locator(".releases li").first()).containsText("sedang tayang");
        assertThat(page.locator(".releases li").first()).containsText("Wawancara kini lebih singkat");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "penyunting-rilis");
    }

    @Test
    @Order(5)
    void a_colleague_who_saved_first_is_never_overwritten() {
        page.navigate("/penyunting/isi/tulis?sebagai=berkas&path=" + ENTRY);
        desk.colleague(changed("Wawancara singkat saja.") + "\nBudi menambah ini.\n");
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
        page.navigate("/penyunting/isi/tulis?sebagai=berkas&path=" + ENTRY);
        desk.colleague(changed("Kata Budi."));
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
}
