package id.tanyapaspor.bot.desk;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanyapaspor.bot.desk.FileDesk.BUDI;
import static org.assertj.core.api.Assertions.assertThat;

/** Files that an applicant on Telegram sends, before an officer in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilePagesTest {

    private static final byte[] LETTER = "%PDF-1.4 surat kuasa".getBytes(StandardCharsets.UTF_8);

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
    void what_an_applicant_sends_appears_with_its_kind_name_and_size_and_opens() {
        telegram.people().document(BUDI, "surat saya.pdf", LETTER, "ini suratnya");
        desk.arrives(1);
        assertThat(page.locator("#percakapan a.file")).containsText("Dokumen");
        assertThat(page.locator("#percakapan a.file .name")).hasText("surat saya.pdf");
        assertThat(page.locator("#percakapan a.file .size")).hasText("1 KB");
        assertThat(page.locator(".message.applicant .words").last()).hasText("ini suratnya");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "berkas-tiket");
        Page tab = page.waitForPopup(() -> page.click("#percakapan a.file"));
        tab.waitForURL("**/berkas/*");
        tab.close();
        APIResponse file = desk.get(desk.lastFile());
        assertThat(file.body()).isEqualTo(LETTER);
        assertThat(file.headers()).containsEntry("content-type", "application/pdf")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(file.headers().get("content-security-policy")).contains("default-src 'none'", "sandbox");
        assertThat(file.headers().get("content-disposition")).startsWith("inline").contains("surat%20saya.pdf");
        assertThat(desk.audited()).hasSizeGreaterThanOrEqualTo(2)
                .allMatch(row -> row.startsWith("ticket:" + ticket.number() + " ")
                        && row.endsWith(desk.lastFile().substring(desk.lastFile().lastIndexOf('/') + 1)));
    }

    @Test
    @Order(2)
    void a_photo_is_shown_and_a_page_in_disguise_is_only_saved() {
        telegram.people().photo(BUDI, "");
        desk.arrives(2);
        assertThat(page.locator("#percakapan a.file").last()).containsText("Foto");
        assertThat(desk.get(desk.lastFile()).headers()).containsEntry("content-type", "image/jpeg");
        Page tab = page.waitForPopup(() -> page.locator("#percakapan a.file").last().click());
        assertThat(tab.locator("img")).isVisible();
        tab.close();
        telegram.people().document(BUDI, "ktp.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "");
        desk.arrives(3);
        APIResponse disguised = desk.get(desk.lastFile());
        assertThat(disguised.headers()).containsEntry("content-type", "application/octet-stream");
        assertThat(disguised.headers().get("content-disposition")).startsWith("attachment");
    }

    @Test
    @Order(3)
    void what_cannot_be_opened_is_told_on_a_page() {
        String photo = desk.lastFile();
        telegram.faults().next("getFile", Fault.badGateway());
        assertThat(page.navigate(photo).status()).isEqualTo(503);
        assertThat(page.locator("h1")).hasText("Telegram tidak menjawab");
        RunningDesk.isAccessible(page);
        telegram.faults().next("download", new Fault.Page(502));
        assertThat(page.navigate(photo).status()).isEqualTo(503);
        RunningDesk.shoot(page, "berkas-jauh");
        telegram.people().document(BUDI, "film.bin", new byte[(20 << 20) + 1], "");
        page.click("text=Kembali ke tiket");
        desk.arrives(4);
        assertThat(page.locator("#percakapan a.file .size").last()).hasText("20,0 MB");
        assertThat(page.navigate(desk.lastFile()).status()).isEqualTo(422);
        assertThat(page.locator("h1")).containsText("terlalu besar");
        assertThat(desk.get("/petugas/tiket/" + ticket.number() + "/berkas/tidak-ada").status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void a_file_of_another_ticket_is_not_there_and_a_stranger_sees_none() {
        page.navigate("/petugas/tiket/" + ticket.number());
        String file = desk.lastFile();
        Ticket other = desk.asks(new ChatId("telegram", "8"), "Visa?");
        assertThat(desk.get(file.replace(ticket.number(), other.number())).status()).isEqualTo(404);
        Page stranger = running.page(1280, 900, true);
        stranger.navigate(file);
        assertThat(stranger).hasURL(running.address() + "/petugas/masuk");
    }

    @Test
    @Order(5)
    void nothing_is_cut_off_on_a_phone_and_english_is_spoken() {
        Page phone = running.page(320, 640, true);
        running.login(phone, "sari", "kursi biru terbang");
        phone.navigate("/petugas/tiket/" + ticket.number() + "?bahasa=en");
        phone.click("summary:has-text('Send a file')");
        assertThat(phone.locator("#petunjuk-berkas")).containsText("at most 10 MB");
        assertThat(phone.locator("#percakapan a.file .size").nth(3)).hasText("20.0 MB");
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        phone.evaluate("scrollTo(0, 0)");
        RunningDesk.isAccessible(phone);
        RunningDesk.shoot(phone, "berkas-hp");
    }
}
