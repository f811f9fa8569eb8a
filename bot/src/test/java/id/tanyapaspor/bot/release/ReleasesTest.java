package id.tanyapaspor.bot.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.knowledge.reading.Reading.BrokenContentException;

class ReleasesTest {

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.open(Database.SQLITE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_content_of_the_folder_that_is_set_is_answered_from() throws IOException {
        write("Biaya paspor.");
        try (LiveIndex live = start()) {
            Releases releases = new Releases(live, new Switches(database.sql(), database.transaction(),
                    new TestReleases(database, InstantSource.system()).audit, InstantSource.system()), settings(0.03));
            assertThat(releases.knowledge().entries()).containsOnlyKeys("biaya");
            assertThat(releases.answerer()).isNotNull();
            assertThat(releases.name()).matches("1-[0-9a-f]{8}");
        }
    }

    @Test
    void without_a_folder_the_shipped_content_is_answered_from_at_once() throws IOException {
        var settings = new ReleaseSettings(folder.resolve("index"), "", 0.03, Duration.ofSeconds(1));
        try (LiveIndex live = start(settings)) {
            assertThat(live.knowledge().entries()).containsKey("biaya-paspor");
        }
    }

    @Test
    void other_content_has_another_name_and_the_same_content_the_same() throws IOException {
        write("Biaya paspor.");
        String first = nameAtStart();
        assertThat(nameAtStart()).isEqualTo(first);
        write("Tarif paspor.");
        assertThat(nameAtStart()).isNotEqualTo(first);
    }

    @Test
    void changed_content_is_answered_from_at_once_and_learnt_while_it_answers() throws Exception {
        write("Biaya paspor.");
        nameAtStart();
        write("Tarif paspor.");
        try (LiveIndex live = start()) {
            assertThat(live.knowledge().entries().get("biaya").text().lead()).isEqualTo("Tarif paspor.");
            var kept = new TestReleases(database, InstantSource.system());
            new Following(live, kept.releases, settings(0.03), InstantSource.system()).start();
            String name = live.name();
            Instant latest = Instant.now().plusSeconds(60);
            while (!live.current().isLearnt() && Instant.now().isBefore(latest)) {
                Thread.onSpinWait();
            }
            assertThat(live.current().isLearnt()).isTrue();
            assertThat(live.name()).isEqualTo(name);
        }
    }

    @Test
    void another_promise_is_another_release() throws IOException {
        write("Biaya paspor.");
        String first = nameAtStart();
        try (LiveIndex live = start(settings(0.01))) {
            assertThat(live.name()).isNotEqualTo(first);
        }
    }

    @Test
    void broken_content_leaves_the_old_release_answering() throws IOException {
        write("Biaya paspor.");
        String first = nameAtStart();
        Files.writeString(folder.resolve("content/entries/rusak.md"), "no front matter");
        assertThat(nameAtStart()).isEqualTo(first);
    }

    @Test
    void broken_content_at_the_first_start_is_told_with_file_and_line() throws IOException {
        Files.createDirectories(folder.resolve("content/entries"));
        Files.writeString(folder.resolve("content/entries/rusak.md"), "no front matter");
        assertThatThrownBy(this::start).isInstanceOf(BrokenContentException.class)
                .hasMessageContaining("entries/rusak.md:1")
                .satisfies(
                        cause -> assertThat(new BrokenContentAnalyzer().analyze(cause).getAction()).contains("check"));
    }

    @Test
    void a_content_folder_that_is_not_there_is_told() {
        assertThatThrownBy(this::start).isInstanceOf(IOException.class).hasMessageContaining("no such content folder");
    }

    @Test
    void an_index_that_cannot_be_opened_is_built_anew() throws IOException {
        write("Biaya paspor.");
        String first = nameAtStart();
        try (var files = Files.list(folder.resolve("index"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.writeString(file, "garbage");
            }
        }
        assertThat(nameAtStart()).isEqualTo(first);
    }

    @Test
    void a_share_of_wrong_answers_that_is_none_is_refused() {
        assertThatThrownBy(() -> settings(3)).hasMessageContaining("ANSWERS_MAX_WRONG");
        assertThatThrownBy(() -> settings(Double.NaN)).hasMessageContaining("ANSWERS_MAX_WRONG");
    }

    private String nameAtStart() throws IOException {
        try (LiveIndex live = start()) {
            return live.name();
        }
    }

    private LiveIndex start() throws IOException {
        return start(settings(0.03));
    }

    private LiveIndex start(ReleaseSettings settings) throws IOException {
        return new ReleaseAtStart().live(settings, new TestReleases(database, InstantSource.system()).atStart);
    }

    private ReleaseSettings settings(double maxWrong) {
        return new ReleaseSettings(folder.resolve("index"), folder.resolve("content").toString(), maxWrong,
                Duration.ofSeconds(1));
    }

    private void write(String lead) throws IOException {
        Files.createDirectories(folder.resolve("content/entries"));
        Files.writeString(folder.resolve("content/entries/biaya.md"), """
                ---
                id: biaya
                title: Biaya paspor
                kind: answer
                group: biaya
                questions:
                  - berapa biaya paspor
                  - harga bikin paspor
                valid-from: 2024-12-17
                review-by: 2027-06-30
                sources:
                  - PP 45/2024
                ---
                %s
                """.formatted(lead));
    }
}
