package id.tanyapaspor.bot.desk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Two officers at the same desk in real browsers: what one does the other sees, and nothing that is typed is lost. */
class LiveDeskTest {

    /** Far less than any polling; far more than an event takes on a busy machine. */
    private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(8_000);

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page sari;
    private static Page budi;
    private static final List<String> CONSOLE = new ArrayList<>();
    private static int people;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
        sari = page();
        running.enter(sari, Invite.firstAdmin(running.part(JdbcClient.class)), "sari", "Sari Dewi");
        sari.navigate("/petugas/akun");
        sari.click("text=Buat tautan");
        String link = sari.locator("code.link").textContent();
        budi = page();
        running.enter(budi, link.substring(link.indexOf("kode=") + 5), "budi", "Budi");
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
        assertThat(CONSOLE).as("errors in a console").isEmpty();
    }

    private static Page page() {
        Page page = running.page(1280, 800, true);
        page.onConsoleMessage(message -> {
            boolean offline = message.text().contains("ERR_INTERNET_DISCONNECTED")
                    || message.text().startsWith("htmx:");
            if (message.type().equals("error") && !offline) {
                CONSOLE.add(message.text() + " " + message.location());
            }
        });
        return page;
    }

    /** Each test begins with an empty desk. */
    @BeforeEach
    void close() {
        Tickets tickets = running.part(Tickets.class);
        Stream.concat(tickets.waiting(100).stream(), tickets.taken().stream())
                .forEach(ticket -> running.in(() -> running.part(Counter.class).end(ticket.number(), Actor.SYSTEM,
                        Ticket.Outcome.OTHER, Instant.now())));
    }

    @Test
    void the_lists_follow_what_others_do_and_keep_focus_and_what_is_unfolded() {
        Ticket first = asks("Apakah bayi perlu paspor?");
        Ticket second = asks("Berapa lama paspor jadi?");
        sari.navigate("/petugas");
        sari.focus("#tiket-" + second.number());
        budi.navigate("/petugas");
        budi.click("#ambil");
        assertThat(sari.locator("#jumlah")).containsText("1 orang", SOON);
        assertThat(sari.locator("#tiket-" + second.number())).isFocused();
        sari.click("#judul-lain");
        assertThat(sari.locator("#lain")).containsText("Budi");
        says(first, "Halo?");
        assertThat(budi.locator("#milik .badge.turn")).isVisible();
        asks("Paspor hilang");
        assertThat(sari.locator("#jumlah")).containsText("2 orang", SOON);
        assertThat(sari.locator("#daftar-lain")).hasAttribute("open", "");
        assertThat(sari.locator("#kabar")).containsText("orang menunggu", SOON);
    }

    @Test
    void new_lines_are_counted_in_the_list_marked_in_the_talk_and_read_when_seen() {
        Ticket ticket = taken(sari, "Bolehkah foto pakai kacamata?");
        sari.navigate("/petugas");
        says(ticket, "Satu lagi");
        says(ticket, "Dan ini");
        assertThat(sari.locator("#milik .badge.new")).containsText("2 baru", SOON);
        assertThat(sari).hasTitle("(2) Antrean · TanyaPaspor");
        sari.click("#milik a");
        assertThat(sari.locator("#batas-baru + li")).containsText("Satu lagi");
        says(ticket, "Terakhir");
        assertThat(sari.locator("#percakapan li").last()).containsText("Terakhir", SOON);
        assertThat(sari.locator("#batas-baru + li")).containsText("Satu lagi");
        sari.navigate("/petugas");
        assertThat(sari.locator("#milik .badge.new")).hasCount(0);
    }

    @Test
    void officers_see_each_other_on_a_ticket_and_typing_reaches_the_applicant() {
        Ticket ticket = taken(sari, "Apakah wawancara wajib?");
        budi.navigate("/petugas/tiket/" + ticket.number());
        assertThat(sari.locator("#hadir")).containsText("Budi juga membuka tiket ini", SOON);
        sari.locator("#balasan").pressSequentially("Ya, wa");
        assertThat(budi.locator("#hadir")).containsText("Sari Dewi sedang mengetik", SOON);
        assertThat(running.part(JdbcClient.class)
                .sql("select count(*) from outbox where kind = 'typing' and chat = :chat")
                .param("chat", ticket.applicant().toString()).query(Integer.class).single()).isEqualTo(1);
        budi.navigate("/petugas");
        assertThat(sari.locator("#hadir")).not().containsText("Budi",
                new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(sari.locator("#balasan")).hasValue("Ya, wa");
    }

    @Test
    void a_reply_is_sent_without_a_new_page_once_and_edits_show_what_was_before() {
        Ticket ticket = taken(sari, "Paspor anak perlu apa?");
        sari.evaluate("window.samePage = true");
        sari.fill("#balasan", "Akta lahir dan KK.");
        sari.evaluate("() => { const form = document.getElementById('balas'); const send = "
                + "document.getElementById('kirim'); form.requestSubmit(send); form.requestSubmit(send); }");
        assertThat(sari.locator(".message.officer .words")).hasText("Akta lahir dan KK.");
        assertThat(sari.locator("#balasan")).hasValue("");
        assertThat(sari.locator("#balasan")).isFocused();
        assertThat(sari.locator(".message.officer .fate")).containsText("menunggu dikirim");
        assertThat(sari.evaluate("window.samePage")).isEqualTo(true);
        String line = says(ticket, "Terima ksh");
        running.in(() -> {
            running.part(Desk.class).applicantDid(ticket, new Event.Edited(Instant.now(), line, "Terima kasih"),
                    Instant.now());
            return true;
        });
        assertThat(sari.locator(".message.applicant .bubble").last()).containsText("Terima kasih", SOON);
        sari.click(".before summary");
        assertThat(sari.locator(".before p")).containsText("Terima ksh");
        RunningDesk.isAccessible(sari);
        assertThat(replies(ticket)).isEqualTo(1);
    }

    @Test
    void what_the_bot_knows_goes_into_the_box_and_is_remembered_with_the_release() {
        Ticket ticket = taken(sari, "brp baiya bkin pasport 10 taun skrg?");
        assertThat(sari.locator(".knows .facts >> nth=0"))
                .containsText("berapa biaya membuat paspor 10 tahun sekarang");
        assertThat(sari.locator(".knows .facts >> nth=0")).containsText("baiya → biaya");
        sari.fill("#balasan", "Selamat siang.");
        sari.click(".candidates >> nth=0 >> summary:has-text('Biaya paspor')");
        sari.click(".candidates >> nth=0 >> .use >> nth=0");
        assertThat(sari.locator("#balasan")).hasValue(Pattern.compile("Selamat siang\\.\n\n.*Rp.*", Pattern.DOTALL));
        assertThat(sari.locator("#asal")).containsText("Dari: Biaya paspor");
        RunningDesk.isAccessible(sari);
        sari.keyboard().press("Control+Enter");
        assertThat(sari.locator(".message.officer .fate")).containsText("dari: Biaya paspor, rilis 1-");
        History.Line line = running.part(History.class).of(ticket.number()).getLast();
        assertThat(line.origin().orElseThrow().entries()).containsExactly("biaya-paspor");
        sari.fill("#cari", "paspor hilang di luar negeri");
        assertThat(sari.locator("#temuan .candidates")).containsText("luar negeri");
    }

    @Test
    void a_canned_reply_is_found_by_typing_and_comes_filled_in() {
        Ticket ticket = taken(sari, "Halo, ada petugas?");
        sari.keyboard().press(".");
        assertThat(sari.locator("#siap")).isVisible();
        sari.keyboard().type("penutup");
        assertThat(sari.locator("#daftar-siap [role=option]:visible")).hasCount(1);
        RunningDesk.isAccessible(sari);
        sari.keyboard().press("Enter");
        assertThat(sari.locator("#balasan")).hasValue(Pattern.compile(ticket.number()));
        assertThat(sari.locator("#balasan")).isFocused();
        sari.keyboard().press("Escape");
        sari.keyboard().press(".");
        sari.keyboard().press("Escape");
        assertThat(sari.locator("#siap")).isHidden();
    }

    @Test
    void a_draft_survives_a_reload_and_a_lost_session_and_goes_when_it_is_sent() {
        Ticket ticket = taken(sari, "Boleh diwakilkan?");
        sari.fill("#balasan", "Tidak bisa, karena");
        sari.reload();
        assertThat(sari.locator("#balasan")).hasValue("Tidak bisa, karena");
        var cookies = sari.context().cookies();
        sari.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("tanyapaspor_petugas"));
        sari.click("#kirim");
        assertThat(sari.locator("#sambungan")).isVisible();
        assertThat(sari.locator("#balasan")).hasValue("Tidak bisa, karena");
        sari.context().addCookies(cookies);
        sari.reload();
        assertThat(sari.locator("#balasan")).hasValue("Tidak bisa, karena");
        sari.click("#kirim");
        assertThat(sari.locator(".message.officer .words")).hasText("Tidak bisa, karena");
        sari.reload();
        assertThat(sari.locator("#balasan")).hasValue("");
        assertThat(replies(ticket)).isEqualTo(1);
    }

    @Test
    void a_reply_to_a_ticket_that_was_lost_meanwhile_comes_back_with_the_reason() {
        Ticket ticket = taken(sari, "Paspor rusak karena air?");
        sari.fill("#balasan", "Bawa paspornya.");
        running.in(() -> running.part(Counter.class).giveBack(ticket.number(),
                running.part(Tickets.class).find(ticket.number()).orElseThrow().holder().orElseThrow().officer(),
                Actor.SYSTEM, Instant.now()));
        assertThat(sari.locator("#beralih")).isVisible();
        assertThat(sari.locator("#balasan")).hasValue("Bawa paspornya.");
        sari.click("#kirim");
        assertThat(sari.locator("#masalah")).containsText("tidak (lagi) Anda tangani");
        assertThat(sari.locator("#sisa-balasan")).hasValue("Bawa paspornya.");
        sari.reload();
        assertThat(sari.locator("#sisa-balasan")).hasValue("Bawa paspornya.");
        sari.click("#ambil-ini button");
        assertThat(sari.locator("#balasan")).hasValue("Bawa paspornya.");
        sari.click("#kirim");
        assertThat(sari.locator(".message.officer .words")).hasText("Bawa paspornya.");
    }

    @Test
    void a_page_that_lost_its_connection_says_so_and_catches_up() {
        Ticket ticket = taken(sari, "Jadwal penuh terus?");
        sari.fill("#balasan", "Coba");
        sari.context().setOffline(true);
        sari.click("#kirim");
        assertThat(sari.locator("#sambungan")).containsText("Tulisan Anda masih di kotak");
        assertThat(sari.locator("#balasan")).hasValue("Coba");
        says(ticket, "Sudah dapat jadwal");
        sari.context().setOffline(false);
        sari.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(sari.locator(".message.applicant .words").last()).containsText("Sudah dapat jadwal", SOON);
    }

    @Test
    void shortcuts_move_work_without_the_mouse_and_can_be_switched_off() {
        asks("Satu?");
        Ticket second = asks("Dua?");
        sari.navigate("/petugas");
        sari.keyboard().press("j");
        sari.keyboard().press("j");
        assertThat(sari.locator("#tiket-" + second.number())).isFocused();
        sari.keyboard().press("k");
        sari.keyboard().press("n");
        assertThat(sari.locator("h1")).containsText("Tiket T-");
        sari.keyboard().press("c");
        assertThat(sari.locator("#hasil")).isFocused();
        sari.locator("#hasil").blur();
        sari.keyboard().press("/");
        assertThat(sari.locator("#cari")).isFocused();
        sari.keyboard().press("Escape");
        sari.keyboard().press("r");
        assertThat(sari.locator("#balasan")).isFocused();
        sari.keyboard().type("n g a");
        assertThat(sari.locator("#balasan")).hasValue("n g a");
        sari.fill("#balasan", "");
        sari.keyboard().press("Escape");
        sari.keyboard().press("g");
        sari.keyboard().press("a");
        assertThat(sari).hasURL(running.address() + "/petugas");
        sari.keyboard().press("?");
        assertThat(sari.locator("#bantuan")).isVisible();
        sari.uncheck("#pintasan");
        sari.keyboard().press("Escape");
        sari.keyboard().press("n");
        assertThat(sari).hasURL(running.address() + "/petugas");
        sari.keyboard().press("?");
        sari.check("#pintasan");
        sari.keyboard().press("Escape");
    }

    @Test
    void the_stream_begins_with_the_look_tells_of_a_change_at_once_and_lets_nobody_in_without_a_session()
            throws Exception {
        Ticket ticket = asks("Sudah bayar, belum dapat jadwal");
        HttpClient client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(running.address() + "/petugas/alur?tiket=" + ticket.number()));
        assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(302);
        String cookies = budi.context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        var answer = client.send(request.header("Cookie", cookies).build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (Stream<String> lines = answer.body()) {
            Iterator<String> events = lines.filter(line -> line.startsWith("event:")).iterator();
            assertThat(events.next()).isEqualTo("event: antrean");
            long asked = System.nanoTime();
            says(ticket, "Halo?");
            assertThat(events.next()).isEqualTo("event: tiket");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            says(ticket, "Rahasia");
        }
    }

    private static Ticket taken(Page officer, String question) {
        Ticket ticket = asks(question);
        officer.navigate("/petugas/tiket/" + ticket.number());
        officer.click("#ambil-ini button");
        assertThat(officer.locator("#balasan")).isVisible();
        return ticket;
    }

    private static Ticket asks(String question) {
        var handover = new Handover(question, "not_sure", List.of(), List.of(new Handover.Line("applicant", question)),
                "id");
        ChatId chat = new ChatId("telegram", "hidup" + ++people);
        return running.in(
                () -> running.part(Desk.class).open(chat, handover, Ticket.Route.OPEN, Instant.now()));
    }

    /** Returns what the channel calls the message. */
    private static String says(Ticket ticket, String text) {
        String message = "pesan" + System.nanoTime();
        running.in(() -> {
            running.part(Desk.class).applicantDid(ticket,
                    new Event.Said(Instant.now(), message, text, Optional.empty()),
                    Instant.now());
            return true;
        });
        return message;
    }

    private static int replies(Ticket ticket) {
        return (int) running.part(History.class).of(ticket.number()).stream()
                .filter(line -> line.author() == History.Author.OFFICER).count();
    }
}
