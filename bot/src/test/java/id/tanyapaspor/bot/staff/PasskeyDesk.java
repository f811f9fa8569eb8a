package id.tanyapaspor.bot.staff;

import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.storage.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An admin in a real browser whose device keeps passkeys. */
final class PasskeyDesk implements AutoCloseable {

    static final String PASSWORD = "kursi biru terbang";

    final TestDatabase database = TestDatabase.open(Database.POSTGRESQL);
    final RunningDesk running = new RunningDesk(database);
    final Page page = running.page(1280, 800, true);
    final Authenticator device = Authenticator.on(page);

    PasskeyDesk() {
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
    }

    List<String> actions() {
        return running.part(JdbcClient.class).sql("select action || ' ' || detail from audit order by seq")
                .query(String.class).list();
    }

    /** Puts a passkey on a device whose owner is logged in. */
    void add(Page owner, String name) {
        owner.navigate("/petugas/saya");
        owner.fill("#kunci-baru", name);
        owner.click("text=Pasang passkey");
        assertThat(owner.locator("[role=status].done")).containsText("Passkey terpasang");
    }

    void out() {
        page.click("text=Keluar");
        assertThat(page).hasURL(running.address() + "/petugas/masuk?keluar");
    }

    /** What the browser would send, caught before it does. */
    String caught(Page page, String form) {
        page.evaluate("""
                () => {
                  HTMLFormElement.prototype.submit = function () { window.caught = this.elements.jawaban.value; };
                }""");
        page.click(form + " button");
        page.waitForFunction("() => window.caught");
        return (String) page.evaluate("window.caught");
    }

    APIResponse post(Page page, String path, String answer) {
        return post(page, path, answer, "Accept", "text/html");
    }

    APIResponse post(Page page, String path, String answer, String header, String value) {
        String token = page.locator("input[name=_csrf]").first().inputValue();
        return page.request().post(running.address() + path, RequestOptions.create().setMaxRedirects(0)
                .setHeader(header, value).setForm(FormData.create().set("_csrf", token).set("jawaban", answer)));
    }

    @Override
    public void close() {
        running.close();
        database.close();
    }
}
