package id.tanyapaspor.bot.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.storage.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Devices, the audit log and what guards the pages, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class StaffStoryTest {

    private static final List<String> LEFT = new CopyOnWriteArrayList<>();
    private static final String PASSWORD = "kursi biru terbang";

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;

    @BeforeAll
    static void start(CapturedOutput log) {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database, "tanyapaspor.web.address=", "tanyapaspor.staff.lock=7m");
        assertThat(log.getAll()).contains("/petugas/mulai?kode=").doesNotContain("generated security password");
        running.part(ApplicationEventMulticaster.class).addApplicationListener(new Ear());
        page = running.page(1280, 800, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
    }

    /** A class of its own, so that its kind of event can be seen. */
    private static final class Ear implements ApplicationListener<PayloadApplicationEvent<StaffLeft>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<StaffLeft> event) {
            LEFT.add(event.getPayload().accountId());
        }
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    private static String id(String login) {
        return running.part(JdbcClient.class).sql("select id from staff_account where login = ?").param(login)
                .query(String.class).single();
    }

    @Test
    @Order(1)
    void devices_are_listed_and_all_others_ended() {
        Page phone = running.page(390, 844, true);
        Page other = running.page(390, 844, true);
        running.login(phone, "sari", PASSWORD);
        running.login(other, "sari", PASSWORD);
        phone.navigate("/petugas/saya");
        var devices = phone.locator("section[aria-labelledby=perangkat] .rows li");
        assertThat(devices).hasCount(3);
        assertThat(devices.first()).containsText("Chrome di Linux");
        assertThat(phone.locator(".badge", new Page.LocatorOptions().setHasText("Perangkat ini"))).hasCount(1);
        assertThat(devices.first()).containsText(" dari ");
        RunningDesk.isAccessible(phone);
        RunningDesk.shoot(phone, "perangkat-hp");
        phone.locator("text=Akhiri semua yang lain").click();
        assertThat(devices).hasCount(1);
        assertThat(phone.locator("[role=status].done")).containsText("sudah keluar");
        other.navigate("/petugas");
        assertThat(other).hasURL(running.address() + "/petugas/masuk");
        assertThat(LEFT).isEmpty();
        assertThat(running.part(Sessions.class).live(id("sari"))).isTrue();
        phone.click("text=Keluar");
        assertThat(LEFT).containsExactly(id("sari"));
        assertThat(running.part(Sessions.class).live(id("sari"))).isFalse();
        running.login(page, "sari", PASSWORD);
    }

    @Test
    @Order(2)
    void a_closed_account_has_left() {
        Page budi = running.page(1280, 800, true);
        running.enter(budi, Invite.officer(running.part(JdbcClient.class)), "budi");
        assertThat(running.part(Sessions.class).live(id("budi"))).isTrue();
        page.navigate("/petugas/akun");
        assertThat(page.locator(".rows li").first()).containsText("Tanpa langkah kedua");
        page.locator(".rows li", new Page.LocatorOptions().setHasText("Sari Dewi budi")).locator("text=Tutup akun")
                .click();
        assertThat(LEFT).endsWith(id("budi"));
        assertThat(running.part(Sessions.class).live(id("budi"))).isFalse();
    }

    @Test
    @Order(3)
    void the_audit_log_is_read_filtered_and_paged() {
        for (int i = 1; i <= 60; i++) {
            running.part(AuditLog.class).append(Instant.now(), "telegram:99", "ticket.note", "ticket:T-" + i, "");
        }
        page.click("text=Audit");
        assertThat(page.locator("tbody tr")).hasCount(AuditPages.PAGE);
        assertThat(page.locator("tbody tr").first()).containsText("ticket:T-60");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "audit");
        page.click("text=Lebih lama");
        assertThat(page.locator("tbody tr").first()).containsText("ticket:T-10");
        page.click("text=Ke yang terbaru");
        page.fill("#pada", "t-7");
        page.click("text=Saring");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.click("tbody tr a >> text=telegram:99");
        assertThat(page.locator("#siapa")).hasValue("telegram:99");
        assertThat(page.locator("tbody tr")).hasCount(AuditPages.PAGE);
        page.selectOption("#siapa", "staff:" + id("sari"));
        page.fill("#apa", "account.");
        page.click("text=Saring");
        assertThat(page.locator("tbody tr").first()).containsText("Menutup akun");
        assertThat(page.locator("tbody tr").first()).containsText("Sari Dewi");
        page.fill("#pada", "tidak ada");
        page.click("text=Saring");
        assertThat(page.locator("main")).containsText("Tidak ada catatan yang cocok");
        RunningDesk.isAccessible(page);
    }

    @Test
    @Order(4)
    void an_admin_sees_whether_the_chain_holds() {
        page.navigate("/petugas/audit");
        page.click("text=Periksa sekarang");
        assertThat(page.locator("[role=status]")).containsText("Utuh: ");
        running.part(JdbcClient.class).sql("update audit set detail = 'nothing' where seq = 2").update();
        page.click("text=Periksa sekarang");
        assertThat(page.locator("[role=alert]")).containsText("Rusak: hanya 1 catatan pertama yang utuh");
        RunningDesk.isAccessible(page);
        page.setViewportSize(390, 844);
        RunningDesk.shoot(page, "audit-rusak-hp");
        page.setViewportSize(320, 640);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        RunningDesk.isAccessible(page);
        page.setViewportSize(1280, 800);
        page.navigate("/petugas/audit?bahasa=en");
        assertThat(page.locator("h1")).hasText("Audit log");
        page.navigate("/petugas/audit?bahasa=id");
    }

    @Test
    @Order(5)
    void only_an_admin_reads_the_audit_log() {
        Page budi = running.page(1280, 800, true);
        running.enter(budi, Invite.officer(running.part(JdbcClient.class)), "dedi");
        assertThat(budi.locator("nav >> text=Audit")).hasCount(0);
        assertThat(budi.navigate("/petugas/audit").status()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void pages_are_guarded_by_strict_headers() {
        for (String address : List.of("/petugas", "/petugas/masuk", "/petugas/saya", "/petugas/audit",
                "/petugas/masuk/passkey", "/petugas/saya/passkey")) {
            Map<String, String> headers = page.request().get(running.address() + address).headers();
            assertThat(headers.get("content-security-policy")).as(address)
                    .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
                            "frame-ancestors 'none'")
                    .doesNotContain("unsafe").doesNotContain("*");
            assertThat(headers).as(address).containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY").containsEntry("referrer-policy", "same-origin")
                    .containsEntry("cross-origin-opener-policy", "same-origin")
                    .containsEntry("cross-origin-resource-policy", "same-origin");
            assertThat(headers.get("permissions-policy")).contains("camera=()");
            assertThat(headers.get("cache-control")).as(address).contains("no-store");
            assertThat(headers).as("no https, no promise of it").doesNotContainKey("strict-transport-security");
        }
    }

    @Test
    @Order(7)
    void behind_a_proxy_with_https_cookies_are_for_https_only() {
        APIResponse login = page.request().get(running.address() + "/petugas/masuk?bahasa=id",
                RequestOptions.create().setHeader("X-Forwarded-Proto", "https"));
        assertThat(login.headers().get("strict-transport-security")).startsWith("max-age=31536000")
                .doesNotContain("includeSubDomains");
        assertThat(login.headersArray()).filteredOn(header -> header.name.equalsIgnoreCase("set-cookie"))
                .isNotEmpty().allSatisfy(header -> assertThat(header.value).contains("Secure", "HttpOnly",
                        "SameSite=Lax"));
    }

    @Test
    @Order(8)
    void every_form_of_the_staff_needs_its_token() {
        for (String address : List.of("/petugas/masuk", "/petugas/masuk/passkey", "/petugas/masuk/kedua",
                "/petugas/saya/passkey", "/petugas/saya/telegram", "/petugas/saya/akhiri-lain", "/petugas/audit",
                "/petugas/akun", "/petugas/keluar", "/petugas/mulai")) {
            assertThat(page.request().post(running.address() + address).status()).as(address).isEqualTo(403);
        }
    }

    @Test
    @Order(9)
    void the_words_about_the_lock_are_true() {
        Page anybody = running.page(1280, 800, true);
        anybody.navigate("/petugas/masuk?gagal");
        assertThat(anybody.locator("[role=alert]")).containsText("dikunci selama 7 menit");
    }

    @Test
    @Order(10)
    void a_piece_that_is_asked_for_after_the_session_has_ended_leads_to_the_login() {
        running.part(JdbcClient.class).sql("delete from staff_session").update();
        RequestOptions byHtmx = RequestOptions.create().setHeader("HX-Request", "true").setMaxRedirects(0);
        APIResponse own = page.request().get(running.address() + "/petugas/saya/telegram", byHtmx);
        assertThat(own.status()).isEqualTo(401);
        assertThat(own.headers().get("hx-redirect")).isEqualTo("/petugas/masuk");
        APIResponse desk = page.request().get(running.address() + "/petugas/antrean", byHtmx);
        assertThat(desk.status()).as("a page of the desk keeps what is half written").isEqualTo(302);
        assertThat(desk.headers().get("location")).endsWith("/petugas/masuk");
    }
}
