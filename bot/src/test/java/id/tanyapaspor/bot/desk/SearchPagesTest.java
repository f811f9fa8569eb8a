package id.tanyapaspor.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

/** Officers look for tickets in a real browser. */
class SearchPagesTest {

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;
    private static Ticket wet;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
        page = running.page(1280, 900, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
        wet = asks(1, "Paspor saya basah kena banjir, halaman foto masih terbaca. Apakah dianggap rusak?");
        says(wet, "Jamurnya mulai tumbuh di sampul <script>alert(1)</script>, saya mau bikin yang baru");
        for (int person = 2; person <= 45; person++) {
            asks(person, "Berapa biaya paspor elektronik untuk anak umur " + person + " tahun?");
        }
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    @Test
    void the_page_without_a_query_shows_how_to_ask_and_its_examples_are_links() {
        page.navigate("/petugas");
        page.click("nav >> text=Cari");
        assertThat(page.locator("h1")).hasText("Cari tiket");
        assertThat(page.locator("nav [aria-current]")).hasText("Cari");
        assertThat(page.locator("details[open] .examples a")).hasCount(14);
        assertThat(database.data().resolve("tickets-index")).as("in the data folder").isDirectory();
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "cari");
        page.click("text=keadaan:menunggu lajur:prioritas");
        assertThat(page.locator("#cari")).hasValue("keadaan:menunggu lajur:prioritas");
        assertThat(page.locator("[role=status]")).containsText("Tidak ada tiket yang cocok");
        assertThat(page.locator("details[open]")).isVisible();
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "cari-kosong");
    }

    @Test
    void words_are_found_in_any_form_and_marked() {
        page.navigate("/petugas/cari");
        page.fill("#cari", "membuat banjir");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hits li")).hasCount(1);
        assertThat(page.locator(".hits li")).containsText(wet.number());
        assertThat(page.locator(".question mark")).hasText("banjir");
        assertThat(page.locator(".excerpt mark").last()).hasText("bikin");
        assertThat(page.locator(".excerpt")).containsText("<script>alert(1)</script>");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "cari-hasil");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "cari-hasil-gelap");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.click(".hits a");
        assertThat(page.locator("h1")).containsText(wet.number());
    }

    @Test
    void the_number_of_a_ticket_is_enough() {
        for (String written : List.of(wet.number(), wet.number().toLowerCase(), wet.number().replace('-', ' '))) {
            page.navigate("/petugas/cari?q=" + written);
            assertThat(page.locator(".hits strong")).hasText(wet.number());
        }
    }

    @Test
    void what_happens_now_is_found_at_once() {
        Ticket ticket = asks(99, "Paspor digigit marmut");
        page.navigate("/petugas/cari?q=marmut");
        assertThat(page.locator(".hits strong")).hasText(ticket.number());
        says(ticket, "hewannya bernama Kiko");
        page.navigate("/petugas/cari?q=pesan:kiko");
        assertThat(page.locator(".hits strong")).hasText(ticket.number());
    }

    @Test
    void many_hits_come_in_pages() {
        page.navigate("/petugas/cari?q=biaya anak");
        assertThat(page.locator("section [role=status]")).hasText("1–20 dari 44 tiket");
        assertThat(page.locator(".hits li")).hasCount(20);
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "cari-banyak");
        page.click("text=Berikutnya");
        page.click("text=Berikutnya");
        assertThat(page.locator("section [role=status]")).hasText("41–44 dari 44 tiket");
        assertThat(page.locator(".hits li")).hasCount(4);
        assertThat(page.locator("nav.pages")).not().containsText("Berikutnya");
        assertThat(page.locator("#cari")).hasValue("biaya anak");
        page.click("text=Sebelumnya");
        assertThat(page.locator("nav.pages")).containsText("Halaman 2 dari 3");
    }

    @Test
    void what_cannot_be_read_is_told_with_its_place_and_kept() {
        int status = page.navigate("/petugas/cari?q=paspor AND jenis:biasa").status();
        assertThat(status).isEqualTo(400);
        assertThat(page.locator("[role=alert]")).containsText("Tidak ada bidang “jenis” (huruf ke-12)");
        assertThat(page.locator("#cari")).hasValue("paspor AND jenis:biasa");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "cari-salah");
        page.navigate("/petugas/cari?q=*spor");
        assertThat(page.locator("[role=alert]")).containsText("tidak bisa mulai dengan *");
        page.navigate("/petugas/cari?q=keadaan:menungu");
        assertThat(page.locator("[role=alert]")).containsText("Yang ada: active, closed, ditangani, menunggu");
        page.navigate("/petugas/cari?q=" + "a".repeat(501));
        assertThat(page.locator("[role=alert]")).containsText("paling banyak 500 huruf");
    }

    @Test
    void a_phone_without_javascript_serves_as_well_and_in_english() {
        Page phone = running.page(390, 844, false);
        running.login(phone, "sari", "kursi biru terbang");
        phone.navigate("/petugas/cari?q=biaya paspor anak");
        assertThat(phone.locator(".hits li")).hasCount(20);
        RunningDesk.shoot(phone, "cari-hp");
        phone.navigate("/petugas/cari?bahasa=en");
        assertThat(phone.locator("h1")).hasText("Search tickets");
        RunningDesk.shoot(phone, "cari-hp-en");
        phone.navigate("/petugas/cari?q=state:waiting marmot OR banjir");
        assertThat(phone.locator(".hits li").first()).containsText("Waiting");
        phone.navigate("/petugas/cari?bahasa=id");
    }

    @Test
    void nothing_is_cut_off_on_the_narrowest_screen() {
        Page narrow = running.page(320, 640, true);
        running.login(narrow, "sari", "kursi biru terbang");
        for (String query : List.of("", "biaya", "jenis:x", "x" + "y".repeat(300))) {
            narrow.navigate("/petugas/cari?q=" + query);
            assertThat((Integer) narrow.evaluate("document.documentElement.scrollWidth")).as(query)
                    .isLessThanOrEqualTo(320);
            RunningDesk.isAccessible(narrow);
        }
    }

    @Test
    void who_is_not_logged_in_finds_nothing() {
        Page stranger = running.page(1280, 900, true);
        stranger.navigate("/petugas/cari?q=banjir");
        assertThat(stranger).hasURL(running.address() + "/petugas/masuk");
    }

    private static Ticket asks(int person, String question) {
        var handover = new Handover(question, "not_sure", List.of(),
                List.of(new Handover.Line("applicant", question)), "id");
        Desk desk = running.part(Desk.class);
        return running
                .in(() -> desk.open(new ChatId("telegram", "" + person), handover, Ticket.Route.OPEN, Instant.now()));
    }

    private static void says(Ticket ticket, String text) {
        Instant now = Instant.now();
        running.in(() -> {
            running.part(Desk.class).applicantDid(ticket,
                    new Event.Said(now, "m" + now.toEpochMilli(), text, Optional.empty()), now);
            return true;
        });
    }
}
