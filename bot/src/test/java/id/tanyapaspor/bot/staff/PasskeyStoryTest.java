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

import id.tanyapaspor.bot.desk.RunningDesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanyapaspor.bot.staff.PasskeyDesk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

/** An admin's passkey in a real browser, from adding it to losing it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeyStoryTest {

    private static PasskeyDesk desk;
    private static RunningDesk running;
    private static Page page;
    private static Authenticator device;

    @BeforeAll
    static void start() {
        desk = new PasskeyDesk();
        running = desk.running;
        page = desk.page;
        device = desk.device;
    }

    @AfterAll
    static void stop() {
        desk.close();
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
        assertThat(desk.actions()).contains("passkey.add Laptop kantor");
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
        desk.out();
        running.login(page, "sari", PASSWORD);
        assertThat(page).hasURL(running.address() + "/petugas/masuk/kedua");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "langkah-kedua-passkey");
        page.click("text=Pakai passkey");
        assertThat(page.locator("h1")).hasText("Antrean");
        assertThat(desk.actions()).endsWith("login.half password", "login password passkey");
    }

    @Test
    @Order(4)
    void half_way_nothing_opens_but_the_second_step() {
        desk.out();
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
        assertThat(desk.actions().getLast()).isEqualTo("login.half password");
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
        assertThat(desk.actions().getLast()).isEqualTo("login passkey");
        page.navigate("/petugas/saya");
        assertThat(page.locator(".rows li").first()).containsText("Terakhir dipakai");
    }

    @Test
    @Order(6)
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
    @Order(7)
    void a_removed_passkey_opens_nothing() {
        page.navigate("/petugas/saya");
        page.locator(".rows li", new Page.LocatorOptions().setHasText("Laptop kantor")).locator("button").click();
        assertThat(page.locator("[role=status].done")).hasText("Sudah dilepas.");
        assertThat(page.locator("main")).containsText("Belum ada passkey");
        assertThat(desk.actions().getLast()).isEqualTo("passkey.remove Laptop kantor");
        desk.out();
        page.navigate("/petugas/masuk");
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("[role=alert]").first()).containsText("tidak dikenal");
    }

    @Test
    @Order(8)
    void at_an_address_without_a_name_the_page_says_what_to_do() {
        page.navigate(running.address().replace("localhost", "127.0.0.1") + "/petugas/masuk");
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("form.passkey [role=alert]")).containsText("alamat resminya");
    }

    @Test
    @Order(9)
    void without_a_script_there_is_no_button_that_does_nothing() {
        Page plain = running.page(390, 844, false);
        plain.navigate("/petugas/masuk");
        assertThat(plain.locator("text=Masuk dengan passkey")).isHidden();
        assertThat(plain.locator("main button.primary")).isVisible();
    }
}
