package id.tanyapaspor.bot.hours;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** An admin keeps the lists of holidays in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HolidayPagesTest {

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
    void a_holiday_is_added_with_its_decree_and_closes_every_office() {
        page.navigate("/petugas/jam");
        page.click(".links a:has-text('2027')");
        assertThat(page.locator("section .rows li")).hasCount(26);
        page.fill("#tanggal", "2027-05-17");
        page.fill("#nama", "Hari pemungutan suara");
        page.click("text=Tambahkan");
        assertThat(page.locator("#keberatan")).containsText("2027-05-17 sudah ada: Iduladha 1448 H");
        RunningDesk.isAccessible(page);
        page.fill("#tanggal", "2027-11-24");
        page.fill("#dasar", "Keppres 9/2027");
        page.click("text=Tambahkan");
        assertThat(page.locator("[role=status]")).containsText("Sudah ditambahkan");
        assertThat(page.locator("section .rows li")).hasCount(27);
        assertThat(page.locator("section .rows")).containsText("(Keppres 9/2027)");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "jam-libur");
        page.navigate(OFFICE + "?dari=2027-11-24");
        assertThat(day("Rabu, 24 November")).containsText("Libur nasional: Hari pemungutan suara");
    }

    @Test
    @Order(2)
    void a_whole_list_is_edited_as_text() {
        page.navigate(YEAR);
        page.click("summary");
        String list = page.inputValue("#daftar");
        page.fill("#daftar", list + "\n2027-11-25 Cuti bersama\n25 Desember");
        page.click("text=Simpan daftar");
        assertThat(page.locator("#keberatan-daftar")).containsText("Baris 28:");
        assertThat(page.locator("#keberatan-daftar")).containsText("Baris 29:");
        RunningDesk.isAccessible(page);
        page.fill("#daftar",
                list.replace("2027-11-24 Hari pemungutan suara\n", "") + "\n2027-12-31 Cuti bersama Tahun Baru");
        page.click("text=Simpan daftar");
        assertThat(page.locator("[role=status]")).containsText("Daftar tersimpan");
        assertThat(page.locator("section .rows li")).hasCount(27);
        assertThat(page.locator("section .rows li").last()).containsText("Tahun Baru");
        page.locator("section .rows li").last().locator("button").click();
        assertThat(page.locator("section .rows li")).hasCount(26);
    }

    @Test
    @Order(3)
    void a_list_that_somebody_else_changed_meanwhile_is_not_overwritten() {
        page.navigate(YEAR);
        page.click("summary");
        String list = page.inputValue("#daftar");
        Holiday other = Holiday.of("2027-12-30 Hari lain");
        running.in(() -> running.part(Holidays.class).add(other));
        for (int press = 0; press < 2; press++) {
            page.fill("#daftar", list + "\n2027-12-31 Akhir tahun");
            page.click("text=Simpan daftar");
            assertThat(page.locator("#keberatan-daftar")).containsText("diubah orang lain");
            assertThat(page.locator("section .rows")).containsText("Hari lain");
        }
        running.in(() -> running.part(Holidays.class).remove(other));
    }

    @Test
    @Order(4)
    void a_year_without_a_decree_warns_until_it_has_one() {
        page.navigate(YEAR);
        page.uncheck("label:has-text('sudah sesuai SKB')");
        page.click("text=Simpan dasar");
        assertThat(page.locator("p.notice")).containsText("belum berdasar SKB");
        page.fill("#sumber", "");
        page.check("label:has-text('sudah sesuai SKB')");
        page.click("text=Simpan dasar");
        assertThat(page.locator("#keberatan-sumber")).containsText("Tulis nomor keputusannya");
        page.fill("#sumber", "SKB 1205/2026, 3/2026, 2/2026");
        page.click("text=Simpan dasar");
        assertThat(page.locator("[role=status]")).containsText("Dasar tersimpan");
        assertThat(page.locator("p.notice")).hasCount(0);
        page.navigate("/petugas/jam/libur/2098");
        assertThat(page.locator("p.notice")).containsText("2098");
        page.fill("#sumber", "SKB");
        page.check("label:has-text('sudah sesuai SKB')");
        page.click("text=Simpan dasar");
        assertThat(page.locator("#keberatan-sumber")).containsText("masih kosong");
    }

    @Test
    @Order(5)
    void the_desk_warns_whoever_can_settle_a_year() {
        int year = running.part(Calendars.class).of(Optional.empty()).day(Instant.now()).getYear();
        page.navigate("/petugas/jam/libur/" + year);
        page.fill("#sumber", "");
        page.uncheck("label:has-text('sudah sesuai SKB')");
        page.click("text=Simpan dasar");
        assertThat(page.locator("[role=status]")).containsText("Dasar tersimpan");
        Page supervisor = running.page(1280, 800, true);
        running.enter(supervisor, Invite.supervisor(running.part(JdbcClient.class)), "tina");
        supervisor.waitForCondition(() -> {
            supervisor.navigate("/petugas");
            return supervisor.locator("p.notice a[href*='/petugas/jam/libur/']").count() == 1;
        });
        RunningDesk.isAccessible(supervisor);
        supervisor.click("text=Lengkapi daftar libur");
        assertThat(supervisor).hasURL(running.address() + "/petugas/jam/libur/" + year);
        assertThat(supervisor.locator("nav >> text=Akun saya")).hasCount(1);
        assertThat(supervisor.locator("nav >> text='Akun'")).hasCount(0);
    }

    @Test
    @Order(6)
    void a_list_that_a_later_version_brings_is_offered_and_not_imposed() {
        page.navigate(YEAR);
        assertThat(page.locator("form.notice")).hasCount(0);
        running.part(JdbcClient.class).sql("update holiday_year set shipped = 'older' where year = 2027").update();
        page.navigate(YEAR);
        assertThat(page.locator("form.notice")).containsText("membawa daftar lain untuk 2027: SKB 3 Menteri");
        RunningDesk.isAccessible(page);
        page.click("text=Ganti dengan daftar bawaan");
        assertThat(page.locator("[role=status]")).containsText("Daftar bawaan dipakai");
        assertThat(page.locator("form.notice")).hasCount(0);
        assertThat(page.locator("#sumber")).hasValue(Pattern.compile(".*1205/2026.*"));
    }

    @Test
    @Order(7)
    void every_change_is_in_the_audit_log() {
        AuditLog audit = running.part(AuditLog.class);
        assertThat(audit.latest("holiday.add", Instant.EPOCH)).singleElement()
                .satisfies(row -> assertThat(row.detail()).contains("Keppres 9/2027"));
        assertThat(audit.latest("holiday.list", Instant.EPOCH)).hasSize(1);
        assertThat(audit.latest("holiday.remove", Instant.EPOCH)).hasSize(1);
        assertThat(audit.latest("holiday.source", Instant.EPOCH)).hasSize(3);
        assertThat(audit.latest("holiday.shipped", Instant.EPOCH)).hasSize(1);
        assertThat(audit.verify().fault()).isEmpty();
    }

    private static Locator day(String date) {
        return page.locator(".follows tbody tr", new Page.LocatorOptions().setHasText(date));
    }
}
