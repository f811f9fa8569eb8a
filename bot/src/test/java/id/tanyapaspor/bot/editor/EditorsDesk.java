package id.tanyapaspor.bot.editor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Page;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.knowledge.reading.ContentFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service with an editor before it, who works on one of the entries that ship with it. */
final class EditorsDesk implements AutoCloseable {

    static final String ENTRY = "entries/wawancara.md";
    static final String ITEM = "/penyunting/isi?path=" + ENTRY;
    private static final Author BUDI = new Author("staff:budi", "Budi");

    final TestDatabase database = TestDatabase.open(Database.SQLITE);
    final RunningDesk running = new RunningDesk(database);
    final Page page = running.page(1280, 800, true);

    EditorsDesk() {
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
    }

    /** What an applicant reads who comes when a release is live in this copy. */
    String read(long release) {
        Instant latest = Instant.now().plusSeconds(60);
        while (running.part(Releases.class).number() != release && Instant.now().isBefore(latest)) {
            page.request().get(running.address() + "/actuator/health");
        }
        Page applicant = running.page(390, 844, true);
        applicant.navigate("/topik/wawancara");
        return applicant.locator("main").textContent();
    }

    /** Saves as somebody who opened the file just now. */
    void colleague(String text) {
        Drafts drafts = running.part(Drafts.class);
        ContentPath path = new ContentPath(ENTRY);
        assertThat(drafts.save(Edit.of(path, text, drafts.seen(path), ""), BUDI)).isInstanceOf(Saving.Saved.class);
    }

    /** The colleague publishes what was saved. */
    void released() {
        Publishing publishing = running.part(Publishing.class);
        assertThat(publishing.prepare(List.of(ENTRY))).isInstanceOfSatisfying(Publication.Candidate.class,
                candidate -> publishing.publish(TestEditor.judged(candidate, running), BUDI, "lebih singkat"));
    }

    static String shipped() {
        return new String(ContentFiles.shipped().files().get(ENTRY), StandardCharsets.UTF_8);
    }

    /** The shipped entry with another first line of its text. */
    static String changed(String lead) {
        int body = shipped().indexOf("---\n", 4) + 4;
        return shipped().substring(0, body) + lead + shipped().substring(shipped().indexOf('\n', body));
    }

    @Override
    public void close() {
        running.close();
        database.close();
    }
}
