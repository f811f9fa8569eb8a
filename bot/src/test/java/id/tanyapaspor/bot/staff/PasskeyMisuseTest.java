package id.tanyapaspor.bot.staff;

import java.util.List;

import com.microsoft.playwright.Page;
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

/** What passkeys are not good for: answers caught, repeated, made up, of others, or of a copied device. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeyMisuseTest {

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
        desk.add(page, "Laptop kantor");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    @Order(1)
    void an_answer_is_good_once_and_only_for_what_was_asked() {
        desk.out();
        page.navigate("/petugas/masuk");
        String answer = desk.caught(page, "form.passkey");
        assertThat(desk.post(page, "/petugas/masuk/passkey", answer.replace("\"signature\":\"", "\"signature\":\"AAAA"))
                .headers().get("location")).endsWith("?passkey");
        assertThat(desk.post(page, "/petugas/masuk/passkey", answer, "Host", "tanya.example").headers().get("location"))
                .as("signed for another host").endsWith("?passkey");
        assertThat(desk.post(page, "/petugas/masuk/passkey", answer).headers().get("location"))
                .as("a refused try gives the challenge back").endsWith("/petugas");
        page.navigate("/petugas");
        desk.out();
        assertThat(desk.post(page, "/petugas/masuk/passkey", answer).headers().get("location")).endsWith("?passkey");
        running.login(page, "sari", PASSWORD);
        assertThat(desk.post(page, "/petugas/masuk/kedua/passkey", answer).headers().get("location"))
                .endsWith("?pesan=ditolak");
        for (String nonsense : List.of("", "null", "{}", "[]", "{\"rawId\":\"AA\"}", "nonsense", "{\"response\":{}}",
                "{\"rawId\":\"!\",\"response\":{\"clientDataJSON\":\"e30\"}}", "x".repeat(30_000))) {
            assertThat(desk.post(page, "/petugas/masuk/passkey", nonsense).headers().get("location")).as(nonsense)
                    .endsWith("/petugas/masuk?passkey");
        }
        page.navigate("/petugas/masuk?passkey");
        assertThat(page.locator("[role=alert]")).containsText("tidak dikenal");
    }

    @Test
    @Order(2)
    void a_passkey_of_another_is_no_second_step() {
        Page other = running.page(1280, 800, true);
        Authenticator.on(other);
        running.enter(other, Invite.officer(running.part(JdbcClient.class)), "budi");
        desk.add(other, "HP Budi");
        other.click("text=Keluar");
        other.navigate("/petugas/masuk");
        String budis = desk.caught(other, "form.passkey");
        running.login(page, "sari", PASSWORD);
        assertThat(desk.post(page, "/petugas/masuk/kedua/passkey", budis).headers().get("location"))
                .endsWith("?pesan=ditolak");
        page.navigate("/petugas");
        assertThat(page).hasURL(running.address() + "/petugas/masuk/kedua");
    }

    @Test
    @Order(3)
    void wrong_second_steps_lock_the_account_and_end_the_half_login() {
        running.login(page, "sari", PASSWORD);
        String last = "";
        for (int i = 0; i < 5 && !last.endsWith("?gagal"); i++) {
            last = desk.post(page, "/petugas/masuk/kedua/passkey", "{}").headers().get("location");
        }
        assertThat(last).endsWith("/petugas/masuk?gagal");
        page.navigate("/petugas/masuk/kedua");
        assertThat(page).hasURL(running.address() + "/petugas/masuk");
        running.login(page, "sari", PASSWORD);
        assertThat(page.locator("[role=alert]").first()).containsText("dikunci selama 15 menit");
        assertThat(desk.actions()).contains("account.lock PT15M");
    }

    @Test
    @Order(4)
    void a_lock_keeps_nobody_out_who_has_a_passkey() {
        page.navigate("/petugas/masuk");
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("h1")).hasText("Antrean");
    }

    @Test
    @Order(5)
    void a_copy_that_counts_backwards_is_refused() {
        desk.out();
        device.countsFrom(0);
        page.navigate("/petugas/masuk");
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("[role=alert]").first()).containsText("tidak dikenal");
        device.countsFrom(1000);
        page.click("text=Masuk dengan passkey");
        assertThat(page.locator("h1")).hasText("Antrean");
    }
}
