package id.tanyapaspor.bot.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.bot.telegram.stub.Line;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An officer in a real browser with a ticket in hand, and its applicant on Telegram: files go to and fro. */
final class FileDesk implements AutoCloseable {

    static final long BUDI = 7;
    static final byte[] FORM = "%PDF-1.4 formulir".getBytes(StandardCharsets.UTF_8);

    final StubBotApi telegram = StubBotApi.start();
    final TestDatabase database = TestDatabase.open(Database.SQLITE);
    final RunningDesk running;
    final Page page;
    final Ticket ticket;

    FileDesk() {
        telegram.people().says(BUDI, "Halo");
        running = new RunningDesk(database, "TELEGRAM_API_URL=" + telegram.url(),
                "TELEGRAM_BOT_TOKEN=" + StubBotApi.TOKEN, "tanyapaspor.telegram.limits.chat-interval=50ms",
                "tanyapaspor.telegram.times.request=3s", "tanyapaspor.telegram.times.file=3s",
                "tanyapaspor.desk.files-kept=12d");
        page = running.page(1280, 900, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
        await().atMost(Duration.ofMinutes(1)).until(() -> !telegram.said(BUDI).isEmpty());
        ticket = asks(new ChatId("telegram", "" + BUDI), "Apakah perlu surat kuasa?");
        takes(ticket);
    }

    Ticket asks(ChatId chat, String question) {
        var handover = new Handover(question, "not_sure", List.of(), List.of(), "id");
        return running.in(() -> running.part(Desk.class).open(chat, handover, Ticket.Route.OPEN, Instant.now()));
    }

    void takes(Ticket wanted) {
        page.navigate("/petugas/tiket/" + wanted.number());
        if (page.locator("#alasan-ambil").isVisible()) {
            page.fill("#alasan-ambil", "menunggu berkas");
        }
        page.click("button:has-text('Ambil tiket ini')");
        assertThat(page.locator("#keadaan")).containsText("Ditangani Sari Dewi");
    }

    void givesBack(Ticket held) {
        Actor holder = running.part(Tickets.class).find(held.number()).orElseThrow().holder().orElseThrow().officer();
        running.in(() -> running.part(Counter.class).giveBack(held.number(), holder, holder, Instant.now()));
    }

    APIResponse get(String address) {
        return page.request().get(running.address() + address);
    }

    String lastFile() {
        return page.locator("#percakapan a.file").last().getAttribute("href");
    }

    void arrives(int files) {
        assertThat(page.locator("#percakapan a.file")).hasCount(files,
                new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    }

    void uploads(String name, byte[] content, String caption) {
        page.click("summary:has-text('Kirim berkas')");
        page.setInputFiles("#berkas", new FilePayload(name, "application/pdf", content));
        page.fill("#keterangan", caption);
        page.click(".upload button");
    }

    /** What stands last in the applicant's chat. */
    Line last() {
        return telegram.chat(BUDI).getLast();
    }

    List<String> audited() {
        return running.part(JdbcClient.class)
                .sql("select subject || ' ' || detail from audit where action = 'ticket.file'")
                .query(String.class).list();
    }

    long stored() {
        return running.part(JdbcClient.class).sql("select count(*) from stored_file").query(Long.class).single();
    }

    @Override
    public void close() {
        running.close();
        database.close();
        telegram.close();
    }
}
