package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An admin keeps the hours of offices in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HoursPagesTest {

    private static final String OFFICE = "/petugas/jam/kantor-imigrasi-kelas-i-tpi-jayapura";
    private static final String YEAR = "/petugas/jam/libur/2027";

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
        page = running.page(1280, 800, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    @Test
    @Order(1)
    void an_office_is_found_by_its_town() {
        page.click("nav >> text=Jam");
        assertThat(page.locator("h1")).hasText("Jam petugas");
        assertThat(page.locator("section", new Page.LocatorOptions().setHasText("Kantor dengan jam sendiri")))
                .containsText("Belum ada");
        page.fill("#cari", "kelas i jakarta");
        page.click("main >> text=Cari");
        assertThat(page.locator("[role=status]")).containsText("kantor cocok");
        RunningDesk.isAccessible(page);
        page.fill("#cari", "di mana pun");
        page.click("main >> text=Cari");
        assertThat(page.locator("[role=status]")).containsText("Tidak ada kantor yang cocok");
        page.fill("#cari", "JAYAPURA");
        page.click("main >> text=Cari");
        assertThat(page).hasURL(running.address() + OFFICE);
        assertThat(page.locator("#zona")).containsText("Menurut provinsi (WIT)");
        assertThat(page.locator(".follows thead")).containsText("Jam (WIT)");
    }

    @Test
    @Order(2)
    void a_period_that_makes_no_sense_is_told_and_nothing_typed_is_lost() {
        page.navigate(OFFICE);
        page.fill("#hari-1", "08:00-12:00,13:00-16:00");
        page.fill("#hari-5", "08:00-12:00,11:30-13:00");
        page.fill("#diam", "sebentar");
        page.click("button:text-is('Simpan')");
        assertThat(page.locator("#keberatan")).containsText("Jumat: 08:00-12:00 dan 11:30-13:00 bertumpuk");
        assertThat(page.locator("#keberatan-hari-5")).containsText("bertumpuk");
        assertThat(page.locator("#keberatan-diam")).containsText("“sebentar” bukan jumlah menit");
        assertThat(page.locator("#hari-1")).hasValue("08:00-12:00,13:00-16:00");
        assertThat(page.locator("#hari-5")).hasValue("08:00-12:00,11:30-13:00");
        assertThat(page.locator("#hari-5")).hasAttribute("aria-invalid", "true");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "jam-keberatan");
        page.click("#keberatan >> text=bertumpuk");
        assertThat(page.locator("#hari-5")).isFocused();
    }

    @Test
    @Order(3)
    void hours_are_tried_out_before_they_are_kept() {
        page.navigate(OFFICE + "?dari=2027-02-05");
        assertThat(day("Jumat, 5 Februari")).containsText("Cuti bersama: Tahun Baru Imlek");
        for (int day = 1; day <= 4; day++) {
            page.fill("#hari-" + day, "08:00-12:00,13:00-16:00");
        }
        page.fill("#hari-5", "8.00-11.30, 13.00-16.00");
        page.fill("#hari-6", "tutup");
        page.fill("#hari-7", "tutup");
        page.fill("#diam", "45");
        page.click("text=Lihat dahulu");
        assertThat(page.locator("[role=status]")).containsText("Belum tersimpan");
        assertThat(page.locator(".follows tbody tr")).hasCount(14);
        assertThat(page.locator(".follows tbody")).containsText("08.00–11.30, 13.00–16.00");
        page.navigate(OFFICE);
        assertThat(page.locator("#hari-5")).hasValue("");
        keepWeek();
        assertThat(page.locator("[role=status]")).containsText("Jam kantor tersimpan");
        assertThat(page.locator("#hari-5")).hasValue("08:00-11:30,13:00-16:00");
        assertThat(page.locator("#hari-6")).hasValue("tutup");
    }

    private static void keepWeek() {
        for (int day = 1; day <= 4; day++) {
            page.fill("#hari-" + day, "08:00-12:00,13:00-16:00");
        }
        page.fill("#hari-5", "8.00-11.30, 13.00-16.00");
        page.fill("#hari-6", "tutup");
        page.fill("#hari-7", "tutup");
        page.click("button:text-is('Simpan')");
    }

    @Test
    @Order(4)
    void an_office_gets_its_ramadan_hours() {
        page.navigate(OFFICE);
        special("2027-02-08", "2027-03-09", "Ramadan 1448 H");
        page.click("text=Tambahkan");
        assertThat(page.locator("#keberatan")).containsText("Anda memilih Tutup");
        assertThat(page.locator("#jumat")).hasValue("08:00-11:30,12:30-15:30");
        page.check("label:has-text('Buka dengan jam lain')");
        page.click("text=Tambahkan");
        assertThat(page.locator("[role=status]")).containsText("Sudah ditambahkan");
        assertThat(page.locator(".rows")).containsText("8 Februari 2027 – 9 Maret 2027");
        assertThat(day("Senin, 8 Februari")).containsText("08.00–12.00, 12.30–15.00");
        assertThat(day("Senin, 8 Februari")).containsText("Ramadan 1448 H");
        assertThat(day("Jumat, 12 Februari")).containsText("08.00–11.30, 12.30–15.30");
        assertThat(day("Sabtu, 13 Februari")).containsText("tutup");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "jam-kantor");
        page.fill("#dari", "2027-03-08");
        page.click("text=Tampilkan");
        assertThat(day("Senin, 8 Maret")).containsText("Libur nasional: Nyepi");
        assertThat(day("Jumat, 12 Maret")).containsText("Cuti bersama: Idulfitri");
        assertThat(day("Selasa, 16 Maret")).containsText("08.00–12.00, 13.00–16.00");
    }

    @Test
    @Order(5)
    void the_same_dates_are_not_given_twice() {
        page.navigate(OFFICE);
        special("2027-02-08", "2027-03-09", "Puasa");
        page.check("label:has-text('Buka dengan jam lain')");
        page.click("text=Tambahkan");
        assertThat(page.locator("#keberatan")).containsText("sudah punya pengecualian");
        assertThat(page.locator("#sebab")).hasValue("Puasa");
    }

    private static void special(String first, String last, String reason) {
        page.fill("#mulai", first);
        page.fill("#sampai", last);
        page.fill("#jam", "08:00-12:00,12:30-15:00");
        page.fill("#jumat", "08:00-11:30,12:30-15:30");
        page.fill("#sebab", reason);
    }

    @Test
    @Order(6)
    void a_national_exception_is_seen_by_every_office_and_can_be_taken_back() {
        page.navigate("/petugas/jam");
        page.click("text=Atur pengecualian nasional");
        page.fill("#mulai", "2027-06-21");
        page.fill("#sebab", "Pelatihan nasional");
        page.click("text=Tambahkan");
        assertThat(day("Senin, 21 Juni")).containsText("tutup");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "jam-nasional");
        page.navigate(OFFICE + "?dari=2027-06-21");
        assertThat(page.locator("main")).containsText("Dari pengecualian nasional");
        assertThat(day("Senin, 21 Juni")).containsText("Pelatihan nasional");
        page.navigate("/petugas/jam/nasional");
        page.click("text=Hapus");
        assertThat(page.locator("[role=status]")).containsText("Sudah dihapus");
        page.navigate(OFFICE + "?dari=2027-06-21");
        assertThat(day("Senin, 21 Juni")).containsText("08.00–12.00, 13.00–16.00");
    }

    @Test
    @Order(7)
    void every_change_is_in_the_audit_log() {
        AuditLog audit = running.part(AuditLog.class);
        assertThat(audit.latest("hours.office", Instant.EPOCH)).singleElement()
                .satisfies(row -> assertThat(row.subject()).endsWith("Jayapura"));
        assertThat(audit.latest("hours.special.add", Instant.EPOCH)).hasSize(2);
        assertThat(audit.latest("hours.special.remove", Instant.EPOCH)).hasSize(1);
        assertThat(audit.verify().fault()).isEmpty();
    }

    @Test
    @Order(8)
    void all_of_it_works_on_a_phone_without_javascript_and_in_english() {
        Page phone = running.page(390, 844, false);
        running.login(phone, "sari", "kursi biru terbang");
        for (String address : List.of("/petugas/jam", OFFICE + "?dari=2027-02-08", "/petugas/jam/nasional", YEAR)) {
            phone.navigate(address);
            RunningDesk.shoot(phone, "hp-" + address.replaceAll("\\W+", "-"));
        }
        phone.navigate("/petugas/jam?bahasa=en");
        assertThat(phone.locator("h1")).hasText("Officers' hours");
        phone.navigate(OFFICE + "?dari=2027-02-08");
        assertThat(phone.locator(".follows tbody")).containsText("Monday, 8 February");
        assertThat(phone.locator("#hari-6")).hasValue("closed");
        phone.fill("#hari-6", "nine");
        phone.click("button:text-is('Save')");
        assertThat(phone.locator("#keberatan-hari-6")).containsText("“nine” is no period");
        phone.fill("#hari-6", "Closed");
        phone.click("button:text-is('Save')");
        assertThat(phone.locator("[role=status]")).containsText("hours are saved");
    }

    @Test
    @Order(9)
    void nothing_is_cut_off_on_the_narrowest_screen_in_light_and_dark() {
        page.setViewportSize(320, 640);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (String address : List.of("/petugas/jam?cari=jakarta", OFFICE, "/petugas/jam/nasional", YEAR)) {
            page.navigate(address);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(address)
                    .isLessThanOrEqualTo(320);
            RunningDesk.isAccessible(page);
        }
        RunningDesk.shoot(page, "jam-libur-gelap");
        page.setViewportSize(1280, 800);
        page.navigate(OFFICE + "?dari=2027-02-08");
        RunningDesk.shoot(page, "jam-kantor-gelap");
        page.navigate("/petugas/jam");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        RunningDesk.shoot(page, "jam");
    }

    @Test
    @Order(10)
    void hours_of_an_office_that_left_the_list_can_be_taken_back() {
        running.part(HoursBook.class).set("Kantor Imigrasi Lama",
                new OfficeHours(Optional.empty(), Map.of(DayOfWeek.MONDAY, List.of()), Optional.empty()));
        page.navigate("/petugas/jam");
        Locator row = page.locator(".rows li", new Page.LocatorOptions().setHasText("Kantor Imigrasi Lama"));
        assertThat(row).containsText("tidak ada lagi di daftar kantor");
        row.locator("a").click();
        assertThat(page.locator("p.notice")).containsText("tidak ada lagi di daftar kantor");
        page.fill("#hari-1", "");
        page.click("button:text-is('Simpan')");
        assertThat(page).hasURL(running.address() + "/petugas/jam?pesan=HOURS");
        assertThat(page.locator(".rows")).not().containsText("Kantor Imigrasi Lama");
    }

    @Test
    @Order(11)
    void an_officer_has_nothing_to_do_here() {
        Page officer = running.page(1280, 800, true);
        running.enter(officer, Invite.officer(running.part(JdbcClient.class)), "budi");
        assertThat(officer.locator("nav >> text=Jam")).hasCount(0);
        for (String address : List.of("/petugas/jam", OFFICE, YEAR)) {
            assertThat(officer.navigate(address).status()).isEqualTo(403);
        }
        assertThat(page.navigate("/petugas/jam/kantor-di-bulan").status()).isEqualTo(404);
        page.navigate(OFFICE + "?dari=%2B999999999-12-31");
        assertThat(page.locator("#keberatan-dari")).containsText("bukan tanggal");
        assertThat(page.navigate("/petugas/jam/libur/1999").status()).isEqualTo(404);
    }

    private static Locator day(String date) {
        return page.locator(".follows tbody tr", new Page.LocatorOptions().setHasText(date));
    }
}
