package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.awaitility.core.ConditionFactory;
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
import id.tanyapaspor.bot.telegram.stub.StubBotApi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An officer, where a second factor is demanded: links Telegram first, then logs in by codes that come there. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TelegramLoginStoryTest {

    private static final long SARI = 4711;
    private static final long BUDI = 4712;
    private static final long GROUP = -1004711;
    private static final String PASSWORD = "kursi biru terbang";
    private static final Pattern CODE = Pattern.compile("(\\d{6}) adalah kode masuk");

    private static StubBotApi telegram;
    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;

    @BeforeAll
    static void start() {
        telegram = StubBotApi.start();
        telegram.forum(GROUP);
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database, "TELEGRAM_API_URL=" + telegram.url(),
                "TELEGRAM_BOT_TOKEN=" + StubBotApi.TOKEN, "TELEGRAM_OFFICER_GROUP=" + GROUP,
                "tanyapaspor.staff.second-factor=required",
                "tanyapaspor.telegram.limits.chat-interval=10ms");
        page = running.page(390, 844, true);
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
        telegram.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    private static String answered(long person, String text) {
        int before = telegram.said(person).size();
        telegram.people().says(person, text);
        soon().until(() -> telegram.said(person).size() > before);
        return telegram.said(person).getLast();
    }

    private static String answeredInGroup(String text) {
        int before = telegram.said(GROUP).size();
        telegram.people().saysIn(GROUP, 0, SARI, text);
        soon().until(() -> telegram.said(GROUP).size() > before);
        return telegram.said(GROUP).getLast();
    }

    private static String command() {
        return page.locator("#telegram code.link").textContent();
    }

    private static String code(int messages) {
        soon().until(() -> telegram.said(SARI).size() == messages);
        Matcher code = CODE.matcher(telegram.said(SARI).getLast());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String other(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    private static void types(String code) {
        page.fill("#kode", code);
        page.click("main button.primary");
    }

    @Test
    @Order(1)
    void who_has_no_second_factor_is_led_to_set_one_up_before_anything_else() {
        running.enter(page, Invite.officer(running.part(JdbcClient.class)), "sari");
        assertThat(page).hasURL(running.address() + "/petugas/saya");
        assertThat(page.locator("[role=alert]")).containsText("Pasang langkah kedua dahulu");
        assertThat(page.locator("nav[aria-label='Menu petugas']")).hasCount(0);
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "pasang-hp");
        for (String address : new String[]{ "/petugas", "/petugas/akun", "/petugas/tiket/T-4K7P" }) {
            page.navigate(address);
            assertThat(page).hasURL(running.address() + "/petugas/saya");
        }
        String token = page.locator("input[name=_csrf]").first().inputValue();
        var taken = page.request().post(running.address() + "/petugas/ambil",
                RequestOptions.create().setMaxRedirects(0).setForm(FormData.create().set("_csrf", token)));
        assertThat(taken.headers().get("location")).endsWith("/petugas/saya");
    }

    @Test
    @Order(2)
    void in_the_officers_group_nobody_is_linked_and_a_code_that_stands_there_is_good_no_more() {
        page.click("text=Buat kode");
        String shown = command();
        assertThat(answeredInGroup("/kaitkan")).contains("lewat obrolan pribadi");
        assertThat(answeredInGroup(shown.replace("/kaitkan", "/kaitkan@tanyapaspor_bot"))).contains("saya batalkan");
        assertThat(answered(SARI, shown)).contains("salah atau sudah tidak berlaku");
        page.click("text=Buat kode");
        String next = command();
        long message = telegram.people().saysIn(GROUP, 0, SARI, "selamat pagi");
        int before = telegram.said(GROUP).size();
        telegram.people().editsIn(GROUP, SARI, message, "kode saya " + next.substring("/kaitkan ".length()));
        soon().until(() -> telegram.said(GROUP).size() > before);
        assertThat(answered(SARI, next)).contains("salah atau sudah tidak berlaku");
        page.navigate("/petugas/saya");
    }

    @Test
    @Order(3)
    void the_code_is_written_to_the_bot_and_the_page_notices() {
        page.click("text=Buat kode");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "kaitkan-hp");
        assertThat(command()).matches("/kaitkan [2-9A-Z]{5}-[2-9A-Z]{5}");
        assertThat(answered(SARI, "/kaitkan AAAAA-BBBBB")).contains("salah atau sudah tidak berlaku");
        assertThat(answered(SARI, "/kaitkan")).contains("halaman Akun saya");
        assertThat(answered(SARI, command())).contains("terhubung dengan akun petugas Sari Dewi");
        assertThat(page.locator("#telegram")).containsText("Akun Telegram Anda terhubung",
                new ContainsTextOptions().setTimeout(15_000));
        RunningDesk.isAccessible(page);
        page.click("text=Lanjut ke meja");
        assertThat(page.locator("h1")).hasText("Antrean");
    }

    @Test
    @Order(4)
    void the_bot_remembers_no_code_and_takes_questions_as_before() {
        String states = String.join(" ", running.part(JdbcClient.class)
                .sql("select state from lane where state is not null").query(String.class).list());
        assertThat(states).doesNotContain("kaitkan");
        assertThat(running.part(JdbcClient.class).sql("select text from question").query(String.class).list())
                .isEmpty();
        assertThat(answered(BUDI, "/kaitkan AAAAA-BBBBB")).contains("salah");
        assertThat(answered(BUDI, "Berapa biaya paspor?")).contains("Rp");
    }

    @Test
    @Order(5)
    void at_the_next_login_a_code_comes_by_itself() {
        page.click("text=Keluar");
        int before = telegram.said(SARI).size();
        running.login(page, "sari", PASSWORD);
        assertThat(page).hasURL(running.address() + "/petugas/masuk/kedua");
        String code = code(before + 1);
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "kode-hp");
        types(other(code));
        assertThat(page.locator("[role=alert]")).containsText("tidak cocok");
        page.click("text=Kirim kode baru");
        assertThat(page.locator("[role=alert]")).containsText("Tunggu 30 detik");
        assertThat(telegram.said(SARI)).hasSize(before + 1);
        types(code.substring(0, 3) + " " + code.substring(3));
        assertThat(page.locator("h1")).hasText("Antrean");
        assertThat(running.part(AuditLog.class).latest("login", java.time.Instant.EPOCH).getFirst().detail())
                .isEqualTo("password telegram");
    }

    @Test
    @Order(6)
    void a_used_code_is_gone() {
        page.click("text=Keluar");
        int before = telegram.said(SARI).size();
        running.login(page, "sari", PASSWORD);
        String code = code(before + 1);
        Page elsewhere = running.page(1280, 800, true);
        running.login(elsewhere, "sari", PASSWORD);
        types(code);
        assertThat(page.locator("h1")).hasText("Antrean");
        elsewhere.fill("#kode", code);
        elsewhere.click("main button.primary");
        assertThat(elsewhere.locator("[role=alert]")).containsText("sudah tidak berlaku");
    }

    @Test
    @Order(7)
    void an_admin_clears_the_second_factor_with_the_password() {
        page.click("text=Keluar");
        Page admin = running.page(1280, 800, true);
        Authenticator.on(admin);
        running.enter(admin, Invite.admin(running.part(JdbcClient.class)), "ani");
        admin.fill("#kunci-baru", "Laptop");
        admin.click("text=Pasang passkey");
        assertThat(admin.locator("[role=status].done")).containsText("Passkey terpasang");
        admin.navigate("/petugas/akun");
        var row = admin.locator(".rows li", new Page.LocatorOptions().setHasText("Sari Dewi sari"));
        row.locator("summary").click();
        row.locator("text=Lepas juga").click();
        RunningDesk.isAccessible(admin);
        RunningDesk.shoot(admin, "akun-lepas");
        row.locator("text=Buat tautan").click();
        assertThat(admin.locator("section[role=status]")).containsText("Passkey dan Telegram akun ini dilepas");
        String link = admin.locator("code.link").textContent();
        assertThat(link).startsWith(running.address() + "/petugas/mulai?kode=");
        page.navigate(link);
        page.fill("#sandi", "gunung es krim vanila");
        page.fill("#ulang", "gunung es krim vanila");
        page.click("main button.primary");
        running.login(page, "sari", "gunung es krim vanila");
        assertThat(page).hasURL(running.address() + "/petugas/saya");
        assertThat(page.locator("[role=alert]")).containsText("Pasang langkah kedua dahulu");
        page.click("text=Buat kode");
        assertThat(answered(SARI, command())).as("the link to Telegram was taken away as well")
                .contains("terhubung dengan akun petugas Sari Dewi");
    }

    @Test
    @Order(8)
    void wrong_codes_lock_the_account_and_a_right_password_is_no_way_round() {
        page.click("text=Keluar");
        running.part(JdbcClient.class).sql("delete from staff_code").update();
        int before = telegram.said(SARI).size();
        running.login(page, "sari", "gunung es krim vanila");
        String code = code(before + 1);
        for (int i = 0; i < 3; i++) {
            types(other(code));
        }
        running.login(page, "sari", "gunung es krim vanila");
        types(other(code));
        types(other(code));
        assertThat(page).hasURL(running.address() + "/petugas/masuk?gagal");
        running.login(page, "sari", "gunung es krim vanila");
        assertThat(page.locator("[role=alert]").first()).containsText("dikunci");
    }
}
