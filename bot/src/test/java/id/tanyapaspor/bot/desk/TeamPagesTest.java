package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A supervisor says who may be given what, and sends somebody home. */
class TeamPagesTest {

    private static TestDatabase database;
    private static RunningDesk running;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    @Test
    void a_supervisor_keeps_the_team() {
        Page page = running.page(1280, 900, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "ratna");
        page.navigate("/petugas/tim");
        assertThat(page.locator("main")).containsText("Belum ada petugas");
        Actor budi = new Actor("staff:budi", "Budi");
        running.in(() -> {
            running.part(Shifts.class).begin(budi, Instant.now());
            return true;
        });
        page.reload();
        RunningDesk.isAccessible(page);
        page.click("text=Ubah");
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "tim-petugas");
        page.fill("#kantor", "Kota Entah\nSemarang");
        page.fill("#batas", "banyak");
        page.click("main button.primary");
        assertThat(page.locator("#salah-kantor")).containsText("Kota Entah");
        assertThat(page.locator("#salah-batas")).isVisible();
        assertThat(page.locator("#kantor")).hasValue("Kota Entah\nSemarang");
        RunningDesk.isAccessible(page);
        page.fill("#kantor", "semarang");
        page.fill("#batas", "3");
        page.check("text=Biaya");
        page.click("main button.primary");
        assertThat(page.locator("[role=status]")).containsText("disimpan");
        RunningDesk.shoot(page, "tim");
        Remit remit = running.part(Officers.class).find(budi.id()).orElseThrow().remit();
        assertThat(remit.offices()).singleElement().asString().contains("Semarang");
        assertThat(remit).isEqualTo(new Remit(remit.offices(), List.of("biaya"), 3));

        page.setViewportSize(390, 844);
        RunningDesk.isAccessible(page);
        RunningDesk.shoot(page, "tim-hp");
        page.click("text=Akhiri tugas");
        assertThat(page.locator(".rows")).containsText("Tidak bertugas");
        assertThat(running.part(Officers.class).onDuty()).isEmpty();
        page.navigate("/petugas/tim/petugas?siapa=staff:siapa");
        assertThat(page.locator("body")).not().containsText("Whitelabel");
    }
}
