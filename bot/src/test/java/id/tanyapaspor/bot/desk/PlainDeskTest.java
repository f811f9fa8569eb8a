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

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The desk on a phone that runs no script: every act is a form, and what was typed comes back. On PostgreSQL, for a change. */
class PlainDeskTest {

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page ratna;
    private static Page budi;
    private static int people;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.POSTGRESQL);
        running = new RunningDesk(database);
        ratna = running.page(390, 844, false);
        running.enter(ratna, Invite.firstAdmin(running.part(JdbcClient.class)), "ratna", "Ratna");
        ratna.navigate("/petugas/akun");
        ratna.click("text=Buat tautan");
        String link = ratna.locator("code.link").textContent();
        budi = running.page(390, 844, false);
        running.enter(budi, link.substring(link.indexOf("kode=") + 5), "budi", "Budi");
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    @Test
    void ready_made_texts_go_into_the_box_below_what_is_there() {
        taken(budi, "brp biaya bkin pasport 10 taun skrg?");
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
        Ticket ticket = taken(budi, "Enter saja?");
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
        Ticket ticket = taken(budi, "Hilang di jalan?");
        budi.fill("#balasan", "Lapor polisi dulu.");
        running.in(() -> running.part(Counter.class).giveBack(ticket.number(), holder(ticket), Actor.SYSTEM,
                Instant.now()));
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
        Ticket ticket = taken(ratna, "Ahli paspor anak?");
        assertThat(ratna.locator("#tindakan-alih")).containsText("Semua petugas");
        budi.navigate("/petugas");
        budi.click("button[value=ON], button[value=PAUSE]");
        if (budi.locator("button[value=ON]").isVisible()) {
            budi.click("button[value=ON]");
        }
        assertThat(budi.locator("#tugas")).containsText("Bertugas");
        ratna.reload();
        ratna.click("#tindakan-alih summary");
        ratna.selectOption("#kepada", new SelectOption().setLabel("Budi"));
        ratna.fill("#alasan-alih", "Budi mengurus paspor anak");
        budi.click("button[value=OFF]");
        assertThat(budi.locator("#pesan")).containsText("selesai bertugas");
        ratna.click("#tindakan-alih button");
        assertThat(ratna.locator("#pesan")).containsText("tidak sedang bertugas");
        budi.click("button[value=ON]");
        ratna.click("#tindakan-alih summary");
        ratna.selectOption("#kepada", new SelectOption().setLabel("Budi"));
        ratna.fill("#alasan-alih", "Budi mengurus paspor anak");
        ratna.click("#tindakan-alih button");
        assertThat(ratna.locator("#pesan")).containsText("Tiket dialihkan");
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
        Ticket first = taken(ratna, "Apakah KTP rusak bisa dipakai membuat paspor baru?");
        Ticket second = asks("KTP rusak bisa dipakai membuat paspor baru tidak");
        Ticket third = asks("membuat paspor baru tapi KTP rusak, apakah bisa dipakai?");
        ratna.reload();
        ratna.click("#tindakan-gabung summary");
        assertThat(ratna.locator("#tindakan-gabung")).containsText(second.number());
        ratna.fill("#nomor", "T-XXXX");
        ratna.click("#tindakan-gabung button[value=sini]");
        assertThat(ratna.locator("#pesan")).containsText("Nomor tiket itu tidak ada");
        ratna.click("#tindakan-gabung summary");
        ratna.fill("#nomor", second.number().toLowerCase().replace("-", " "));
        ratna.click("#tindakan-gabung button[value=sini]");
        assertThat(ratna.locator("#pesan")).containsText("Tiket digabungkan");
        ratna.click(".tabs a:nth-child(3)");
        assertThat(ratna.locator("#panel-tahu")).containsText("Digabungkan ke sini");
        ratna.navigate("/petugas/tiket/" + first.number());
        ratna.click("#serupa summary");
        ratna.check("#serupa input[value=" + third.number() + "]");
        ratna.fill("#balasan", "Ganti KTP dahulu di Disdukcapil.");
        ratna.click("#kirim");
        assertThat(ratna.locator("#pesan")).containsText("juga kepada semua yang Anda pilih");
        ratna.navigate("/petugas/tiket/" + third.number());
        assertThat(ratna.locator(".message.officer .words")).hasText("Ganti KTP dahulu di Disdukcapil.");
        ratna.click("#tindakan-tutup summary");
        ratna.check("#tindakan-tutup input[name=bahan]");
        ratna.click("#tindakan-tutup button");
        assertThat(running.part(JdbcClient.class).sql("select kind from lesson where ticket = :ticket")
                .param("ticket", third.number()).query(String.class).single()).isEqualTo("draft");
        ratna.navigate("/petugas/tiket/" + second.number());
        ratna.click(".tabs a:nth-child(3)");
        ratna.click("#panel-tahu a:has-text('" + first.number() + "')");
        assertThat(ratna.locator("h1")).containsText(first.number());
    }

    @Test
    void who_holds_as_many_as_they_may_is_told_so_and_others_offices_need_a_reason() {
        budi.navigate("/petugas");
        Actor officer = running.part(Officers.class).onDuty().stream().map(Officer::actor)
                .filter(actor -> actor.name().equals("Budi")).findFirst()
                .orElseGet(() -> running.part(Officers.class).all().getFirst().actor());
        running.in(() -> {
            running.part(Shifts.class).give(officer, new Remit(List.of("Kantor Imigrasi Kelas I TPI Kupang"), List.of(),
                    99), officer, Instant.now());
            return true;
        });
        Ticket elsewhere = running.in(() -> running.part(Desk.class).open(new ChatId("telegram", "tual"),
                handover("Di kantor Tual?"), new Ticket.Route(Optional.of("Kantor Imigrasi Kelas II Tual"),
                        Optional.empty(), Optional.empty(), false),
                Instant.now()));
        budi.navigate("/petugas/tiket/" + elsewhere.number());
        assertThat(budi.locator("#petunjuk-ambil")).containsText("untuk petugas lain dahulu");
        budi.navigate("/petugas");
        assertThat(budi.locator("#bagian")).containsText("untuk Anda");
        running.in(() -> {
            running.part(Shifts.class).give(officer, new Remit(List.of(), List.of(), 1), officer, Instant.now());
            return true;
        });
        asks("Satu");
        asks("Dua");
        budi.navigate("/petugas");
        budi.click("#ambil");
        budi.navigate("/petugas");
        budi.click("#ambil");
        assertThat(budi.locator("#pesan")).containsText("sebanyak batasnya");
        assertThat(budi.locator("#tugas")).containsText("dari 1 tiket");
        running.in(() -> {
            running.part(Shifts.class).give(officer, new Remit(List.of(), List.of(), 99), officer, Instant.now());
            return true;
        });
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
        ratna.navigate("/petugas/siap");
        assertThat(ratna.locator("main")).not().containsText("Salam pendek");
        budi.click("summary:has-text('Salam pendek')");
        budi.click("text=Ajukan untuk semua");
        ratna.reload();
        ratna.click("summary:has-text('Salam pendek')");
        ratna.click("text=Bagikan >> nth=0");
        assertThat(ratna.locator("#pesan")).containsText("untuk semua petugas");
        ratna.click("summary:has-text('Salam pendek')");
        ratna.click("li:has-text('Salam pendek') >> text=Ubah");
        ratna.fill("#judul-siap", "Salam paling pendek");
        ratna.click("#tulis-siap button");
        budi.navigate("/petugas/siap");
        budi.click("summary:has-text('Salam paling pendek')");
        assertThat(budi.locator("li:has-text('Salam paling pendek') >> text=Hapus")).hasCount(0);
        ratna.click("summary:has-text('Salam paling pendek')");
        ratna.click("li:has-text('Salam paling pendek') >> text=Hapus");
        budi.reload();
        assertThat(budi.locator("main")).not().containsText("Salam paling pendek");
        assertThat(running.part(JdbcClient.class)
                .sql("select action from audit where action like 'canned.%' order by seq").query(String.class).list())
                .containsExactly("canned.save", "canned.proposed", "canned.shared", "canned.save", "canned.removed");
    }

    @Test
    void every_page_can_be_read_by_anybody_in_both_sizes_light_and_dark_in_both_languages() {
        Ticket waiting = asks("Apakah paspor saya masih berlaku bila namanya satu kata?");
        Ticket mine = taken(ratna, "Perlu surat nikah?");
        Page page = running.page(1280, 800, true);
        running.login(page, "ratna", "kursi biru terbang");
        for (String address : List.of("/petugas", "/petugas?semua=true", "/petugas/siap",
                "/petugas/tiket/" + waiting.number(), "/petugas/tiket/" + mine.number(),
                "/petugas/tiket/" + mine.number() + "#panel-tahu",
                "/petugas/tiket/" + mine.number() + "#panel-antrean")) {
            for (int width : new int[]{ 1280, 390, 320 }) {
                page.setViewportSize(width, 800);
                page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT));
                page.navigate(address.replace("#", (width == 320 ? "?bahasa=en" : "?bahasa=id") + "#"));
                RunningDesk.isAccessible(page);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(address + " " + width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private static Ticket taken(Page officer, String question) {
        Ticket ticket = asks(question);
        officer.navigate("/petugas/tiket/" + ticket.number());
        if (officer.locator("#alasan-ambil").isVisible()) {
            officer.fill("#alasan-ambil", "sedang diuji");
        }
        officer.click("#ambil-ini button");
        assertThat(officer.locator("#balasan")).isVisible();
        return ticket;
    }

    private static Actor holder(Ticket ticket) {
        return running.part(Tickets.class).find(ticket.number()).orElseThrow().holder().orElseThrow().officer();
    }

    private static Ticket asks(String question) {
        ChatId chat = new ChatId("telegram", "polos" + ++people);
        return running.in(() -> running.part(Desk.class).open(chat, handover(question), Ticket.Route.OPEN,
                Instant.now()));
    }

    private static Handover handover(String question) {
        return new Handover(question, "not_sure", List.of(), List.of(new Handover.Line("applicant", question)), "id");
    }
}
