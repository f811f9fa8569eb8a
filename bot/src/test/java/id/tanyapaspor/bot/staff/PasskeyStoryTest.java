package id.tanyapaspor.bot.staff;

import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
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
import id.tanyapaspor.bot.storage.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An admin's passkey in a real browser, from adding it to losing it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeyStoryTest {

    private static final String PASSWORD = "kursi biru terbang";

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;
    private static Authenticator device;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.POSTGRESQL);
        running = new RunningDesk(database);
        page = running.page(1280, 800, true);
        device = Authenticator.on(page);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    private static List<String> actions() {
        return running.part(JdbcClient.class).sql("select action || ' ' || detail from audit order by seq")
                .query(String.class).list();
    }

    private static void out() {
        page.click("text=Keluar");
        assertThat(page).hasURL(running.address() + "/petugas/masuk?keluar");
    }

    /** What the browser would send, caught before it does. */
    private static String caught(Page page, String form) {
        page.evaluate("""
                () => {
                  HTMLFormElement.prototype.submit = function () { window.caught = this.elements.jawaban.value; };
                }""");
        page.click(form + " button");
        page.waitForFunction("() => window.caught");
        return (String) page.evaluate("window.caught");
    }

    private static APIResponse post(Page page, String path, String answer) {
        return post(page, path, answer, "Accept", "text/html");
    }

    private static APIResponse post(Page page, String path, String answer, String header, String value) {
        String token = page.locator("input[name=_csrf]").first().inputValue();
        return page.request().post(running.address() + path, RequestOptions.create().setMaxRedirects(0)
                .setHeader(header, value).setForm(FormData.create().set("_csrf", token).set("jawaban", answer)));
    }

    @Test
    @Order(1)
    void a_passkey_is_added_to_the_own_account() {
        page.navigate("/petugas/saya");
        RunningDesk.isAccessible(page);
        page.fill("#kunci-baru", "Laptop kantor");
        page.click("text=Pasang passkey");
        assertThat(page.locator("[role=status].done")).containsText("Passkey terpasang");
        assertThat(page.locator(".rows li").first()).containsText("Laptop kantor");
        assertThat(page.locator(".rows li").first()).containsText("Belum pernah dipakai");
        assertThat(device.passkeys()).isEqualTo(1);
        assertThat(actions()).contains("passkey.add Laptop kantor");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "saya-passkey");
    }

    @Test
    @Order(2)
    void the_same_device_is_not_added_twice() {
        page.fill("#kunci-baru", "Sekali lagi");
        page.click("text=Pasang passkey");
        assertThat(page.locator("form.passkey [role=alert]")).containsText("sudah punya passkey");
        RunningDesk.isAccessible(page);
    }

    @Test
    @Order(3)
    void after_the_password_the_passkey_is_due() {
        out();
        running.login(page, "sari", PASSWORD);
        assertThat(page).hasURL(running.address() + "/petugas/masuk/kedua");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "langkah-kedua-passkey");
        page.click("text=Pakai passkey");
        assertThat(page.locator("h1")).hasText("Antrean");
        assertThat(actions()).endsWith("login.half password", "login password passkey");
    }

    @Test
    @Order(4)
    void half_way_nothing_opens_but_the_second_step() {
        out();
        running.login(page, "sari", PASSWORD);
        assertThat(page.locator("nav[aria-label='Menu petugas']")).hasCount(0);
        for (String address : List.of("/petugas", "/petugas/saya", "/petugas/akun", "/petugas/audit", "/penyunting",
                "/petugas/tiket/T-4K7P", "/petugas/saya/passkey", "/petugas/saya/telegram", "/actuator/env",
                "/petugas/masuk/../saya")) {
            page.navigate(address);
            assertThat(page).hasURL(running.address() + "/petugas/masuk/kedua");
        }
        String token = page.locator("input[name=_csrf]").first().inputValue();
        for (String address : List.of("/petugas/ambil", "/petugas/akun", "/petugas/saya/telegram",
                "/petugas/saya/passkey", "/petugas/saya/telegram/lepas", "/petugas/saya/akhiri-lain",
                "/petugas/audit")) {
            APIResponse answer = page.request().post(running.address() + address, RequestOptions.create()
                    .setMaxRedirects(0).setForm(FormData.create().set("_csrf", token)));
            assertThat(answer.status()).as(address).isEqualTo(302);
            assertThat(answer.headers().get("location")).as(address).endsWith("/petugas/masuk/kedua");
        }
        APIResponse piece = page.request().get(running.address() + "/petugas",
                RequestOptions.create().setHeader("HX-Request", "true").setMaxRedirects(0));
        assertThat(piece.status()).isEqualTo(401);
        assertThat(piece.headers().get("hx-redirect")).isEqualTo("/petugas/masuk/kedua");
        assertThat(actions().getLast()).isEqualTo("login.half password");
        page.click("text=Keluar");
        page.navigate("/petugas/masuk/kedua");
        assertThat(page).hasURL(running.address() + "/petugas/masuk");
    }

    @Test
    @Order(5)
    void a_passkey_alone_opens_the_account_and_asks_for_the_finger() {
        page.navigate("/petugas/masuk");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "masuk-passkey");
        device.recognises(false);
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("form.passkey [role=alert]")).containsText("tidak memberi passkey");
        RunningDesk.isAccessible(page);
        device.recognises(true);
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("h1")).hasText("Antrean");
        assertThat(actions().getLast()).isEqualTo("login passkey");
        page.navigate("/petugas/saya");
        assertThat(page.locator(".rows li").first()).containsText("Terakhir dipakai");
    }

    @Test
    @Order(6)
    void an_answer_is_good_once_and_only_for_what_was_asked() {
        out();
        page.navigate("/petugas/masuk");
        String answer = caught(page, "form.passkey");
        assertThat(post(page, "/petugas/masuk/passkey", answer.replace("\"signature\":\"", "\"signature\":\"AAAA"))
                .headers().get("location")).endsWith("?passkey");
        assertThat(post(page, "/petugas/masuk/passkey", answer, "Host", "tanya.example").headers().get("location"))
                .as("signed for another host").endsWith("?passkey");
        assertThat(post(page, "/petugas/masuk/passkey", answer).headers().get("location"))
                .as("a refused try gives the challenge back").endsWith("/petugas");
        page.navigate("/petugas");
        out();
        assertThat(post(page, "/petugas/masuk/passkey", answer).headers().get("location")).endsWith("?passkey");
        running.login(page, "sari", PASSWORD);
        assertThat(post(page, "/petugas/masuk/kedua/passkey", answer).headers().get("location"))
                .endsWith("?pesan=ditolak");
        for (String nonsense : List.of("", "null", "{}", "[]", "{\"rawId\":\"AA\"}", "nonsense", "{\"response\":{}}",
                "{\"rawId\":\"!\",\"response\":{\"clientDataJSON\":\"e30\"}}", "x".repeat(30_000))) {
            assertThat(post(page, "/petugas/masuk/passkey", nonsense).headers().get("location")).as(nonsense)
                    .endsWith("/petugas/masuk?passkey");
        }
        page.navigate("/petugas/masuk?passkey");
        assertThat(page.locator("[role=alert]")).containsText("tidak dikenal");
    }

    @Test
    @Order(7)
    void a_passkey_of_another_is_no_second_step() {
        Page other = running.page(1280, 800, true);
        Authenticator.on(other);
        running.enter(other, Invite.officer(running.part(JdbcClient.class)), "budi");
        other.navigate("/petugas/saya");
        other.fill("#kunci-baru", "HP Budi");
        other.click("text=Pasang passkey");
        assertThat(other.locator("[role=status].done")).containsText("Passkey terpasang");
        other.click("text=Keluar");
        other.navigate("/petugas/masuk");
        String budis = caught(other, "form.passkey");
        running.login(page, "sari", PASSWORD);
        assertThat(post(page, "/petugas/masuk/kedua/passkey", budis).headers().get("location"))
                .endsWith("?pesan=ditolak");
        page.navigate("/petugas");
        assertThat(page).hasURL(running.address() + "/petugas/masuk/kedua");
    }

    @Test
    @Order(8)
    void wrong_second_steps_lock_the_account_and_end_the_half_login() {
        running.login(page, "sari", PASSWORD);
        String last = "";
        for (int i = 0; i < 5 && !last.endsWith("?gagal"); i++) {
            last = post(page, "/petugas/masuk/kedua/passkey", "{}").headers().get("location");
        }
        assertThat(last).endsWith("/petugas/masuk?gagal");
        page.navigate("/petugas/masuk/kedua");
        assertThat(page).hasURL(running.address() + "/petugas/masuk");
        running.login(page, "sari", PASSWORD);
        assertThat(page.locator("[role=alert]").first()).containsText("dikunci selama 15 menit");
        assertThat(actions()).contains("account.lock PT15M");
    }

    @Test
    @Order(9)
    void a_lock_keeps_nobody_out_who_has_a_passkey() {
        page.navigate("/petugas/masuk");
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("h1")).hasText("Antrean");
    }

    @Test
    @Order(10)
    void a_copy_that_counts_backwards_is_refused() {
        out();
        device.countsFrom(0);
        page.navigate("/petugas/masuk");
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("[role=alert]").first()).containsText("tidak dikenal");
        device.countsFrom(1000);
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("h1")).hasText("Antrean");
    }

    @Test
    @Order(11)
    void who_logged_in_long_ago_changes_nothing() {
        running.part(JdbcClient.class).sql("update staff_session set created_at = created_at - 16 * 60 * 1000")
                .update();
        page.navigate("/petugas/saya");
        assertThat(page.locator(".notice").first()).containsText("keluar dan masuk lagi");
        assertThat(page.locator("text=Hapus")).hasCount(0);
        RunningDesk.isAccessible(page);
        String token = page.locator("input[name=_csrf]").first().inputValue();
        for (String path : List.of("passkey", "passkey/hapus", "telegram", "telegram/lepas")) {
            APIResponse answer = page.request().post(running.address() + "/petugas/saya/" + path,
                    RequestOptions.create().setMaxRedirects(0).setForm(FormData.create().set("_csrf", token)
                            .set("kunci", "x").set("nama", "x").set("jawaban", "{}")));
            assertThat(answer.headers().get("location")).as(path).endsWith("/petugas/saya?pesan=lama");
        }
        running.part(JdbcClient.class).sql("update staff_session set created_at = created_at + 16 * 60 * 1000")
                .update();
    }

    @Test
    @Order(12)
    void a_removed_passkey_opens_nothing() {
        page.navigate("/petugas/saya");
        page.locator(".rows li", new Page.LocatorOptions().setHasText("Laptop kantor")).locator("button").click();
        assertThat(page.locator("[role=status].done")).hasText("Sudah dilepas.");
        assertThat(page.locator("main")).containsText("Belum ada passkey");
        assertThat(actions().getLast()).isEqualTo("passkey.remove Laptop kantor");
        out();
        page.navigate("/petugas/masuk");
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("[role=alert]").first()).containsText("tidak dikenal");
    }

    @Test
    @Order(13)
    void at_an_address_without_a_name_the_page_says_what_to_do() {
        page.navigate(running.address().replace("localhost", "127.0.0.1") + "/petugas/masuk");
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("form.passkey [role=alert]")).containsText("alamat resminya");
    }

    @Test
    @Order(14)
    void without_a_script_there_is_no_button_that_does_nothing() {
        Page plain = running.page(390, 844, false);
        plain.navigate("/petugas/masuk");
        assertThat(plain.locator("text=Masuk dengan passkey")).isHidden();
        assertThat(plain.locator("main button.primary")).isVisible();
    }
}
