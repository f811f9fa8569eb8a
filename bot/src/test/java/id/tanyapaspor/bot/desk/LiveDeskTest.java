package id.tanyapaspor.bot.desk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Two officers at the same desk in real browsers: what one does the other sees. */
class LiveDeskTest {

    /** Far less than any polling; far more than an event takes on a busy machine. */
    private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(8_000);

    private static TwoOfficers desk;
    private static RunningDesk running;
    private static Page sari;
    private static Page budi;

    @BeforeAll
    static void start() {
        desk = TwoOfficers.live();
        running = desk.running;
        sari = desk.sari;
        budi = desk.budi;
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @BeforeEach
    void begin() {
        desk.closeAll();
    }

    @Test
    void the_lists_follow_what_others_do_and_keep_focus_and_what_is_unfolded() {
        Ticket first = desk.asks("Apakah bayi perlu paspor?");
        Ticket second = desk.asks("Berapa lama paspor jadi?");
        sari.navigate("/petugas");
        sari.focus("#tiket-" + second.number());
        budi.navigate("/petugas");
        budi.click("#ambil");
        assertThat(sari.locator("#jumlah")).containsText("1 orang", SOON);
        assertThat(sari.locator("#tiket-" + second.number())).isFocused();
        sari.click("#judul-lain");
        assertThat(sari.locator("#lain")).containsText("Budi");
        desk.says(first, "Halo?");
        assertThat(budi.locator("#milik .badge.turn")).isVisible();
        desk.asks("Paspor hilang");
        assertThat(sari.locator("#jumlah")).containsText("2 orang", SOON);
        assertThat(sari.locator("#daftar-lain")).hasAttribute("open", "");
        assertThat(sari.locator("#kabar")).containsText("orang menunggu", SOON);
    }

    @Test
    void new_lines_are_counted_in_the_list_marked_in_the_talk_and_read_when_seen() {
        Ticket ticket = desk.taken(sari, "Bolehkah foto pakai kacamata?");
        sari.navigate("/petugas");
        desk.says(ticket, "Satu lagi");
        desk.says(ticket, "Dan ini");
        assertThat(sari.locator("#milik .badge.new")).containsText("2 baru", SOON);
        assertThat(sari).hasTitle("(2) Antrean · TanyaPaspor");
        sari.click("#milik a");
        assertThat(sari.locator("#batas-baru + li")).containsText("Satu lagi");
        desk.says(ticket, "Terakhir");
        assertThat(sari.locator("#percakapan li").last()).containsText("Terakhir", SOON);
        assertThat(sari.locator("#batas-baru + li")).containsText("Satu lagi");
        sari.navigate("/petugas");
        assertThat(sari.locator("#milik .badge.new")).hasCount(0);
    }

    @Test
    void officers_see_each_other_on_a_ticket_and_typing_reaches_the_applicant() {
        Ticket ticket = desk.taken(sari, "Apakah wawancara wajib?");
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
    void a_page_that_lost_its_connection_says_so_and_catches_up() {
        Ticket ticket = desk.taken(sari, "Jadwal penuh terus?");
        sari.fill("#balasan", "Coba");
        sari.context().setOffline(true);
        sari.click("#kirim");
        assertThat(sari.locator("#sambungan")).containsText("Tulisan Anda masih di kotak");
        assertThat(sari.locator("#balasan")).hasValue("Coba");
        desk.says(ticket, "Sudah dapat jadwal");
        sari.context().setOffline(false);
        sari.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(sari.locator(".message.applicant .words").last()).containsText("Sudah dapat jadwal", SOON);
    }

    @Test
    void the_stream_begins_with_the_look_tells_of_a_change_at_once_and_lets_nobody_in_without_a_session()
            throws Exception {
        Ticket ticket = desk.asks("Sudah bayar, belum dapat jadwal");
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
            desk.says(ticket, "Halo?");
            assertThat(events.next()).isEqualTo("event: tiket");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            desk.says(ticket, "Rahasia");
        }
    }
}
