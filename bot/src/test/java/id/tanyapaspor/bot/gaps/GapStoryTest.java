package id.tanyapaspor.bot.gaps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.desk.Lessons;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.editor.ContentPath;
import id.tanyapaspor.bot.editor.Drafts;
import id.tanyapaspor.bot.editor.Publication;
import id.tanyapaspor.bot.editor.Publishing;
import id.tanyapaspor.bot.editor.TestEditor;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

/** An editor closes gaps in a real browser: what people ask in vain becomes a question, an entry, a word, or is set aside. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GapStoryTest {

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

    private static String asked(String text, String outcome, Duration ago) {
        String id = Ids.next() + "-1a";
        running.part(JdbcClient.class).sql("""
                insert into question (id, at, channel, text, outcome, confidence, release)
                values (:id, :at, 'web', :text, :outcome, 0.2, :release)
                """).param("id", id).param("at", Instant.now().minus(ago).toEpochMilli()).param("text", text)
                .param("outcome", outcome).param("release", running.part(Releases.class).name()).update();
        return id;
    }

    private static String draft(String path) {
        var draft = running.part(Drafts.class).of(new ContentPath(path)).orElseThrow();
        return new String(running.part(Revisions.class).bytes(draft.revision()).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    @Order(1)
    void a_list_of_no_gaps_says_so() {
        page.navigate("/penyunting");
        page.click(".subnav >> text=Celah");
        assertThat(page.locator(".editor")).containsText("Tidak ada pertanyaan yang gagal dijawab");
        RunningDesk.isAccessible(page);
        page.navigate("/penyunting/celah/selesai");
        assertThat(page.locator(".editor")).containsText("Belum ada keputusan");
        RunningDesk.isAccessible(page);
        page.navigate("/penyunting/celah/petugas");
        assertThat(page.locator(".editor")).containsText("Ditandai petugas");
        RunningDesk.isAccessible(page);
    }

    @Test
    @Order(2)
    void what_asks_the_same_stands_together_and_what_most_ask_stands_first() {
        asked("paspor saya dimakan kucing gimana", "unsure", Duration.ofDays(1));
        asked("paspor dimakan kucing, gmn ya", "officer", Duration.ofHours(5));
        asked("paspor sy dimakan kucing peliharaan", "unsure", Duration.ofDays(9));
        asked("autogate di pelabuhan merak jam brp buka", "unsure", Duration.ofDays(2));
        asked("hewan boleh ikut foto wawancara ga", "unsure", Duration.ofDays(3));
        asked("kawin kontrak xqzvar bisa?", "unsure", Duration.ofDays(3));
        page.navigate("/penyunting/celah");
        assertThat(page.locator(".gaps > li").first()).containsText("dimakan kucing");
        assertThat(page.locator(".gaps > li").first()).containsText("1 ke petugas");
        assertThat(page.locator(".gaps > li").first()).containsText("7 hari ini 2, 7 hari sebelumnya 1");
        assertThat(page.locator(".summary")).containsText("4 kelompok, 6 pertanyaan");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "celah");
    }

    @Test
    @Order(3)
    void a_group_is_added_to_the_entry_that_answers_it_without_another_byte_changed() {
        page.click(".gaps >> text=dimakan kucing");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "celah-satu");
        page.selectOption("#entri", "syarat-ganti-rusak");
        page.fill("#tambah", "paspor saya dimakan kucing gimana\npaspor: digigit #anjing?");
        page.click("text=Tambahkan ke draf entri");
        assertThat(page.locator(".done")).containsText("Ditambahkan ke draf");
        assertThat(page.locator(".gaps")).not().containsText("dimakan kucing");
        assertThat(page.locator(".summary")).containsText("1 menunggu rilis");
        assertThat(draft("entries/syarat-ganti-rusak.md")).contains("  - paspor saya dimakan kucing gimana\n",
                "  - \"paspor: digigit #anjing?\"\n");
    }

    @Test
    @Order(4)
    void it_comes_back_when_people_still_ask_after_the_release_that_was_to_mend_it() {
        asked("paspor saya dimakan kucing gimana", "unsure", Duration.ZERO);
        page.navigate("/penyunting/celah");
        assertThat(page.locator(".gaps")).not().containsText("dimakan kucing");
        Publishing publishing = running.part(Publishing.class);
        var candidate = (Publication.Candidate) publishing
                .prepare(List.of("entries/syarat-ganti-rusak.md"));
        assertThat(publishing.publish(TestEditor.judged(candidate, running), BUDI, "kucing"))
                .isEqualTo(new Publication.Published(2));
        Instant latest = Instant.now().plusSeconds(60);
        while (running.part(Releases.class).number() != 2 && Instant.now().isBefore(latest)) {
            page.request().get(running.address() + "/actuator/health");
        }
        page.navigate("/penyunting/celah/selesai");
        assertThat(page.locator(".gaps")).containsText("Diperbaiki rilis 2");
        asked("paspor dimakan kucing gimana dong", "unsure", Duration.ZERO);
        page.navigate("/penyunting/celah");
        assertThat(page.locator(".gaps > li", new Page.LocatorOptions().setHasText("dimakan kucing")))
                .containsText("Masih terjadi setelah rilis 2");
        RunningDesk.isAccessible(page);
    }

    @Test
    @Order(5)
    void a_group_becomes_an_entry_that_is_written_on() {
        page.navigate("/penyunting/celah");
        page.click(".gaps >> text=hewan boleh ikut");
        page.click("summary >> text=Tulis entri baru");
        assertThat(page.locator("#judul")).hasValue("Hewan boleh ikut foto wawancara ga");
        page.fill("#judul", "Hewan di kantor imigrasi");
        page.fill("#id", "hewan-di-kantor");
        page.fill("#jawaban", "Hewan peliharaan menunggu di luar.");
        page.fill("#sumber", "Tata tertib kantor: pasal 3");
        page.click("text=Buat draf dan lanjut menulis");
        assertThat(page.locator("#f-title")).hasValue("Hewan di kantor imigrasi");
        assertThat(draft("entries/hewan-di-kantor.md")).contains("id: hewan-di-kantor\n",
                "  - hewan boleh ikut foto wawancara ga\n", "  - \"Tata tertib kantor: pasal 3\"\n",
                "\n---\nHewan peliharaan menunggu di luar.\n");
        page.navigate("/penyunting/celah");
        assertThat(page.locator(".gaps")).not().containsText("hewan boleh ikut");
    }

    @Test
    @Order(6)
    void an_unknown_word_goes_to_the_vocabulary_and_what_is_not_ours_to_the_outside_questions() {
        page.click(".gaps >> text=xqzvar");
        page.click("summary >> text=Tambahkan kosakata");
        assertThat(page.locator(".gap")).containsText("xqzvar");
        page.fill("#kata", "Xqzvar");
        page.fill("#arti", "nikah");
        page.click("text=Tambahkan ke draf kosakata");
        assertThat(page.locator(".done")).containsText("Ditambahkan ke draf");
        assertThat(draft("vocabulary.txt")).contains("\nxqzvar → nikah\n");
        page.click(".gaps >> text=autogate di pelabuhan");
        page.click("summary >> text=Di luar layanan ini");
        page.fill("#luar", "Jam berapa kapal feri Merak berangkat?");
        page.click("text=Tambahkan ke draf pertanyaan luar");
        assertThat(page.locator(".done")).containsText("Ditambahkan ke draf");
        assertThat(draft("outside.txt")).containsSubsequence("[near]", "Jam berapa kapal feri Merak berangkat?\n",
                "[far]");
    }

    @Test
    @Order(7)
    void what_is_no_gap_is_taken_off_with_a_reason_and_can_be_opened_again() {
        asked("halo test test 123 coba", "unsure", Duration.ZERO);
        page.navigate("/penyunting/celah");
        page.click(".gaps >> text=halo test test");
        page.click("summary >> text=Bukan celah");
        page.fill("#alasan", "petugas mencoba bot");
        page.click("text=Keluarkan dari daftar");
        assertThat(page.locator(".gaps")).not().containsText("halo test test");
        asked("halo test test 123", "unsure", Duration.ZERO);
        page.navigate("/penyunting/celah/selesai");
        var row = page.locator(".gaps > li", new Page.LocatorOptions().setHasText("petugas mencoba bot"));
        assertThat(row).containsText("2 pertanyaan");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "celah-selesai");
        row.locator("button").click();
        assertThat(page.locator(".done")).containsText("Dibuka lagi");
        page.navigate("/penyunting/celah");
        assertThat(page.locator(".gaps")).containsText("halo test test");
    }

    @Test
    @Order(8)
    void a_change_that_would_break_the_content_is_not_saved_and_says_why() {
        page.click(".gaps >> text=halo test test");
        page.click("summary >> text=Tulis entri baru");
        page.fill("#id", "biaya-paspor");
        page.click("text=Buat draf dan lanjut menulis");
        assertThat(page.locator(".notice")).containsText("sudah ada");
        page.click("summary >> text=Tambahkan kosakata");
        page.fill("#kata", "halo");
        page.click("text=Tambahkan ke draf kosakata");
        assertThat(page.locator(".notice")).containsText("Isi dahulu");
    }

    @Test
    @Order(9)
    void an_officers_lesson_is_reworded_and_becomes_an_entry() {
        String id = lesson("Apakah paspor bayi perlu sidik jari?", "Tidak, cukup foto.");
        page.navigate("/penyunting/celah/petugas");
        assertThat(page.locator(".gaps")).containsText("Tidak, cukup foto.");
        RunningDesk.isAccessible(page);
        page.click(".gaps >> text=sidik jari");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "celah-petugas");
        page.fill("#sumber", "Permenkumham 8/2014 pasal 4");
        page.click("text=Simpan kata-katanya");
        assertThat(page.locator(".done")).containsText("tersimpan");
        page.fill("#id", "sidik-jari-bayi");
        page.click("text=Buat draf dan lanjut menulis");
        assertThat(page.locator("#f-title")).hasValue(Pattern.compile(".*sidik jari.*"));
        assertThat(draft("entries/sidik-jari-bayi.md")).contains("Permenkumham 8/2014 pasal 4", "Tidak, cukup foto.");
        Lessons.Lesson lesson = running.part(Lessons.class).find(id).orElseThrow();
        assertThat(lesson.state()).isEqualTo(Lessons.State.DONE);
        assertThat(lesson.path()).contains("entries/sidik-jari-bayi.md");
    }

    @Test
    @Order(10)
    void a_lesson_is_linked_or_dropped_and_can_be_opened_again() {
        String linked = lesson("Jam berapa kantor buka?", "Jam delapan.");
        page.navigate("/penyunting/celah/petugas/" + linked);
        page.selectOption("#entri", "jam-layanan");
        page.click("text=Jawabannya sudah ada di sana");
        assertThat(running.part(Lessons.class).find(linked).orElseThrow().path()).contains("entries/jam-layanan.md");
        String dropped = lesson("Tes", "Tes juga.");
        page.navigate("/penyunting/celah/petugas/" + dropped);
        page.click("text=Tidak perlu dijadikan entri");
        assertThat(page.locator(".done")).containsText("tidak perlu");
        page.navigate("/penyunting/celah/petugas/" + dropped);
        RunningDesk.isAccessible(page);
        page.click("text=Buka lagi");
        assertThat(running.part(Lessons.class).find(dropped).orElseThrow().state()).isEqualTo(Lessons.State.OPEN);
    }

    @Test
    @Order(11)
    void every_page_fits_a_phone_and_speaks_english() {
        page.setViewportSize(320, 640);
        String group = running.part(JdbcClient.class).sql("select max(id) from question").query(String.class).single();
        String lesson = running.part(JdbcClient.class).sql("select max(id) from lesson").query(String.class).single();
        for (String address : List.of("/penyunting/celah", "/penyunting/celah/selesai", "/penyunting/celah/petugas",
                "/penyunting/celah/" + group, "/penyunting/celah/petugas/" + lesson)) {
            page.navigate(address);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(address)
                    .isLessThanOrEqualTo(320);
            RunningDesk.isAccessible(page);
        }
        page.setViewportSize(390, 844);
        page.navigate("/penyunting/celah/" + group);
        RunningDesk.shoot(page, "celah-satu-telepon");
        page.click(".language");
        assertThat(page.locator(".editor")).containsText("What is to be done?");
        page.click(".language");
    }

    @Test
    @Order(12)
    void a_group_that_is_not_there_is_not_found() {
        assertThat(page.navigate("/penyunting/celah/tidak-ada").status()).isEqualTo(404);
        assertThat(page.navigate("/penyunting/celah/petugas/tidak-ada").status()).isEqualTo(404);
    }

    private static String lesson(String question, String answer) {
        String id = Ids.next();
        JdbcClient sql = running.part(JdbcClient.class);
        sql.sql("""
                insert into ticket (number, id, chat, state, lane, entered_at, entry_place, handover)
                values (:id, :id, :chat, 'closed', 'ordinary', 1, 1, '{}')
                """).param("id", id).param("chat", new ChatId("web", id).toString()).update();
        sql.sql("""
                insert into lesson (id, ticket, at, kind, question, answer, author)
                values (:id, :id, :at, 'draft', :question, :answer, 'Budi')
                """).param("id", id).param("at", Instant.now().toEpochMilli()).param("question", question)
                .param("answer", answer).update();
        return id;
    }
}
