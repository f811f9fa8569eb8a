package id.tanyapaspor.bot.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.release.TestReleases.Copy;
import id.tanyapaspor.knowledge.reading.ContentFiles;

class FollowingTest {

    private static final Author SARI = new Author("staff:sari", "Sari");

    private final TestClock clock = new TestClock();

    @DatabaseTest
    void a_new_release_is_live_at_the_next_look_and_learnt_beside_the_answers(TestDatabase database) throws Exception {
        var kept = begun(database);
        try (Copy copy = kept.copy()) {
            assertThat(copy.runOnce()).isFalse();
            release(database, kept, "entries/biaya.md", entry("Dua."));

            assertThat(copy.runOnce()).isTrue();

            assertThat(lead(copy)).isEqualTo("Dua.");
            assertThat(copy.live().current().number()).isEqualTo(2);
            Instant latest = Instant.now().plusSeconds(60);
            while (!copy.live().current().isLearnt() && Instant.now().isBefore(latest)) {
                Thread.onSpinWait();
            }
            assertThat(copy.live().current().isLearnt()).isTrue();
            assertThat(copy.runOnce()).isFalse();
        }
    }

    @DatabaseTest
    void several_releases_between_two_looks_are_one_step(TestDatabase database) throws IOException {
        var kept = begun(database);
        try (Copy copy = kept.copy()) {
            release(database, kept, "entries/biaya.md", entry("Dua."));
            release(database, kept, "entries/biaya.md", entry("Tiga."));
            assertThat(copy.runOnce()).isTrue();
            assertThat(lead(copy)).isEqualTo("Tiga.");
            assertThat(copy.runOnce()).isFalse();
        }
    }

    @DatabaseTest
    void a_release_that_cannot_be_built_leaves_the_old_one_answering_and_is_tried_again(TestDatabase database)
            throws IOException {
        var kept = begun(database);
        try (Copy copy = kept.copy()) {
            release(database, kept, "entries/biaya.md", "rusak");
            assertThat(copy.runOnce()).isFalse();
            assertThat(lead(copy)).isEqualTo("Satu.");
            assertThat(copy.live().current().number()).isEqualTo(1);

            database.sql().sql("update revision_file set bytes = :sound where sha256 = :broken")
                    .param("sound", bytes(entry("Sembuh."))).param("broken", Revisions.sha256(bytes("rusak"))).update();
            assertThat(copy.runOnce()).as("not at once").isFalse();
            clock.pass(Duration.ofMinutes(1));
            assertThat(copy.runOnce()).isTrue();
            assertThat(lead(copy)).isEqualTo("Sembuh.");
        }
    }

    @DatabaseTest
    void the_next_release_is_not_kept_waiting_by_one_that_failed(TestDatabase database) throws IOException {
        var kept = begun(database);
        try (Copy copy = kept.copy()) {
            release(database, kept, "entries/biaya.md", "rusak");
            assertThat(copy.runOnce()).isFalse();
            release(database, kept, "entries/biaya.md", entry("Tiga."));
            assertThat(copy.runOnce()).isTrue();
            assertThat(lead(copy)).isEqualTo("Tiga.");
        }
    }

    private TestReleases begun(TestDatabase database) {
        var kept = new TestReleases(database, clock);
        kept.begin(new ContentFiles(new TreeMap<>(Map.of("entries/biaya.md", bytes(entry("Satu."))))));
        return kept;
    }

    /** Whatever the text is: what checks it stands in the editor's room. */
    private void release(TestDatabase database, TestReleases kept, String path, String text) {
        database.transaction().executeWithoutResult(status -> {
            SortedMap<String, Revision> revisions = kept.releases.revisions(kept.releases.newest());
            revisions.put(path, kept.revisions.add(new Revisions.Change(path, Optional.empty(),
                    Optional.of(bytes(text)), Revision.Origin.EDITOR), SARI, "", clock.instant()));
            ContentRelease release = new ContentRelease(kept.releases.newest() + 1, clock.instant(), SARI, "",
                    ContentRelease.Origin.EDITOR, OptionalLong.empty());
            assertThat(kept.releases.add(release, List.copyOf(revisions.values()))).isTrue();
        });
    }

    private static String lead(Copy copy) {
        return copy.live().knowledge().entry("biaya").orElseThrow().text().lead();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(String lead) {
        return """
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
                """.formatted(lead);
    }
}
