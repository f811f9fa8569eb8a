package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.FEES;
import static id.tanyapaspor.bot.editor.EditorRig.HOURS;
import static id.tanyapaspor.bot.editor.EditorRig.SARI;
import static id.tanyapaspor.bot.editor.EditorRig.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.Publication.Broken;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.editor.Publication.NothingToDo;
import id.tanyapaspor.bot.editor.Publication.Outcome;
import id.tanyapaspor.bot.editor.Publication.Overtaken;
import id.tanyapaspor.bot.editor.Publication.Published;
import id.tanyapaspor.bot.editor.Publication.Stale;
import id.tanyapaspor.bot.release.ContentRelease;

class PublishingTest {

    @DatabaseTest
    void chosen_drafts_become_the_next_release_and_others_stay_drafts(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Baru."));
        editor.save(HOURS, entry("jam", "Belum selesai."));

        assertThat(editor.publish(FEES)).isEqualTo(new Published(2));

        assertThat(editor.released(FEES)).isEqualTo(entry("biaya", "Baru."));
        assertThat(editor.released(HOURS)).isEqualTo(entry("jam", "Jam layanan."));
        assertThat(editor.drafts.all()).extracting(Draft::path).containsExactly(HOURS.text());
        assertThat(editor.kept.releases.find(2)).hasValueSatisfying(release -> {
            assertThat(release.author()).isEqualTo(SARI);
            assertThat(release.note()).isEqualTo("karena PP baru");
            assertThat(release.origin()).isEqualTo(ContentRelease.Origin.EDITOR);
        });
        assertThat(editor.kept.releases.files(1).files()).hasEntrySatisfying(FEES.text(),
                bytes -> assertThat(new String(bytes)).isEqualTo(entry("biaya", "Biaya paspor.")));
        assertThat(editor.audited()).last().isEqualTo("content.publish release:2 by staff:sari");
    }

    @DatabaseTest
    void content_with_errors_is_never_released(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, "tanpa kepala");

        assertThat(editor.publish(FEES)).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo(FEES.text());
                    assertThat(problem.line()).isEqualTo(1);
                    assertThat(problem.remedy()).isNotBlank();
                }));
        assertThat(editor.kept.releases.newest()).isEqualTo(1);
        assertThat(editor.drafts.of(FEES)).isPresent();
    }

    @DatabaseTest
    void what_is_live_already_is_nothing_to_publish(TestDatabase database) {
        var editor = new EditorRig(database);
        assertThat(editor.publish(FEES)).isEqualTo(new NothingToDo());
        editor.save(FEES, entry("biaya", "Baru."));
        editor.save(FEES, entry("biaya", "Biaya paspor."));
        assertThat(editor.publish(FEES)).isEqualTo(new NothingToDo());
    }

    @DatabaseTest
    void a_draft_of_a_file_that_was_released_anew_meanwhile_is_stale(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Dua."));
        editor.publish(FEES);
        editor.save(FEES, entry("biaya", "Tiga."));
        editor.publishing.rollback(1, SARI, "salah tarif");

        assertThat(editor.publish(FEES)).isInstanceOfSatisfying(Stale.class,
                stale -> assertThat(stale.conflicts()).singleElement().satisfies(conflict -> {
                    assertThat(conflict.mine().text()).isEqualTo(entry("biaya", "Tiga."));
                    assertThat(conflict.theirs().text()).isEqualTo(entry("biaya", "Biaya paspor."));
                    assertThat(conflict.ancestor().text()).isEqualTo(entry("biaya", "Dua."));
                }));

        Optional<String> released = editor.kept.releases.revision(3, FEES.text()).map(revision -> revision.id());
        Seen seen = new Seen(editor.drafts.seen(FEES).latest(), released);
        editor.drafts.save(Edit.of(FEES, entry("biaya", "Tiga, sesudah melihat."), seen, ""), SARI);
        assertThat(editor.publish(FEES)).isEqualTo(new Published(4));
    }

    @DatabaseTest
    void a_candidate_that_was_overtaken_is_not_released(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Dua."));
        Candidate judged = (Candidate) editor.publishing.prepare(List.of(FEES.text()));
        editor.save(FEES, entry("biaya", "Dua, tetapi lain."));
        assertThat(editor.publishing.publish(editor.judged(judged), SARI, "")).isEqualTo(new Overtaken());

        Candidate early = (Candidate) editor.publishing.prepare(List.of(FEES.text()));
        editor.save(HOURS, entry("jam", "Jam baru."));
        editor.publish(HOURS);
        assertThat(editor.publishing.publish(editor.judged(early), SARI, "")).isEqualTo(new Overtaken());
        assertThat(editor.drafts.of(FEES)).isPresent();
        assertThat(editor.kept.releases.newest()).isEqualTo(2);
        assertThat(editor.publish(FEES)).isEqualTo(new Published(3));
    }

    @DatabaseTest
    void of_many_who_publish_at_the_same_moment_one_does(TestDatabase database) throws Exception {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Dua."));
        Candidate candidate = editor.judged((Candidate) editor.publishing.prepare(List.of(FEES.text())));
        List<Callable<Outcome>> acts = IntStream.range(0, 6)
                .<Callable<Outcome>>mapToObj(i -> () -> editor.publishing.publish(candidate, SARI, "")).toList();
        try (var people = Executors.newFixedThreadPool(6)) {
            assertThat(people.invokeAll(acts).stream().map(Future::resultNow)).containsOnlyOnce(new Published(2))
                    .filteredOn(new Overtaken()::equals).hasSize(5);
        }
    }

    @DatabaseTest
    void going_back_is_a_new_release_with_an_older_list(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Salah."));
        editor.publish(FEES);

        assertThat(editor.publishing.rollback(1, SARI, "tarif keliru")).isEqualTo(new Published(3));

        assertThat(editor.kept.releases.revisions(3)).isEqualTo(editor.kept.releases.revisions(1));
        assertThat(editor.kept.releases.find(3).orElseThrow().restores()).hasValue(1);
        assertThat(editor.kept.releases.find(2)).isPresent();
        assertThat(editor.publishing.rollback(1, SARI, "")).isEqualTo(new NothingToDo());
        assertThat(editor.publishing.rollback(99, SARI, "")).isEqualTo(new NothingToDo());
        assertThatThrownBy(() -> editor.publishing.rollback(2, SARI, " ")).hasMessageContaining("reason");
        assertThat(editor.audited()).last().isEqualTo("content.rollback release:3 by staff:sari");
    }
}
