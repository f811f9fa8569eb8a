package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.delivery.Event;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer writes in a real browser while others work at the same desk: nothing that is typed is lost. */
class LiveWritingTest {

    /** Far less than any polling; far more than an event takes on a busy machine. */
    private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(8_000);

    private static TwoOfficers desk;
    private static RunningDesk running;
    private static Page sari;

    @BeforeAll
    static void start() {
        desk = TwoOfficers.live();
        running = desk.running;
        sari = desk.sari;
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
    void a_reply_is_sent_without_a_new_page_once_and_edits_show_what_was_before() {
        Ticket ticket = desk.taken(sari, "Paspor anak perlu apa?");
        sari.evaluate("window.samePage = true");
        sari.fill("#balasan", "Akta lahir dan KK.");
        sari.evaluate("() => { const form = document.getElementById('balas'); const send = "
                + "document.getElementById('kirim'); form.requestSubmit(send); form.requestSubmit(send); }");
        assertThat(sari.locator(".message.officer .words")).hasText("Akta lahir dan KK.");
        assertThat(sari.locator("#balasan")).hasValue("");
        assertThat(sari.locator("#balasan")).isFocused();
        assertThat(sari.locator(".message.officer .fate")).containsText("menunggu dikirim");
        assertThat(sari.evaluate("window.samePage")).isEqualTo(true);
        String line = desk.says(ticket, "Terima ksh");
        desk.applicantDoes(ticket, new Event.Edited(Instant.now(), line, "Terima kasih"));
        assertThat(sari.locator(".message.applicant .bubble").last()).containsText("Terima kasih", SOON);
        sari.click(".before summary");
        assertThat(sari.locator(".before p")).containsText("Terima ksh");
        RunningDesk.isAccessible(sari);
        assertThat(desk.replies(ticket)).isEqualTo(1);
    }

    @Test
    void what_the_bot_knows_goes_into_the_box_and_is_remembered_with_the_release() {
        Ticket ticket = desk.taken(sari, "brp baiya bkin pasport 10 taun skrg?");
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
        Ticket ticket = desk.taken(sari, "Halo, ada petugas?");
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
        assertThat(sari.locator("#buka-siap")).isFocused();
    }

    @Test
    void a_draft_survives_a_reload_and_a_lost_session_and_goes_when_it_is_sent() {
        Ticket ticket = desk.taken(sari, "Boleh diwakilkan?");
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
        assertThat(desk.replies(ticket)).isEqualTo(1);
    }

    @Test
    void a_reply_to_a_ticket_that_was_lost_meanwhile_comes_back_with_the_reason() {
        Ticket ticket = desk.taken(sari, "Paspor rusak karena air?");
        sari.fill("#balasan", "Bawa paspornya.");
        desk.giveBack(ticket);
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
    void shortcuts_move_work_without_the_mouse_and_can_be_switched_off() {
        desk.asks("Satu?");
        Ticket second = desk.asks("Dua?");
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
    void what_is_half_written_in_any_form_outlives_news_reloads_and_lost_sessions() {
        Ticket ticket = desk.taken(sari, "Siapa ahli paspor anak?");
        sari.click("#tindakan-alih summary");
        sari.selectOption("#kepada", "semua");
        sari.locator("#alasan-alih").pressSequentially("karena anaknya");
        desk.says(ticket, "Halo?");
        desk.asks("Orang lain bertanya");
        desk.budi.navigate("/petugas/tiket/" + ticket.number());
        assertThat(sari.locator("#hadir")).containsText("Budi juga membuka", SOON);
        assertThat(sari.locator("#percakapan li").last()).containsText("Halo?");
        assertThat(sari.locator("#alasan-alih")).isFocused();
        sari.keyboard().type(" dua");
        sari.reload();
        assertThat(sari.locator("#alasan-alih")).isVisible();
        assertThat(sari.locator("#alasan-alih")).hasValue("karena anaknya dua");
        assertThat(sari.locator("#kepada")).hasValue("semua");
        var cookies = sari.context().cookies();
        sari.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("tanyapaspor_petugas"));
        sari.click("#alih button");
        assertThat(sari).hasURL(running.address() + "/petugas/masuk");
        sari.context().addCookies(cookies);
        sari.navigate("/petugas/tiket/" + ticket.number());
        assertThat(sari.locator("#alasan-alih")).hasValue("karena anaknya dua");
        sari.click("#alih button");
        assertThat(sari.locator("#pesan")).containsText("Tiket dialihkan");
        desk.take(sari, ticket);
        assertThat(sari.locator("#tindakan-alih")).not().hasAttribute("open", "");
        assertThat(sari.locator("#alasan-alih")).hasValue("");
    }

    @Test
    void a_form_that_was_refused_comes_back_as_it_was_and_is_not_sent_again_by_a_reload() {
        Ticket ticket = desk.taken(sari, "Dua tiket untuk satu orang?");
        sari.click("#tindakan-catatan summary");
        sari.fill("#catatan", "sudah saya telepon");
        sari.click("#tindakan-gabung summary");
        sari.fill("#nomor", "T-XXXX");
        sari.click("#gabung button[value=sini]");
        assertThat(sari.locator("#pesan")).containsText("Nomor tiket itu tidak ada");
        assertThat(sari).hasURL(running.address() + "/petugas/tiket/" + ticket.number());
        assertThat(sari.locator("#nomor")).isVisible();
        assertThat(sari.locator("#nomor")).hasValue("T-XXXX");
        assertThat(sari.locator("#catatan")).hasValue("sudah saya telepon");
        RunningDesk.isAccessible(sari);
        sari.fill("#nomor", "");
        sari.reload();
        assertThat(sari.locator("#nomor")).hasValue("");
        assertThat(sari.locator("#catatan")).isVisible();
        sari.click("#catat button");
        assertThat(sari.locator(".message.note .words")).hasText("sudah saya telepon");
        assertThat(sari.locator("#catatan")).hasValue("");
    }
}
