package id.tanyapaspor.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.files.StoredFiles;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.Line;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;

/** Files between an applicant on Telegram, a visitor of the public page, and officers in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilePagesTest {

    private static final long BUDI = 7;
    private static final byte[] LETTER = "%PDF-1.4 surat kuasa".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FORM = "%PDF-1.4 formulir".getBytes(StandardCharsets.UTF_8);
    private static final ChatId VISITOR = new ChatId("web", UUID.randomUUID().toString());

    private static StubBotApi telegram;
    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;
    private static Ticket ticket;

    @BeforeAll
    static void start() {
        telegram = StubBotApi.start();
        telegram.people().says(BUDI, "Halo");
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database, "TELEGRAM_API_URL=" + telegram.url(),
                "TELEGRAM_BOT_TOKEN=" + StubBotApi.TOKEN, "tanyapaspor.telegram.limits.chat-interval=50ms",
                "tanyapaspor.telegram.times.request=3s", "tanyapaspor.telegram.times.file=3s");
        page = running.page(1280, 900, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
        await().atMost(Duration.ofMinutes(1)).until(() -> !telegram.said(BUDI).isEmpty());
        ticket = asks(new ChatId("telegram", "" + BUDI), "Apakah perlu surat kuasa?");
        takes(ticket);
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
        telegram.close();
    }

    private static Ticket asks(ChatId chat, String question) {
        var handover = new Handover(question, "not_sure", List.of(), List.of(), "id");
        return running.in(() -> running.part(Desk.class).open(chat, handover, Ticket.Route.OPEN, Instant.now()));
    }

    private static void takes(Ticket wanted) {
        page.navigate("/petugas/tiket/" + wanted.number());
        if (page.locator("#alasan-ambil").isVisible()) {
            page.fill("#alasan-ambil", "menunggu berkas");
        }
        page.click("button:has-text('Ambil tiket ini')");
        assertThat(page.locator("#keadaan")).containsText("Ditangani Sari Dewi");
    }

    private static APIResponse get(String address) {
        return page.request().get(running.address() + address);
    }

    private static String lastFile() {
        return page.locator("#percakapan a.file").last().getAttribute("href");
    }

    private static void arrives(int files) {
        assertThat(page.locator("#percakapan a.file")).hasCount(files,
                new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    }

    private static List<String> audited() {
        return running.part(JdbcClient.class)
                .sql("select subject || ' ' || detail from audit where action = 'ticket.file'")
                .query(String.class).list();
    }

    private static void uploads(String name, byte[] content, String caption) {
        page.click("summary:has-text('Kirim berkas')");
        page.setInputFiles("#berkas", new FilePayload(name, "application/pdf", content));
        page.fill("#keterangan", caption);
        page.click(".upload button");
    }

    @Test
    @Order(1)
    void what_an_applicant_sends_appears_with_its_kind_name_and_size_and_opens() {
        telegram.people().document(BUDI, "surat saya.pdf", LETTER, "ini suratnya");
        arrives(1);
        assertThat(page.locator("#percakapan a.file")).containsText("Dokumen");
        assertThat(page.locator("#percakapan a.file .name")).hasText("surat saya.pdf");
        assertThat(page.locator("#percakapan a.file .size")).hasText("1 KB");
        assertThat(page.locator(".message.applicant .words").last()).hasText("ini suratnya");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "berkas-tiket");
        Page tab = page.waitForPopup(() -> page.click("#percakapan a.file"));
        tab.waitForURL("**/berkas/*");
        tab.close();
        APIResponse file = get(lastFile());
        assertThat(file.body()).isEqualTo(LETTER);
        assertThat(file.headers()).containsEntry("content-type", "application/pdf")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(file.headers().get("content-security-policy")).contains("default-src 'none'", "sandbox");
        assertThat(file.headers().get("content-disposition")).startsWith("inline").contains("surat%20saya.pdf");
        assertThat(audited()).hasSizeGreaterThanOrEqualTo(2)
                .allMatch(row -> row.startsWith("ticket:" + ticket.number() + " ") && row.endsWith(lastLine()));
    }

    private static String lastLine() {
        return lastFile().substring(lastFile().lastIndexOf('/') + 1);
    }

    @Test
    @Order(2)
    void a_photo_is_shown_and_a_page_in_disguise_is_only_saved() {
        telegram.people().photo(BUDI, "");
        arrives(2);
        assertThat(page.locator("#percakapan a.file").last()).containsText("Foto");
        assertThat(get(lastFile()).headers()).containsEntry("content-type", "image/jpeg");
        Page tab = page.waitForPopup(() -> page.locator("#percakapan a.file").last().click());
        assertThat(tab.locator("img")).isVisible();
        tab.close();
        telegram.people().document(BUDI, "ktp.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "");
        arrives(3);
        APIResponse disguised = get(lastFile());
        assertThat(disguised.headers()).containsEntry("content-type", "application/octet-stream");
        assertThat(disguised.headers().get("content-disposition")).startsWith("attachment");
    }

    @Test
    @Order(3)
    void what_cannot_be_opened_is_told_on_a_page() {
        String photo = lastFile();
        telegram.faults().next("getFile", Fault.badGateway());
        assertThat(page.navigate(photo).status()).isEqualTo(503);
        assertThat(page.locator("h1")).hasText("Telegram tidak menjawab");
        RunningDesk.isAccessible(page);
        telegram.faults().next("download", new Fault.Page(502));
        assertThat(page.navigate(photo).status()).isEqualTo(503);
        RunningDesk.shoot(page, "berkas-jauh");
        telegram.people().document(BUDI, "film.bin", new byte[(20 << 20) + 1], "");
        page.click("text=Kembali ke tiket");
        arrives(4);
        assertThat(page.locator("#percakapan a.file .size").last()).hasText("20,0 MB");
        assertThat(page.navigate(lastFile()).status()).isEqualTo(422);
        assertThat(page.locator("h1")).containsText("terlalu besar");
        assertThat(get("/petugas/tiket/" + ticket.number() + "/berkas/tidak-ada").status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void a_file_of_another_ticket_is_not_there_and_a_stranger_sees_none() {
        page.navigate("/petugas/tiket/" + ticket.number());
        String file = lastFile();
        Ticket other = asks(new ChatId("telegram", "8"), "Visa?");
        assertThat(get(file.replace(ticket.number(), other.number())).status()).isEqualTo(404);
        Page stranger = running.page(1280, 900, true);
        stranger.navigate(file);
        assertThat(stranger).hasURL(running.address() + "/petugas/masuk");
    }

    @Test
    @Order(5)
    void an_officer_sends_a_form_that_arrives_and_stays_in_the_conversation() {
        page.navigate("/petugas/tiket/" + ticket.number());
        page.click("summary:has-text('Kirim berkas')");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "berkas-kirim");
        page.click("summary:has-text('Kirim berkas')");
        uploads("C:\\formulir & <isian>.PDF", FORM, "Isi <dahulu> & bawa");
        assertThat(page.locator(".message.officer a.file .name")).hasText("formulir & isian.pdf");
        assertThat(page.locator(".message.officer .words").last()).hasText("Isi <dahulu> & bawa");
        await().atMost(Duration.ofSeconds(30)).until(() -> last().media().equals("document"));
        assertThat(last().text()).isEqualTo("Isi <dahulu> & bawa");
        assertThat(telegram.file(BUDI, last().id()).bytes()).isEqualTo(FORM);
        assertThat(telegram.file(BUDI, last().id()).name()).isEqualTo("formulir & isian.pdf");
        assertThat(get(lastFile()).body()).isEqualTo(FORM);
        RunningDesk.shoot(page, "berkas-terkirim");
    }

    private static Line last() {
        return telegram.chat(BUDI).getLast();
    }

    @Test
    @Order(6)
    void what_cannot_be_sent_is_told_and_its_caption_kept() {
        page.navigate("/petugas/tiket/" + ticket.number());
        int before = page.locator("#percakapan a.file").count();
        uploads("formulir.pdf", "MZ virus".getBytes(StandardCharsets.UTF_8), "Keterangan panjang saya");
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
        assertThat(page.locator(".message.officer .words").last()).hasText("Keterangan panjang saya");
    }

    @Test
    @Order(7)
    void what_is_far_too_large_gets_a_page_as_well() {
        page.navigate("/petugas/tiket/" + ticket.number());
        uploads("a.pdf", FORM, "x");
        page.click("summary:has-text('Kirim berkas')");
        page.evaluate("document.getElementById('berkas').setAttribute('data-largest', '999999999')");
        page.setInputFiles("#berkas", new FilePayload("a.pdf", "application/pdf", new byte[30 << 20]));
        page.click(".upload button");
        assertThat(page.locator("h1")).hasText(Pattern.compile("Kiriman terlalu besar|That was too large"));
    }

    @Test
    @Order(8)
    void who_does_not_hold_the_ticket_sends_nothing() {
        page.navigate("/petugas/tiket/" + ticket.number());
        page.click("summary:has-text('Kirim berkas')");
        running.in(() -> running.part(Counter.class).giveBack(ticket.number(), holder(), holder(), Instant.now()));
        long stored = stored();
        page.setInputFiles("#berkas", new FilePayload("a.pdf", "application/pdf", FORM));
        page.fill("#keterangan", "Kata-kata saya");
        page.click(".upload button");
        assertThat(page.locator("h1")).hasText("Berkas tidak terkirim");
        assertThat(page.locator("blockquote")).hasText("Kata-kata saya");
        assertThat(stored()).isEqualTo(stored);
        takes(ticket);
    }

    private static Actor holder() {
        return running.part(Tickets.class).find(ticket.number()).orElseThrow().holder().orElseThrow().officer();
    }

    private static long stored() {
        return running.part(JdbcClient.class).sql("select count(*) from stored_file").query(Long.class).single();
    }

    @Test
    @Order(9)
    void a_visitor_of_the_public_page_opens_the_file_and_nobody_else_does() {
        Ticket visitors = asks(VISITOR, "Formulir apa yang saya isi?");
        takes(visitors);
        uploads("formulir.pdf", FORM, "");
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
        running.part(StoredFiles.class).forget(List.of(visitors.number()));
        assertThat(visitor.navigate(address).status()).isEqualTo(410);
        assertThat(visitor.locator("h1")).hasText("Berkas ini sudah dihapus");
        page.navigate("/petugas/tiket/" + visitors.number());
        assertThat(page.locator("#percakapan .message.officer").last()).containsText("formulir.pdf (sudah dihapus)");
        assertThat(page.locator("#percakapan a.file")).hasCount(0);
        RunningDesk.isAccessible(page);
    }

    @Test
    @Order(10)
    void nothing_is_cut_off_on_a_phone_and_english_is_spoken() {
        Page phone = running.page(320, 640, true);
        running.login(phone, "sari", "kursi biru terbang");
        phone.navigate("/petugas/tiket/" + ticket.number() + "?bahasa=en");
        phone.click("summary:has-text('Send a file')");
        assertThat(phone.locator("#petunjuk-berkas")).containsText("at most 10 MB");
        assertThat(phone.locator("#percakapan a.file .size").nth(3)).hasText("20.0 MB");
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        RunningDesk.isAccessible(phone);
        RunningDesk.shoot(phone, "berkas-hp");
    }
}
