package id.tanyapaspor.bot.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.desk.Desk;
import id.tanyapaspor.bot.desk.Handover;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.desk.Ticket;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A supervisor's morning in a real browser: tickets are served, the board tells of them, a sheet is taken home. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoardStoryTest {

    private static final String BOARD = "/petugas/papan";

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;
    private static final List<String> COMPLAINTS = new ArrayList<>();

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
        page = running.page(1280, 800, true);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                COMPLAINTS.add(message.text());
            }
        });
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    private static Ticket asks(String person, String question) {
        var handover = new Handover(question, "asked", List.of(), List.of(), "id");
        return running.in(() -> running.part(Desk.class).open(new ChatId("telegram", person), handover,
                Ticket.Route.OPEN, Instant.now()));
    }

    private static String section(String id) {
        return page.locator("section[aria-labelledby=" + id + "]").innerText();
    }

    @Test
    @Order(1)
    void a_board_of_a_desk_that_has_done_nothing_says_so() {
        page.click("nav >> text=Papan");
        assertThat(page.locator("h1")).hasText("Papan");
        assertThat(section("arus")).contains("Pilih masa lain");
        assertThat(section("tunggu")).contains("Belum ada tiket dari masa ini yang diambil");
        assertThat(section("petugas")).contains("Belum ada tiket yang selesai");
        RunningDesk.isAccessible(page);
    }

    @Test
    @Order(2)
    void what_officers_do_shows_on_the_board() {
        Ticket first = asks("1", "Anak saya 15 tahun, KK masih alamat lama.");
        Ticket second = asks("2", "Paspor saya basah kena banjir.");
        asks("3", "Masih menunggu");
        page.navigate("/petugas/tiket/" + second.number());
        page.fill("#alasan-ambil", "berangkat besok <pagi>");
        page.click("button:has-text('Ambil tiket ini')");
        page.fill("#balasan", "Datang hari ini juga.");
        page.click("#kirim");
        assertThat(page.locator(".message.officer .words")).hasText("Datang hari ini juga.");
        page.click("#tindakan-tutup summary");
        page.selectOption("#hasil", "REFERRED");
        page.click("text=Selesaikan tiket");
        running.in(() -> {
            running.part(Desk.class).rated(running.part(Desk.class).ticket(second.number()).orElseThrow(), true,
                    Instant.now());
            return true;
        });
        page.navigate(BOARD);
        assertThat(section("sekarang")).contains("Menunggu\n2", first.number());
        assertThat(section("arus")).contains("3 masuk", "1 dijawab", "1 selesai");
        assertThat(section("petugas")).contains("Sari Dewi", "100 % (1 dari 1)");
        assertThat(section("sebab")).contains("Pemohon minta petugas");
        assertThat(section("hasil")).contains("Dirujuk", "Belum selesai");
        assertThat(section("janji")).contains("1 dari 1 tiket");
        assertThat(section("dahulu")).contains("Diambil di luar urutan", "berangkat besok <pagi>", second.number(),
                "Sari Dewi");
        page.click("section[aria-labelledby=dahulu] td a");
        assertThat(page.locator("h1")).containsText(second.number());
    }

    @Test
    @Order(3)
    void a_busy_month_is_readable_on_a_laptop_and_a_phone_in_light_and_dark() {
        BusyMonth.write(running.part(NamedParameterJdbcTemplate.class), running.part(TransactionTemplate.class), 1500,
                Instant.now());
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1280, 390)) {
                page.setViewportSize(width, width == 390 ? 844 : 800);
                page.navigate(BOARD + "?masa=30");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
                RunningDesk.isAccessible(page);
                RunningDesk.shoot(page, "papan-" + scheme.name().toLowerCase() + "-" + width);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 800);
    }

    @Test
    @Order(4)
    void pictures_name_themselves_and_stand_above_their_numbers() {
        page.navigate(BOARD + "?masa=30");
        var charts = page.locator("svg.chart");
        assertThat(charts).hasCount(11);
        for (int i = 0; i < charts.count(); i++) {
            assertThat(charts.nth(i)).hasRole(AriaRole.IMG);
            assertThat(charts.nth(i)).hasAccessibleName(Pattern.compile("\\S+"));
            assertThat(charts.nth(i))
                    .hasAccessibleDescription(Pattern.compile(".*\\d.*|.*dari yang.*"));
        }
        assertThat(page.locator(".pair:has(svg.chart):not(:has(table))")).hasCount(0);
    }

    @Test
    @Order(5)
    void on_paper_there_are_figures_and_no_buttons() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".choose")).isHidden();
        assertThat(page.locator(".files")).isHidden();
        assertThat(page.locator("#jam-judul")).isAttached();
        assertThat(page.locator(".numbers tbody tr").first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    @Order(6)
    void days_and_office_are_chosen_and_stay_chosen() {
        page.navigate(BOARD);
        page.click("text=7 hari");
        assertThat(page.locator(".choose [aria-current]")).hasText("7 hari");
        page.selectOption("#kantor", "Kantor Imigrasi Kelas I Malang");
        page.fill("#dari", "2026-01-01");
        page.fill("#sampai", "2026-01-31");
        page.click("text=Tampilkan");
        assertThat(page.locator("#masa")).hasText("Kamis, 1 Januari – Sabtu, 31 Januari 2026");
        assertThat(page.locator("#kantor")).hasValue("Kantor Imigrasi Kelas I Malang");
        page.fill("#dari", "2026-02-01");
        page.click("text=Tampilkan");
        assertThat(page.locator("[role=alert]")).containsText("Tanggal akhir mendahului");
        RunningDesk.isAccessible(page);
        page.navigate(BOARD + "?masa=30&bahasa=en");
        assertThat(page.locator("h1")).hasText("Board");
        assertThat(section("janji")).contains("First answer within 30 min");
        RunningDesk.isAccessible(page);
        page.navigate(BOARD + "?bahasa=id");
    }

    @Test
    @Order(7)
    void tickets_are_taken_home_as_a_file_and_the_audit_log_knows() throws IOException {
        page.navigate(BOARD + "?masa=30&kantor=Kantor Imigrasi Kelas I Malang");
        Download csv = page.waitForDownload(() -> page.click("text=Unduh CSV"));
        assertThat(csv.suggestedFilename()).matches("tiket-\\d{4}-\\d\\d-\\d\\d-\\d{4}-\\d\\d-\\d\\d\\.csv");
        Path file = Files.createTempFile("tiket", ".csv");
        csv.saveAs(file);
        assertThat(Files.readString(file)).startsWith("\uFEFFNomor,").contains("Kantor Imigrasi Kelas I Malang");
        assertThat(Files.readAllLines(file)).hasSize(501);
        Download xlsx = page.waitForDownload(() -> page.click("text=Unduh Excel"));
        assertThat(xlsx.suggestedFilename()).endsWith(".xlsx");
        assertThat(running.part(AuditLog.class).latest("board.export", Instant.now().minus(Duration.ofMinutes(5))))
                .extracting(entry -> entry.detail().replaceAll("\\d{4}-\\d\\d-\\d\\d", "D"))
                .containsExactly("xlsx D D Kantor Imigrasi Kelas I Malang", "csv D D Kantor Imigrasi Kelas I Malang");
    }

    @Test
    @Order(8)
    void a_file_for_days_that_cannot_be_shown_leads_back_to_the_board_which_says_why() {
        APIResponse answer = page.request().get(BOARD + "/tiket.csv?dari=2026-02-30");
        assertThat(answer.url()).contains(BOARD + "?dari=2026-02-30");
        assertThat(answer.text()).contains("Tanggal itu tidak terbaca");
    }

    @Test
    @Order(9)
    void a_file_that_breaks_off_does_not_look_whole() {
        JdbcClient sql = running.part(JdbcClient.class);
        String last = sql.sql("select number from ticket where state = 'closed' order by entered_at desc limit 1")
                .query(String.class).single();
        sql.sql("update ticket set handover = 'x' || handover where number = :n").param("n", last).update();
        for (String ending : List.of("csv", "xlsx")) {
            assertThatThrownBy(() -> page.request().get(BOARD + "/tiket." + ending + "?masa=30").body())
                    .isInstanceOf(PlaywrightException.class);
        }
        sql.sql("update ticket set handover = substr(handover, 2) where number = :n").param("n", last).update();
    }

    @Test
    @Order(10)
    void officers_have_no_board() {
        page.navigate("/petugas/akun");
        page.click("text=Buat tautan");
        String link = page.locator("code.link").textContent();
        Page budi = running.page(1280, 800, true);
        running.enter(budi, link.substring(link.indexOf("kode=") + 5), "budi");
        assertThat(budi.locator("nav >> text=Papan")).hasCount(0);
        assertThat(budi.navigate(BOARD).status()).isEqualTo(403);
        assertThat(budi.request().get(BOARD + "/tiket.csv").status()).isEqualTo(403);
        assertThat(budi.request().get(BOARD + "/tiket.xlsx").status()).isEqualTo(403);
    }

    @Test
    @Order(11)
    void a_supervisor_has_one() {
        page.navigate("/petugas/akun");
        page.uncheck("input[value=OFFICER]");
        page.check("input[value=SUPERVISOR]");
        page.click("text=Buat tautan");
        String link = page.locator("code.link").textContent();
        Page citra = running.page(1280, 800, true);
        running.enter(citra, link.substring(link.indexOf("kode=") + 5), "citra");
        citra.click("nav >> text=Papan");
        assertThat(citra.locator("h1")).hasText("Papan");
    }

    @Test
    @Order(12)
    void nothing_on_the_pages_was_refused_by_the_browser() {
        assertThat(COMPLAINTS).isEmpty();
    }
}
