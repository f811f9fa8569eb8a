package id.tanyapaspor.bot.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.files.StoredFiles;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanyapaspor.bot.desk.FileDesk.BUDI;
import static id.tanyapaspor.bot.desk.FileDesk.FORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Files that an officer in a real browser sends to an applicant on Telegram and to a visitor of the public page. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FileSendingTest {

    private static final ChatId VISITOR = new ChatId("web", UUID.randomUUID().toString());

    private static FileDesk desk;
    private static RunningDesk running;
    private static StubBotApi telegram;
    private static Page page;
    private static Ticket ticket;

    @BeforeAll
    static void start() {
        desk = new FileDesk();
        running = desk.running;
        telegram = desk.telegram;
        page = desk.page;
        ticket = desk.ticket;
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    @Order(1)
    void an_officer_sends_a_form_that_arrives_and_stays_in_the_conversation() {
        page.navigate("/petugas/tiket/" + ticket.number());
        page.click("summary:has-text('Kirim berkas')");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "berkas-kirim");
        page.click("summary:has-text('Kirim berkas')");
        desk.uploads("C:\\formulir & <isian>.PDF", FORM, "Isi <dahulu> & bawa");
        assertThat(page.locator(".message.officer a.file .name")).hasText("formulir & isian.pdf");
        assertThat(page.locator(".message.officer .words").last()).hasText("Isi <dahulu> & bawa");
        await().atMost(Duration.ofSeconds(30)).until(() -> desk.last().media().equals("document"));
        assertThat(desk.last().text()).isEqualTo("Isi <dahulu> & bawa");
        assertThat(telegram.file(BUDI, desk.last().id()).bytes()).isEqualTo(FORM);
        assertThat(telegram.file(BUDI, desk.last().id()).name()).isEqualTo("formulir & isian.pdf");
        assertThat(desk.get(desk.lastFile()).body()).isEqualTo(FORM);
        RunningDesk.shoot(page, "berkas-terkirim");
    }

    @Test
    @Order(2)
    void what_cannot_be_sent_is_told_and_its_caption_kept() {
        page.navigate("/petugas/tiket/" + ticket.number());
        int before = page.locator("#percakapan a.file").count();
        desk.uploads("formulir.pdf", "MZ virus".getBytes(StandardCharsets.UTF_8), "Keterangan panjang saya");
        assertThat(page.locator("h1")).containsText("jenisnya tidak bisa dikirim");
        assertThat(page.locator("#keterangan")).hasValue("Keterangan panjang saya");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "berkas-masalah");
        page.setInputFiles("#berkas", new FilePayload("kosong.pdf", "application/pdf", new byte[0]));
        page.click(".upload button");
        assertThat(page.locator("h1")).containsText("berkasnya kosong");
        assertThat(page.locator("#keterangan")).hasValue("Keterangan panjang saya");
        page.setInputFiles("#berkas", new FilePayload("a.pdf", "application/pdf", new byte[(10 << 20) + 1]));
        assertThat((Boolean) page.evaluate("document.getElementById('berkas').checkValidity()")).isFalse();
        page.evaluate("document.getElementById('berkas').setCustomValidity('')");
        page.click(".upload button");
        assertThat(page.locator("h1")).containsText("lebih besar dari 10 MB");
        page.setInputFiles("#berkas", new FilePayload("a.pdf", "application/pdf", FORM));
        page.click(".upload button");
        assertThat(page.locator("#percakapan a.file")).hasCount(before + 1);
        assertThat(page.locator("#keterangan")).hasValue("");
        assertThat(page.locator(".message.officer .words").last()).hasText("Keterangan panjang saya");
    }

    @Test
    @Order(3)
    void what_is_far_too_large_gets_a_page_as_well() {
        page.navigate("/petugas/tiket/" + ticket.number());
        desk.uploads("a.pdf", FORM, "x");
        page.click("summary:has-text('Kirim berkas')");
        page.evaluate("document.getElementById('berkas').setAttribute('data-largest', '999999999')");
        page.setInputFiles("#berkas", new FilePayload("a.pdf", "application/pdf", new byte[30 << 20]));
        page.click(".upload button");
        assertThat(page.locator("h1")).hasText(Pattern.compile("Kiriman terlalu besar|That was too large"));
    }

    @Test
    @Order(4)
    void who_does_not_hold_the_ticket_sends_nothing() {
        page.navigate("/petugas/tiket/" + ticket.number());
        page.click("summary:has-text('Kirim berkas')");
        desk.givesBack(ticket);
        long stored = desk.stored();
        page.setInputFiles("#berkas", new FilePayload("a.pdf", "application/pdf", FORM));
        page.fill("#keterangan", "Kata-kata saya");
        page.click(".upload button");
        assertThat(page.locator("h1")).hasText("Berkas tidak terkirim");
        assertThat(page.locator("blockquote")).hasText("Kata-kata saya");
        assertThat(desk.stored()).isEqualTo(stored);
        desk.takes(ticket);
    }

    @Test
    @Order(5)
    void a_visitor_of_the_public_page_opens_the_file_and_nobody_else_does() {
        Ticket visitors = desk.asks(VISITOR, "Formulir apa yang saya isi?");
        desk.takes(visitors);
        desk.uploads("formulir.pdf", FORM, "");
        Page visitor = running.page(390, 844, true);
        visitor.context().addCookies(
                List.of(new Cookie("percakapan", VISITOR.id()).setUrl(running.address()).setHttpOnly(true)));
        visitor.navigate("/tanya");
        assertThat(visitor.locator("a.button:has-text('formulir.pdf')")).isVisible(
                new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(visitor.locator(".log")).containsText("Petugas mengirim berkas ini:");
        RunningDesk.isAccessible(visitor);
        RunningDesk.shoot(visitor, "berkas-pengunjung");
        String address = running.address() + visitor.locator("a.button:has-text('formulir.pdf')").getAttribute("href");
        APIResponse file = visitor.request().get(address);
        assertThat(file.body()).isEqualTo(FORM);
        assertThat(file.headers().get("content-security-policy")).contains("sandbox");
        assertThat(running.page(390, 844, true).request().get(address).status()).isEqualTo(404);
        assertThat(page.request().get(address).status()).as("officers have another door").isEqualTo(404);
        assertThat(running.part(FileSettings.class).filesKept()).isEqualTo(Duration.ofDays(12));
        running.part(StoredFiles.class).forget(List.of(visitors.number()));
        assertThat(visitor.navigate(address).status()).isEqualTo(410);
        assertThat(visitor.locator("h1")).hasText("Berkas ini sudah dihapus");
        page.navigate("/petugas/tiket/" + visitors.number());
        assertThat(page.locator("#percakapan .message.officer").last()).containsText("formulir.pdf (sudah dihapus)");
        assertThat(page.locator("#percakapan a.file")).hasCount(0);
        RunningDesk.isAccessible(page);
    }
}
