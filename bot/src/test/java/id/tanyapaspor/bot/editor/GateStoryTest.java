package id.tanyapaspor.bot.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanyapaspor.bot.editor.GateContent.FEES;
import static id.tanyapaspor.bot.editor.GateContent.HOURS;
import static id.tanyapaspor.bot.editor.GateContent.entry;
import static id.tanyapaspor.bot.editor.GateContent.nouns;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.release.TestReleases;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

/** What two editors and the gate do with each other, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GateStoryTest {

    private static final ContentPath QUEUE = new ContentPath("entries/antre.md");

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page sari;
    private static Page budi;
    private static String refused;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        new TestReleases(database, new TestClock()).beginFromFolder(GateContent.files());
        running = new RunningDesk(database, "ANSWERS_MAX_WRONG=" + GateContent.MAX_WRONG);
        sari = running.page(1280, 800, true);
        running.enter(sari, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
        for (String text : List.of("jadwal buka gimana ya", "jadwal buka gimana ya", "tarif gimana ya [NIK]",
                "pukul berapa tutup gimana ya")) {
            running.part(JdbcClient.class).sql("""
                    insert into question (id, at, channel, text, outcome, entry, confidence, release)
                    values (:id, :at, 'telegram', :text, 'direct', null, 0.9, '1')
                    """).param("id", Ids.next()).param("at", Instant.now().toEpochMilli()).param("text", text)
                    .update();
        }
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    @Test
    @Order(1)
    void a_house_with_one_editor_is_told_how_to_go_on_with_a_fee() {
        write(sari, FEES, entry("biaya", "Rp650.000."));
        judge(sari, "Tarif baru", FEES);
        assertThat(sari.locator(".verdict")).containsText("menunggu mata kedua");
        assertThat(sari.locator(".verdict")).containsText("Satu orang saja tidak dapat menerbitkan ini");
        assertThat(sari.locator(".verdict a[href='/petugas/akun']")).isVisible();
        assertThat(sari.locator("button:has-text('Terbitkan')")).hasCount(0);
        assertThat(sari.locator("button:has-text('Setujui')")).hasCount(0);
        RunningDesk.isAccessible(sari);
        RunningDesk.shoot(sari, "gate-sendiri");
    }

    @Test
    @Order(2)
    void a_change_is_published_with_all_that_it_changes_in_sight() {
        write(sari, HOURS, entry("jam", "Kini buka sampai pukul 16.00."));
        judge(sari, "Jam layanan baru", HOURS);
        assertThat(sari.locator(".verdict")).containsText("boleh terbit");
        assertThat(sari.locator("#lalu-judul")).hasText("Mengubah jawaban untuk 3 dari 4 pertanyaan bulan lalu");
        assertThat(sari.locator(".group").first()).containsText("kata-kata lain");
        assertThat(sari.locator(".group").first()).containsText("jadwal buka gimana ya × 2");
        assertThat(sari.locator(".group .told").first().locator("del").first()).isVisible();
        assertThat(sari.locator(".group .told").last().locator("ins").first()).containsText("Kini");
        assertThat(sari.locator("svg.risk")).isVisible();
        RunningDesk.isAccessible(sari);
        RunningDesk.shoot(sari, "gate-lolos");
        sari.selectOption("#jenis", "OTHER_ENTRY");
        sari.click(".filter button");
        assertThat(sari.locator("#lalu [role=status]")).hasText("0 kelompok");
        sari.click("button:has-text('Terbitkan')");
        assertThat(sari.locator(".done")).containsText("Sudah diterbitkan");
        assertThat(sari.locator(".editor")).containsText("Hasil uji");
        assertThat(read("jam", 2)).contains("Kini buka sampai pukul 16.00.");
    }

    @Test
    @Order(3)
    void a_golden_question_that_is_lost_is_refused() {
        write(sari, HOURS, entry("jam", "Buka.", nouns("jam").subList(0, 1)));
        write(sari, QUEUE, entry("antre", "Antre.", Stream.concat(nouns("antre").stream(),
                nouns("jam").stream().skip(1)).toList()));
        judge(sari, "Jam disatukan", HOURS, QUEUE);
        assertThat(sari.locator(".verdict")).containsText("ditolak");
        assertThat(sari.locator(".refusals")).containsText("Ada pertanyaan emas yang semula dijawab benar");
        assertThat(sari.locator(".golden tbody tr").first()).containsText("mundur");
        assertThat(sari.locator("button:has-text('Terbitkan')")).hasCount(0);
        RunningDesk.isAccessible(sari);
        RunningDesk.shoot(sari, "gate-ditolak");
        refused = sari.url();
    }

    @Test
    @Order(4)
    void another_takes_it_upon_themselves_with_a_reason_that_stands_for_ever() {
        budi = running.page(1280, 800, true);
        running.enter(budi, Invite.admin(running.part(JdbcClient.class)), "budi", "Budi Santoso");
        budi.navigate("/penyunting");
        assertThat(budi.locator(".notice").first()).containsText("menunggu mata kedua");
        budi.navigate("/penyunting/terbit");
        RunningDesk.isAccessible(budi);
        RunningDesk.shoot(budi, "gate-daftar");
        budi.click("text=Jam disatukan");
        budi.locator("#alasan").evaluate("it => it.required = false");
        budi.click("button:has-text('Boleh terbit meski ditolak')");
        assertThat(budi.locator("[role=status]").first()).containsText("Tulis dahulu alasannya");
        budi.fill("#alasan", "Loket memang digabung mulai hari ini");
        budi.click("button:has-text('Boleh terbit meski ditolak')");
        assertThat(budi.locator(".consents")).containsText("keputusan Budi Santoso");
        RunningDesk.isAccessible(budi);
        sari.navigate(refused);
        sari.click("button:has-text('Terbitkan')");
        assertThat(sari.locator(".consents")).containsText("Loket memang digabung mulai hari ini");
        assertThat(sari).hasURL(Pattern.compile(".*/penyunting/rilis/3.*"));
        RunningDesk.isAccessible(sari);
        RunningDesk.shoot(sari, "gate-rilis");
    }

    @Test
    @Order(5)
    void a_draft_that_is_saved_while_it_waits_takes_the_approval_with_it() {
        judge(sari, "Tarif baru", FEES);
        String waiting = sari.url();
        budi.navigate(waiting);
        assertThat(budi.locator(".verdict")).containsText("orang yang tidak ikut menulis");
        RunningDesk.shoot(budi, "gate-mata-kedua");
        write(sari, FEES, entry("biaya", "Rp655.000."));
        budi.click("button:has-text('Setujui isi ini')");
        assertThat(budi.locator("[role=status]").first()).containsText("sementara itu");
        assertThat(budi.locator(".verdict")).containsText("tidak berlaku lagi");
        RunningDesk.isAccessible(budi);

        sari.navigate(waiting);
        sari.click("button:has-text('Uji lagi')");
        await(sari);
        budi.navigate(sari.url());
        budi.click("button:has-text('Setujui isi ini')");
        assertThat(budi.locator(".consents")).containsText("disetujui Budi Santoso");
        sari.reload();
        sari.click("button:has-text('Terbitkan')");
        assertThat(sari.locator(".consents")).containsText("Budi Santoso");
        assertThat(read("biaya", 4)).contains("Rp655.000.");
    }

    @Test
    @Order(6)
    void going_back_takes_a_reason_and_says_that_nothing_judged_it() {
        sari.navigate("/penyunting/rilis/2");
        assertThat(sari.locator(".editor")).containsText("tidak diuji lagi");
        sari.fill("#catatan", "loket dipisah lagi");
        sari.click("button:has-text('Kembali ke rilis ini')");
        sari.navigate("/penyunting/rilis/5");
        assertThat(sari.locator(".editor")).containsText("tidak diuji lagi");
        assertThat(sari.locator(".editor")).not().containsText("Hasil uji");
    }

    @Test
    @Order(7)
    void it_can_be_used_on_a_telephone_without_scripts_and_in_english() {
        Page plain = running.page(320, 640, false);
        running.login(plain, "sari", "kursi biru terbang");
        write(plain, HOURS, entry("jam", "Tutup pada hari libur."));
        plain.navigate("/penyunting/terbit");
        plain.locator("input[name=pilih][value='" + HOURS + "']").check();
        plain.fill("#catatan", "Hari libur");
        plain.click("text=Uji yang dipilih");
        while (plain.locator("[role=progressbar]").count() > 0) {
            plain.click("text=Muat ulang");
        }
        assertThat(plain.locator(".verdict")).containsText("boleh terbit");

        sari.setViewportSize(320, 640);
        sari.navigate(plain.url());
        assertThat((Integer) sari.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        RunningDesk.isAccessible(sari);
        sari.setViewportSize(390, 844);
        RunningDesk.shoot(sari, "gate-telepon");
        sari.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        RunningDesk.isAccessible(sari);
        RunningDesk.shoot(sari, "gate-gelap");
        sari.click(".language");
        assertThat(sari.locator(".verdict")).containsText("may be released");
        RunningDesk.isAccessible(sari);
    }

    private static void write(Page page, ContentPath path, String text) {
        page.navigate("/penyunting/isi/tulis?sebagai=berkas&path=" + path);
        page.fill("#teks", text);
        page.click("text=Simpan draf");
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    /** Has only these drafts judged, and waits for the verdict as somebody who looks on. */
    private static void judge(Page page, String note, ContentPath... paths) {
        page.navigate("/penyunting/terbit");
        page.locator("input[name=pilih]").all().forEach(box -> box.uncheck());
        for (ContentPath path : paths) {
            page.locator("input[name=pilih][value='" + path + "']").check();
        }
        page.fill("#catatan", note);
        page.click("text=Uji yang dipilih");
        await(page);
    }

    private static void await(Page page) {
        assertThat(page.locator("#putusan"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    /** What an applicant reads who comes when a release is live in this copy. */
    private static String read(String entry, long release) {
        Instant latest = Instant.now().plusSeconds(60);
        while (running.part(Releases.class).number() != release && Instant.now().isBefore(latest)) {
            sari.request().get(running.address() + "/actuator/health");
        }
        Page applicant = running.page(390, 844, true);
        applicant.navigate("/topik/" + entry);
        return applicant.locator("main").textContent();
    }
}
