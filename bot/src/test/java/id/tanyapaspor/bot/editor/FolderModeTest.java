package id.tanyapaspor.bot.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

/** The service with `TANYAPASPOR_CONTENT` set. */
class FolderModeTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_set_is_answered_from_and_the_editor_only_shows() throws IOException {
        ContentArchive.write(EditorRig.content(), folder);
        try (TestDatabase database = TestDatabase.open(Database.SQLITE);
                RunningDesk running = new RunningDesk(database, "TANYAPASPOR_CONTENT=" + folder)) {
            Page page = running.page(1280, 800, true);
            running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");

            page.navigate("/penyunting");
            assertThat(page.locator(".notice").first()).containsText(folder.toString());
            assertThat(page.locator(".items li")).hasCount(2);
            assertThat(page.locator("main form[method=post]")).hasCount(0);
            RunningDesk.isAccessible(page);
            page.navigate("/penyunting/isi?path=" + EditorRig.FEES);
            assertThat(page.locator("main form[method=post]")).hasCount(0);
            assertThat(page.locator("pre.text")).containsText("Biaya paspor.");

            Drafts drafts = running.part(Drafts.class);
            drafts.save(Edit.of(EditorRig.FEES, "coba", drafts.seen(EditorRig.FEES), ""), Author.PROGRAM);
            page.navigate("/penyunting/terbit");
            assertThat(page.locator("main button:not(.ways)")).hasCount(0);
            page.evaluate("""
                    () => {
                      const form = document.querySelector('form.leave').cloneNode(true);
                      form.action = '/penyunting/terbit';
                      document.body.append(form);
                      form.submit();
                    }""");
            page.waitForURL("**/penyunting");
            assertThat(drafts.all()).hasSize(1);
        }
    }
}
