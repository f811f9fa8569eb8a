package id.tanyapaspor.bot.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.release.ContentAtStart.Start;
import id.tanyapaspor.knowledge.reading.ContentFiles;

class ContentAtStartTest {

    private static final Author SARI = new Author("staff:sari", "Sari");

    private final TestClock clock = new TestClock();

    @DatabaseTest
    void an_empty_database_begins_with_what_ships(TestDatabase database) {
        var kept = new TestReleases(database, clock);
        Start start = kept.atStart.database(content("Satu."));

        assertThat(start.number()).isEqualTo(1);
        assertThat(start.files().hasSame("", content("Satu."))).isTrue();
        assertThat(kept.releases.find(1)).hasValueSatisfying(release -> {
            assertThat(release.author()).isEqualTo(Author.PROGRAM);
            assertThat(release.origin()).isEqualTo(ContentRelease.Origin.SHIPPED);
        });
        assertThat(kept.atStart.database(content("Satu.")).number()).as("the same program again").isEqualTo(1);
    }

    @DatabaseTest
    void two_copies_that_start_at_once_begin_with_one_release(TestDatabase database) throws Exception {
        var kept = new TestReleases(database, clock);
        Callable<Start> copy = () -> kept.atStart.database(content("Satu."));
        try (var copies = Executors.newFixedThreadPool(4)) {
            for (var start : copies.invokeAll(List.of(copy, copy, copy, copy))) {
                assertThat(start.get().number()).isEqualTo(1);
            }
        }
        assertThat(kept.revisions.of("entries/biaya.md")).hasSize(1);
    }

    @DatabaseTest
    void newer_shipped_content_is_the_next_release_while_no_person_has_released(TestDatabase database) {
        var kept = new TestReleases(database, clock);
        kept.atStart.database(content("Satu."));
        Start start = kept.atStart.database(content("Dua."));
        assertThat(start.number()).isEqualTo(2);
        assertThat(start.files().hasSame("", content("Dua."))).isTrue();
        assertThat(kept.revisions.of("entries/biaya.md")).extracting(Revision::number).containsExactly(2, 1);
        assertThat(kept.atStart.database(content("Satu.")).number()).as("an older program beside it").isEqualTo(2);
    }

    @DatabaseTest
    void once_a_person_has_released_the_program_changes_nothing(TestDatabase database) {
        var kept = new TestReleases(database, clock);
        kept.atStart.database(content("Satu."));
        release(database, kept);
        Start start = kept.atStart.database(content("Dua."));
        assertThat(start.number()).isEqualTo(2);
        assertThat(start.files().hasSame("", content("Satu."))).isTrue();
        assertThat(kept.shipped.isNew(content("Dua."))).as("for the editors to look at").isTrue();
    }

    @DatabaseTest
    void an_empty_database_begins_with_the_folder_that_is_set_and_follows_it_at_each_start(TestDatabase database) {
        var kept = new TestReleases(database, clock);
        assertThat(kept.atStart.folder(content("Satu.")).number()).isEqualTo(1);
        assertThat(kept.atStart.folder(content("Dua.")).number()).isEqualTo(2);
        assertThat(kept.releases.find(2).orElseThrow().origin()).isEqualTo(ContentRelease.Origin.FOLDER);
        Start unset = kept.atStart.database(content("Dari program."));
        assertThat(unset.files().hasSame("", content("Dua."))).as("the folder's content stays when it is unset")
                .isTrue();
    }

    @DatabaseTest
    void a_folder_over_another_database_is_answered_from_and_not_kept(TestDatabase database) {
        var kept = new TestReleases(database, clock);
        kept.atStart.database(content("Satu."));
        Start folder = kept.atStart.folder(content("Dari folder."));
        assertThat(folder.number()).isZero();
        assertThat(folder.files().hasSame("", content("Dari folder."))).isTrue();
        assertThat(kept.atStart.database(content("Satu.")).files().hasSame("", content("Satu."))).isTrue();
    }

    @DatabaseTest
    void a_folder_with_errors_is_not_kept(TestDatabase database) {
        var kept = new TestReleases(database, clock);
        ContentFiles broken = new ContentFiles(
                new TreeMap<>(Map.of("entries/biaya.md", "rusak".getBytes(StandardCharsets.UTF_8))));
        assertThat(kept.atStart.folder(broken).number()).isZero();
        assertThat(kept.releases.newest()).isZero();
    }

    private void release(TestDatabase database, TestReleases kept) {
        database.transaction().executeWithoutResult(status -> kept.releases.add(new ContentRelease(
                kept.releases.newest() + 1, clock.instant(), SARI, "", ContentRelease.Origin.EDITOR,
                OptionalLong.empty()), kept.releases.revisions(kept.releases.newest()).values()));
    }

    private static ContentFiles content(String lead) {
        return new ContentFiles(new TreeMap<>(Map.of("entries/biaya.md", """
                ---
                id: biaya
                title: Biaya paspor
                kind: answer
                group: biaya
                questions: [berapa biaya, harga paspor]
                valid-from: 2024-12-17
                review-by: 2027-06-30
                sources: [PP 45/2024]
                ---
                %s
                """.formatted(lead)
                .getBytes(StandardCharsets.UTF_8))));
    }
}
