package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.storage.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The desk on a phone that runs no script: every act is a form, and what was typed comes back. On PostgreSQL, for a change. */
class PlainDeskTest {

    /** What makes the page wider than its window. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
                .filter(part => part.getBoundingClientRect().right > innerWidth)
                .map(part => `${part.localName}#${part.id}.${part.className}`)
            """;

    private static TwoOfficers desk;
    private static RunningDesk running;
    private static Page sari;
    private static Page budi;

    @BeforeAll
    static void start() {
        desk = new TwoOfficers(Database.POSTGRESQL, 390, 844, false);
        running = desk.running;
        sari = desk.sari;
        budi = desk.budi;
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void ready_made_texts_go_into_the_box_below_what_is_there() {
        desk.taken(budi, "brp biaya bkin pasport 10 taun skrg?");
        budi.fill("#balasan", "Selamat datang.");
        budi.click(".tabs a:nth-child(3)");
        budi.click(".candidates >> nth=0 >> summary >> nth=0");
        budi.click(".candidates >> nth=0 >> .use >> nth=0");
        assertThat(budi.locator("#balasan")).hasValue(Pattern.compile("^Selamat datang\\.\n\n.*Rp", Pattern.DOTALL));
        assertThat(budi.locator("#asal")).containsText("Dari: Biaya paspor");
        budi.selectOption("#pilihan-siap", new SelectOption().setLabel("Penutup"));
        budi.click("#pilih-siap button");
        assertThat(budi.locator("#balasan")).hasValue(Pattern.compile("Rp.*Simpan nomor tiket T-", Pattern.DOTALL));
        budi.click(".tabs a:nth-child(3)");
        budi.fill("#cari", "paspor hilang");
        budi.click("#cari-tombol");
        assertThat(budi.locator("#temuan .candidates")).containsText("hilang");
        assertThat(budi.locator("#balasan")).hasValue(Pattern.compile("Simpan nomor tiket"));
        budi.click("#kirim");
        assertThat(budi.locator(".message.officer .fate")).containsText("dari: Biaya paspor, rilis 1-");
        assertThat(budi.locator("#balasan")).hasValue("");
    }

    @Test
    void a_field_beside_the_reply_never_sends_it() {
        Ticket ticket = desk.taken(budi, "Enter saja?");
        budi.fill("#balasan", "Belum selesai");
        budi.click(".tabs a:nth-child(3)");
        budi.fill("#cari", "paspor anak");
        budi.press("#cari", "Enter");
        assertThat(budi.locator("#temuan .candidates")).isAttached();
        assertThat(budi.locator("#balasan")).hasValue("Belum selesai");
        assertThat(running.part(History.class).of(ticket.number()))
                .noneMatch(line -> line.author() == History.Author.OFFICER);
    }

    @Test
    void words_for_a_ticket_that_was_lost_come_back_and_go_on_when_it_is_taken_again() {
        Ticket ticket = desk.taken(budi, "Hilang di jalan?");
        budi.fill("#balasan", "Lapor polisi dulu.");
        desk.giveBack(ticket);
        budi.click("#kirim");
        assertThat(budi.locator("#masalah")).containsText("tidak (lagi) Anda tangani");
        assertThat(budi.locator("#sisa-balasan")).hasValue("Lapor polisi dulu.");
        if (budi.locator("#alasan-ambil").isVisible()) {
            budi.fill("#alasan-ambil", "sudah saya mulai");
        }
        budi.click("#ambil-ini button");
        assertThat(budi.locator("#balasan")).hasValue("Lapor polisi dulu.");
        budi.click("#kirim");
        assertThat(budi.locator(".message.officer .words")).hasText("Lapor polisi dulu.");
    }

    @Test
    void a_ticket_is_passed_to_who_is_there_and_not_to_who_has_gone() {
        Ticket ticket = desk.taken(sari, "Ahli paspor anak?");
        assertThat(sari.locator("#tindakan-alih")).containsText("Semua petugas");
        budi.navigate("/petugas");
        if (budi.locator("button[value=ON]").isVisible()) {
            budi.click("button[value=ON]");
        }
        assertThat(budi.locator("#tugas")).containsText("Bertugas");
        sari.reload();
        sari.click("#tindakan-alih summary");
        sari.selectOption("#kepada", new SelectOption().setLabel("Budi"));
        sari.fill("#alasan-alih", "Budi mengurus paspor anak");
        budi.click("button[value=OFF]");
        assertThat(budi.locator("#pesan")).containsText("selesai bertugas");
        sari.click("#tindakan-alih button");
        assertThat(sari.locator("#pesan")).containsText("tidak sedang bertugas");
        assertThat(sari.locator("#alasan-alih")).isVisible();
        assertThat(sari.locator("#alasan-alih")).hasValue("Budi mengurus paspor anak");
        sari.selectOption("#kepada", "semua");
        sari.fill("#alasan-alih", "   ");
        sari.click("#tindakan-alih button");
        assertThat(sari.locator("#pesan")).containsText("alasan");
        assertThat(sari.locator("#kepada")).hasValue("semua");
        budi.click("button[value=ON]");
        sari.click(".language");
        assertThat(sari.locator("h1")).containsText("Ticket " + ticket.number());
        sari.click(".language");
        sari.click("#tindakan-alih summary");
        sari.selectOption("#kepada", new SelectOption().setLabel("Budi"));
        sari.fill("#alasan-alih", "Budi mengurus paspor anak");
        sari.click("#tindakan-alih button");
        assertThat(sari.locator("#pesan")).containsText("Tiket dialihkan");
        budi.navigate("/petugas/tiket/" + ticket.number());
        assertThat(budi.locator("#balasan")).isVisible();
        assertThat(budi.locator(".message.note .words")).hasText("Budi mengurus paspor anak");
        budi.click("#tindakan-alih summary");
        budi.selectOption("#kepada", "semua");
        budi.fill("#alasan-alih", "siapa saja boleh");
        budi.click("#tindakan-alih button");
        assertThat(budi.locator("#pesan")).containsText("Tiket dialihkan");
    }

    @Test
    void two_tickets_of_one_person_become_one_and_the_same_question_is_answered_together() {
        Ticket first = desk.taken(sari, "Apakah KTP rusak bisa dipakai membuat paspor baru?");
        Ticket second = desk.asks("KTP rusak bisa dipakai membuat paspor baru tidak");
        Ticket third = desk.asks("membuat paspor baru tapi KTP rusak, apakah bisa dipakai?");
        sari.reload();
        sari.click("#tindakan-gabung summary");
        assertThat(sari.locator("#tindakan-gabung")).containsText(second.number());
        sari.fill("#nomor", "T-XXXX");
        sari.click("#tindakan-gabung button[value=sini]");
        assertThat(sari.locator("#pesan")).containsText("Nomor tiket itu tidak ada");
        assertThat(sari.locator("#nomor")).hasValue("T-XXXX");
        sari.fill("#nomor", second.number().toLowerCase().replace("-", " "));
        sari.click("#tindakan-gabung button[value=sini]");
        assertThat(sari.locator("#pesan")).containsText("Tiket digabungkan");
        sari.click(".tabs a:nth-child(3)");
        assertThat(sari.locator("#panel-tahu")).containsText("Digabungkan ke sini");
        sari.navigate("/petugas/tiket/" + first.number());
        sari.click("#serupa summary");
        sari.check("#serupa input[value=" + third.number() + "]");
        sari.fill("#balasan", "Ganti KTP dahulu di Disdukcapil.");
        sari.click("#kirim");
        assertThat(sari.locator("#pesan")).containsText("juga kepada semua yang Anda pilih");
        sari.navigate("/petugas/tiket/" + third.number());
        assertThat(sari.locator(".message.officer .words")).hasText("Ganti KTP dahulu di Disdukcapil.");
        sari.click("#tindakan-tutup summary");
        sari.check("#tindakan-tutup input[name=bahan]");
        sari.click("#tindakan-tutup button");
        assertThat(running.part(JdbcClient.class).sql("select kind from lesson where ticket = :ticket")
                .param("ticket", third.number()).query(String.class).single()).isEqualTo("draft");
        sari.navigate("/petugas/tiket/" + second.number());
        sari.click(".tabs a:nth-child(3)");
        sari.click("#panel-tahu a:has-text('" + first.number() + "')");
        assertThat(sari.locator("h1")).containsText(first.number());
    }

    @Test
    void who_holds_as_many_as_they_may_is_told_so_and_others_offices_need_a_reason() {
        budi.navigate("/petugas");
        Actor officer = new Actor("staff:" + running.part(JdbcClient.class)
                .sql("select id from staff_account where login = 'budi'").query(String.class).single(), "Budi");
        give(officer, new Remit(List.of("Kantor Imigrasi Kelas I TPI Kupang"), List.of(), 99));
        give(new Actor("staff:tono", "Tono"), new Remit(List.of("Kantor Imigrasi Kelas II Tual"), List.of(), 5));
        Ticket elsewhere = desk.asks("Di kantor Tual?", new Ticket.Route(Optional.of("Kantor Imigrasi Kelas II Tual"),
                Optional.empty(), Optional.empty(), false));
        budi.navigate("/petugas/tiket/" + elsewhere.number());
        assertThat(budi.locator("#petunjuk-ambil")).containsText("untuk petugas lain dahulu");
        budi.navigate("/petugas");
        assertThat(budi.locator("#bagian")).containsText("untuk Anda");
        give(officer, new Remit(List.of(), List.of(), 1));
        desk.asks("Satu");
        desk.asks("Dua");
        budi.navigate("/petugas");
        budi.click("#ambil");
        budi.navigate("/petugas");
        budi.click("#ambil");
        assertThat(budi.locator("#pesan")).containsText("sebanyak batasnya");
        assertThat(budi.locator("#tugas")).containsText("dari 1 tiket");
        give(officer, new Remit(List.of(), List.of(), 99));
    }

    @Test
    void an_officer_proposes_a_canned_reply_and_a_supervisor_shares_it() {
        budi.navigate("/petugas/siap");
        budi.fill("#judul-siap", "Salam pendek");
        budi.fill("#isi-siap", "Selamat {salam}, saya {nama}.");
        budi.click("#tulis-siap button");
        assertThat(budi.locator("#salah")).containsText("{nama}");
        assertThat(budi.locator("#isi-siap")).hasValue("Selamat {salam}, saya {nama}.");
        budi.fill("#isi-siap", "Selamat {salam}, saya {nama_petugas}.");
        budi.click("#tulis-siap button");
        assertThat(budi.locator("#pesan")).containsText("Tersimpan");
        sari.navigate("/petugas/siap");
        assertThat(sari.locator("main")).not().containsText("Salam pendek");
        budi.click("summary:has-text('Salam pendek')");
        budi.click("text=Ajukan untuk semua");
        sari.reload();
        sari.click("summary:has-text('Salam pendek')");
        sari.click("text=Bagikan >> nth=0");
        assertThat(sari.locator("#pesan")).containsText("untuk semua petugas");
        sari.click("summary:has-text('Salam pendek')");
        sari.click("li:has-text('Salam pendek') >> text=Ubah");
        sari.fill("#judul-siap", "Salam paling pendek");
        sari.click("#tulis-siap button");
        budi.navigate("/petugas/siap");
        budi.click("summary:has-text('Salam paling pendek')");
        assertThat(budi.locator("li:has-text('Salam paling pendek') >> text=Hapus")).hasCount(0);
        sari.click("summary:has-text('Salam paling pendek')");
        sari.click("li:has-text('Salam paling pendek') >> text=Hapus");
        budi.reload();
        assertThat(budi.locator("main")).not().containsText("Salam paling pendek");
        assertThat(running.part(JdbcClient.class)
                .sql("select action from audit where action like 'canned.%' order by seq").query(String.class).list())
                .containsExactly("canned.save", "canned.proposed", "canned.shared", "canned.save", "canned.removed");
    }

    @Test
    void on_a_phone_the_menu_opens_from_the_keyboard_and_shuts_with_escape() {
        sari.setViewportSize(320, 640);
        sari.navigate("/petugas");
        assertThat(sari.locator("#menu")).isHidden();
        sari.focus(".menu");
        sari.keyboard().press("Enter");
        assertThat(sari.locator("#menu [aria-current]")).isVisible();
        sari.keyboard().press("Escape");
        assertThat(sari.locator("#menu")).isHidden();
        assertThat(sari.locator(".menu")).isFocused();
        sari.click(".menu");
        sari.click("#menu >> text=Papan");
        assertThat(sari.locator("h1")).hasText("Papan");
        sari.setViewportSize(390, 844);
    }

    @Test
    void every_page_can_be_read_by_anybody_in_both_sizes_light_and_dark_in_both_languages() {
        Ticket waiting = desk.asks("Apakah paspor saya masih berlaku bila namanya satu kata?");
        Ticket mine = desk.taken(sari, "Perlu surat nikah?");
        Page page = running.page(1280, 800, true);
        running.login(page, "sari", TwoOfficers.PASSWORD);
        for (String address : List.of("/petugas", "/petugas?semua=true", "/petugas/siap",
                "/petugas/tiket/" + waiting.number(), "/petugas/tiket/" + mine.number(),
                "/petugas/tiket/" + mine.number() + "#panel-tahu",
                "/petugas/tiket/" + mine.number() + "#panel-antrean")) {
            for (int width : new int[]{ 1280, 390, 320 }) {
                page.setViewportSize(width, 800);
                page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT));
                page.navigate("/petugas?bahasa=" + (width == 320 ? "en" : "id"));
                page.navigate(address);
                RunningDesk.isAccessible(page);
                assertThat((List<?>) page.evaluate(TOO_WIDE)).as(address + " at " + width).isEmpty();
            }
        }
    }

    private static void give(Actor officer, Remit remit) {
        running.in(() -> {
            running.part(Shifts.class).give(officer, remit, officer, Instant.now());
            return true;
        });
    }
}
