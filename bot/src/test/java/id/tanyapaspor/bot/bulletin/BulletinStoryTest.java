package id.tanyapaspor.bot.bulletin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.Accounts;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.bot.TestDatabase;

/** An outage from its note to its end, in a real browser: what the editor does and what visitors see. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BulletinStoryTest {

    private static final String TEXT = "M-Paspor tidak dapat dibuka";
    private static final LocatorAssertions.ContainsTextOptions PATIENT = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(30_000);

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;
    private static Page phone;
    private static Page visitor;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
        page = running.page(1280, 800, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
        phone = running.page(390, 844, true);
        running.login(phone, "sari", "kursi biru terbang");
        visitor = running.page(390, 844, true);
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    @Test
    @Order(1)
    void the_way_leads_from_the_content_to_an_empty_list_that_says_what_to_do() {
        page.navigate("/penyunting");
        page.click(".subnav >> text=Pengumuman");
        assertThat(page.locator("h1")).hasText("Gangguan dan pengumuman");
        assertThat(page.locator(".bulletins")).containsText("Catat gangguan begitu Anda tahu");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "pengumuman-kosong");
        visitor.navigate("/info");
        assertThat(visitor.locator("main")).containsText("Saat ini tidak ada gangguan");
        RunningDesk.isAccessible(visitor);
    }

    @Test
    @Order(2)
    void what_is_wrong_is_said_beside_what_was_typed() {
        page.navigate("/penyunting/pengumuman/baru?jenis=NEWS");
        page.fill("#teks", "Kantor tutup");
        page.click("text=Umumkan");
        assertThat(page.locator("#salah")).containsText("pengumuman harus punya waktu selesai");
        assertThat(page.locator("#teks")).hasValue("Kantor tutup");
        assertThat(page.locator("#selesai")).hasAttribute("aria-invalid", "true");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "pengumuman-salah");
        page.fill("#selesai", "2020-01-01T08:00");
        page.click("text=Umumkan");
        assertThat(page.locator("#salah")).containsText("harus sesudah waktu mulai");
        assertThat(running.part(Bulletins.class).open()).isEmpty();
    }

    @Test
    @Order(3)
    void an_outage_is_looked_at_as_it_will_be_read_and_then_noted() {
        page.navigate("/penyunting/pengumuman/baru?jenis=OUTAGE");
        page.fill("#teks", TEXT);
        page.fill("#inggris", "M-Paspor cannot be opened");
        page.check("input[name=label][value=m-paspor]");
        page.click("button:has-text('Pratinjau')");
        assertThat(page.locator(".telegram").first()).containsText("Gangguan sejak");
        assertThat(page.locator(".previews")).containsText("M-Paspor cannot be opened");
        assertThat(page.locator("input[value=m-paspor]")).isChecked();
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "pengumuman-pratinjau");
        page.click("text=Umumkan");
        assertThat(page.locator("[role=status]").first()).containsText("Tersimpan");
        assertThat(page.locator(".bulletins")).containsText("Sedang berlangsung");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "pengumuman-satu");
        assertThat(running.part(Bulletins.class).open()).singleElement()
                .satisfies(bulletin -> assertThat(bulletin.owner().name()).isEqualTo("Sari Dewi"));
    }

    @Test
    @Order(4)
    void it_stands_on_the_first_page_on_topics_concerned_and_on_a_page_of_its_own() {
        visitor.navigate("/");
        assertThat(visitor.locator(".posters [role=status]")).containsText(TEXT);
        RunningDesk.isAccessible(visitor);
        RunningDesk.shoot(visitor, "info-depan");
        visitor.navigate("/en/topik/mpaspor-langkah");
        assertThat(visitor.locator(".posters")).containsText("cannot be opened");
        visitor.navigate("/topik/jam-layanan");
        assertThat(visitor.locator(".posters")).hasCount(0);
        visitor.navigate("/info");
        assertThat(visitor.locator(".running")).containsText(TEXT);
        RunningDesk.isAccessible(visitor);
        RunningDesk.shoot(visitor, "info");
    }

    @Test
    @Order(5)
    void it_stands_above_the_answer_in_the_chat_where_its_end_can_be_waited_for() {
        visitor.navigate("/tanya");
        visitor.fill("#pertanyaan", "cara daftar m-paspor bagaimana?");
        visitor.click("text=Kirim");
        assertThat(visitor.locator(".message.service").first()).containsText("Gangguan sejak", PATIENT);
        assertThat(visitor.locator(".message.service").first()).containsText(TEXT);
        visitor.click("button:has-text('Kabari saya bila pulih')");
        assertThat(visitor.locator(".log")).containsText("saya kabari di sini", PATIENT);
        RunningDesk.shoot(visitor, "info-percakapan");
        page.reload();
        assertThat(page.locator(".facts")).containsText("1 orang menunggu kabar");
    }

    @Test
    @Order(6)
    void another_that_runs_at_the_same_time_for_the_same_people_is_pointed_out_first() {
        page.navigate("/penyunting/pengumuman/baru?jenis=OUTAGE");
        page.fill("#teks", "Pembayaran lewat bank tertunda");
        page.click("text=Umumkan");
        assertThat(page.locator("[role=alert]")).containsText(TEXT);
        assertThat(running.part(Bulletins.class).open()).hasSize(1);
        RunningDesk.isAccessible(page);
        page.click("button:has-text('Simpan juga')");
        assertThat(page.locator("[role=status]").first()).containsText("Tersimpan");
        assertThat(running.part(Bulletins.class).open()).hasSize(2);
        page.click("details summary");
        page.fill("#ralat", "Pembayaran berjalan biasa.");
        page.click("button:has-text('Tarik')");
        assertThat(page.locator(".bulletins")).containsText("Ditarik karena keliru");
        assertThat(running.part(Noticeboard.class).running()).hasSize(1);
    }

    @Test
    @Order(7)
    void what_a_colleague_changed_meanwhile_is_shown_and_nothing_is_lost() {
        String id = open();
        page.navigate("/penyunting/pengumuman/" + id + "/ubah");
        Bulletin read = running.part(Bulletins.class).find(id).orElseThrow();
        Content theirs = new Content(read.content().kind(), TEXT + " sama sekali", "", read.content().labels(),
                read.content().offices(), read.content().startsAt(), Optional.empty());
        running.part(BulletinActs.class).change(read, theirs, read.owner(), sari());
        page.fill("#teks", TEXT + " di beberapa ponsel");
        page.click("text=Simpan perubahan");
        assertThat(page.locator("[role=alert]")).containsText("sama sekali");
        assertThat(page.locator("#teks")).hasValue(TEXT + " di beberapa ponsel");
        RunningDesk.isAccessible(page);
        page.click("text=Simpan perubahan");
        if (page.locator("button:has-text('Simpan juga')").count() > 0) {
            page.click("button:has-text('Simpan juga')");
        }
        assertThat(page.locator("[role=status]").first()).containsText("Perubahan tersimpan");
        assertThat(page.locator("section[aria-labelledby=riwayat] li")).hasCount(3);
    }

    @Test
    @Order(8)
    void it_is_sent_to_subscribers_only_by_who_types_to_how_many_and_can_be_stopped() {
        String id = open();
        page.navigate("/penyunting/pengumuman/" + id);
        page.click("text=Kirim ke pelanggan");
        assertThat(page.locator(".bulletins")).containsText("Belum ada yang berlangganan");
        RunningDesk.isAccessible(page);
        JdbcClient sql = running.part(JdbcClient.class);
        for (int n = 1; n <= 12; n++) {
            sql.sql("insert into subscription (chat, topic, language, at) values (:chat, 'label:m-paspor', 'id', 0)")
                    .param("chat", "telegram:" + n).update();
        }
        page.reload();
        assertThat(page.locator("form.card")).containsText("12 obrolan");
        page.fill("#jumlah", "11");
        page.click("text=Kirim sekarang");
        assertThat(page.locator("[role=alert]")).containsText("Belum dikirim");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "pengumuman-kirim");
        page.fill("#jumlah", "12");
        page.click("text=Kirim sekarang");
        assertThat(page.locator(".report .badge").first()).hasText("sedang dikirim");
        assertThat(page.locator(".outcome-WAITING")).hasText("12"); // Telegram is off here
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "pengumuman-laporan");
        page.click("text=Hentikan pengiriman");
        assertThat(page.locator(".outcome-STOPPED")).hasText("12");
        assertThat(page.locator(".report .badge").first()).hasText("dihentikan");
        page.navigate("/penyunting/pengumuman/" + id + "/kirim");
        assertThat(page.locator(".bulletins")).containsText("sudah pernah dikirim");
    }

    @Test
    @Order(9)
    void all_of_it_works_on_a_phone() {
        for (String path : List.of("/penyunting/pengumuman", "/penyunting/pengumuman/baru",
                "/penyunting/pengumuman/" + open(), "/penyunting/pengumuman/" + open() + "/ubah")) {
            phone.navigate(path);
            RunningDesk.isAccessible(phone);
            assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path)
                    .isTrue();
            RunningDesk.shoot(phone, "pengumuman-ponsel-" + path.replaceAll(".*/", "").replaceAll("^0.*", "satu"));
        }
    }

    @Test
    @Order(10)
    void its_end_is_told_to_the_visitor_who_waits_and_it_is_nowhere_shown_any_more() {
        phone.navigate("/penyunting/pengumuman/" + open());
        phone.fill("#kata", "Silakan coba lagi.");
        phone.click("form.card button.primary");
        assertThat(phone.locator("[role=status]").first()).containsText("Diakhiri");
        assertThat(visitor.locator(".log")).containsText("Sudah pulih", PATIENT);
        assertThat(visitor.locator(".log")).containsText("Silakan coba lagi.");
        Page other = running.page(1280, 800, true);
        other.navigate("/");
        assertThat(other.locator(".posters")).hasCount(0);
        other.navigate("/info");
        assertThat(other.locator("main")).containsText("Saat ini tidak ada gangguan");
        page.navigate("/penyunting/pengumuman");
        assertThat(page.locator("section[aria-labelledby=selesai] li")).hasCount(2);
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "pengumuman");
    }

    @Test
    @Order(11)
    void each_act_has_its_row_in_the_audit_log() {
        AuditLog audit = running.part(AuditLog.class);
        assertThat(List.of("bulletin.create", "bulletin.change", "bulletin.withdraw", "bulletin.send", "bulletin.stop",
                "bulletin.end")).allSatisfy(action -> assertThat(audit.latest(action, Instant.EPOCH)).isNotEmpty());
        assertThat(audit.verify().fault()).isEmpty();
    }

    private static String open() {
        return running.part(Bulletins.class).open().getFirst().id();
    }

    private static Account sari() {
        return running.part(Accounts.class).all().getFirst();
    }
}
