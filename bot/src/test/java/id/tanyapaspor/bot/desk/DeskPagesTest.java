package id.tanyapaspor.bot.desk;

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

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.staff.Invite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer's day in a real browser: the first admin, the queue, a ticket from taking to closing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskPagesTest {

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
        page = running.page(1280, 900, true);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                System.out.println("CONSOLE " + message.text() + " " + message.location());
            }
        });
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    @Test
    @Order(1)
    void the_first_admin_comes_in_by_a_link_that_works_once() {
        String code = Invite.firstAdmin(running.part(JdbcClient.class));
        String other = Invite.firstAdmin(running.part(JdbcClient.class));
        page.navigate("/petugas");
        assertThat(page).hasURL(running.address() + "/petugas/masuk");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "login");
        page.navigate("/petugas/mulai?kode=" + code);
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "mulai");
        page.fill("#nama", "Sari Dewi");
        page.fill("#masuk", "sari");
        page.fill("#sandi", "password123456");
        page.fill("#ulang", "password123456");
        page.click("main button.primary");
        assertThat(page.locator("#keberatan")).containsText("mudah ditebak");
        running.enter(page, code, "sari");
        assertThat(page.locator("h1")).hasText("Antrean");
        for (String used : List.of(code, other, "omong-kosong")) {
            page.navigate("/petugas/mulai?kode=" + used);
            assertThat(page.locator("[role=alert]")).containsText("sudah dipakai");
        }
    }

    @Test
    @Order(2)
    void pages_are_guarded_by_strict_headers() {
        var headers = page.navigate("/petugas").headers();
        assertThat(headers.get("content-security-policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(headers.get("cache-control")).contains("no-store");
        assertThat(page.context().cookies()).filteredOn(cookie -> cookie.name.equals("tanyapaspor_petugas"))
                .singleElement().matches(cookie -> cookie.httpOnly && cookie.sameSite != null);
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("JSESSIONID"));
    }

    @Test
    @Order(3)
    void the_queue_shows_who_waits_and_keeps_itself_up_to_date() {
        page.navigate("/petugas");
        assertThat(page.locator(".queue li")).hasCount(0);
        asks("1", "Anak saya 15 tahun, KK masih alamat lama. Bisa bikin paspor elektronik di kantor lain?");
        asks("2", "Paspor saya basah kena banjir, halaman foto masih terbaca. Apakah tetap dianggap rusak?");
        assertThat(page.locator(".queue li")).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
        assertThat(page.locator("#jumlah")).containsText("2 orang menunggu");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "antrean");
    }

    @Test
    @Order(4)
    void the_next_ticket_is_taken_answered_noted_and_closed() {
        page.navigate("/petugas");
        page.keyboard().press("n");
        assertThat(page.locator("h1")).containsText("Tiket T-");
        assertThat(page.locator("#keadaan")).containsText("Ditangani Sari Dewi");
        page.fill("#balasan", "Bisa. Bawa KK asli & akta <kelahiran>.");
        page.click("#kirim");
        assertThat(page.locator(".message.officer .words")).hasText("Bisa. Bawa KK asli & akta <kelahiran>.");
        page.fill("#balasan", "Sedang saya tulis");
        Ticket ticket = running.part(Desk.class).openTicket(new ChatId("telegram", "1")).orElseThrow();
        says(ticket, "Kalau aktanya hilang?");
        assertThat(page.locator(".message.applicant .words").last()).hasText("Kalau aktanya hilang?");
        assertThat(page.locator("#keadaan")).containsText("pemohon menunggu jawaban");
        assertThat(page.locator("#balasan")).hasValue("Sedang saya tulis");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "tiket");
        page.click("#tindakan-catatan summary");
        page.fill("#catatan", "Pemohon sudah ke Disdukcapil.");
        page.click("text=Simpan catatan");
        assertThat(page.locator(".message.note .words")).hasText("Pemohon sudah ke Disdukcapil.");
        page.click("#tindakan-tutup summary");
        page.selectOption("#hasil", "REFERRED");
        page.click("text=Selesaikan tiket");
        assertThat(page.locator("#pesan")).containsText("Tiket selesai");
        page.navigate("/petugas/tiket/" + ticket.number());
        assertThat(page.locator("#keadaan")).containsText("dirujuk");
        assertThat(page.locator("#balasan")).hasCount(0);
    }

    @Test
    @Order(5)
    void a_phone_without_javascript_serves_as_well() {
        Page phone = running.page(360, 740, false);
        running.login(phone, "SARI ", "kursi biru terbang");
        asks("3", "Berapa lama paspor hilang diganti?");
        asks("4", "Saya mau tanya soal paspor bayi");
        phone.navigate("/petugas");
        RunningDesk.shoot(phone, "antrean-hp");
        phone.click("#menunggu li:nth-child(2) a");
        assertThat(phone.locator("#alasan-ambil")).isVisible();
        phone.fill("#alasan-ambil", "berangkat besok pagi");
        phone.click("#ambil-ini button");
        assertThat(phone.locator("#keadaan")).containsText("Ditangani Sari Dewi");
        phone.fill("#balasan", "Tiga hari kerja setelah wawancara.");
        phone.click("#kirim");
        assertThat(phone.locator(".message.officer .words")).hasText("Tiga hari kerja setelah wawancara.");
        RunningDesk.shoot(phone, "tiket-hp");
        phone.click("#tindakan-lepas summary");
        phone.click("text=Kembalikan ke antrean");
        assertThat(phone.locator("#pesan")).containsText("tempatnya semula");
        assertThat(phone.locator("#menunggu li:nth-child(2)")).containsText("paspor hilang");
        assertThat(phone.locator("#didahulukan")).containsText("minggu ini: 1");
    }

    @Test
    @Order(6)
    void nothing_is_cut_off_on_the_narrowest_screen() {
        page.setViewportSize(320, 640);
        String ticket = running.part(Tickets.class).waiting(1).getFirst().number();
        for (String address : List.of("/petugas", "/petugas/tiket/" + ticket, "/petugas/akun", "/petugas/saya")) {
            page.navigate(address);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(address)
                    .isLessThanOrEqualTo(320);
            RunningDesk.isAccessible(page);
        }
        page.setViewportSize(1280, 900);
    }

    @Test
    @Order(6)
    void the_desk_speaks_english_to_who_wants_it() {
        page.navigate("/petugas?bahasa=en");
        assertThat(page.locator("h1")).hasText("Queue");
        page.navigate("/petugas/akun");
        assertThat(page.locator("h1")).hasText("Accounts");
        RunningDesk.isAccessible(page);
        page.navigate("/petugas/akun?bahasa=id");
        assertThat(page.locator("h1")).hasText("Akun");
    }

    @Test
    @Order(7)
    void an_officer_is_invited_works_and_is_shut_out_at_once() {
        page.navigate("/petugas/akun");
        page.click("text=Buat tautan");
        String link = page.locator("code.link").textContent();
        RunningDesk.shoot(page, "akun");
        Page budi = running.page(1280, 900, true);
        running.enter(budi, link.substring(link.indexOf("kode=") + 5), "budi");
        assertThat(budi.locator("h1")).hasText("Antrean");
        assertThat(budi.navigate("/petugas/akun").status()).isEqualTo(403);
        budi.navigate("/petugas/saya");
        RunningDesk.isAccessible(budi);
        page.navigate("/petugas/akun");
        page.locator(".rows li", new Page.LocatorOptions().setHasText("budi")).locator("text=Tutup akun").click();
        budi.navigate("/petugas");
        assertThat(budi).hasURL(running.address() + "/petugas/masuk");
        page.locator(".rows li", new Page.LocatorOptions().setHasText("sari")).locator("text=Tutup akun").click();
        assertThat(page.locator("[role=alert]")).containsText("admin terakhir");
    }

    @Test
    @Order(8)
    void wrong_passwords_lock_an_account_and_tell_nothing() {
        Page thief = running.page(1280, 900, true);
        for (int i = 0; i < 5; i++) {
            running.login(thief, "sari", "salah salah salah");
            assertThat(thief.locator("[role=alert]")).containsText("tidak cocok");
        }
        running.login(thief, "sari", "kursi biru terbang");
        assertThat(thief.locator("[role=alert]")).containsText("tidak cocok");
        running.login(thief, "tidak-ada", "kursi biru terbang");
        assertThat(thief.locator("[role=alert]")).containsText("tidak cocok");
        assertThat(page.navigate("/petugas").status()).as("whoever is in stays in").isEqualTo(200);
        page.click("text=Keluar");
        assertThat(page.locator("[role=status]")).containsText("sudah keluar");
        page.navigate("/petugas");
        assertThat(page).hasURL(running.address() + "/petugas/masuk");
    }

    @Test
    @Order(9)
    void a_form_without_its_token_is_refused() {
        var answer = page.request().post(running.address() + "/petugas/ambil");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.request().get(running.address() + "/actuator/health").status()).isEqualTo(200);
        assertThat(page.request().post(running.address() + "/telegram/webhook").status()).isNotEqualTo(403);
    }

    private static Ticket asks(String person, String question) {
        var handover = new Handover(question, "not_sure",
                List.of("Syarat paspor anak (41 %)", "Pindah domisili (33 %)"),
                List.of(new Handover.Line("applicant", question),
                        new Handover.Line("bot", "Saya belum yakin dengan jawabannya.")),
                "id");
        Desk desk = running.part(Desk.class);
        return running.in(() -> desk.open(new ChatId("telegram", person), handover, Ticket.Route.OPEN, Instant.now()));
    }

    private static void says(Ticket ticket, String text) {
        var now = Instant.now();
        running.in(() -> {
            running.part(Desk.class).applicantDid(ticket, new Event.Said(now, "99", text, Optional.empty()), now);
            return true;
        });
    }
}
