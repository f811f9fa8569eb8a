package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.BUDI;
import static id.tanyapaspor.bot.editor.EditorRig.FEES;
import static id.tanyapaspor.bot.editor.EditorRig.SARI;
import static id.tanyapaspor.bot.editor.EditorRig.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.Saving.Conflicting;
import id.tanyapaspor.bot.editor.Saving.Saved;
import id.tanyapaspor.bot.editor.Saving.Unchanged;
import id.tanyapaspor.bot.release.Revision;

class DraftsTest {

    @DatabaseTest
    void each_save_is_a_revision_and_none_is_overwritten(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Satu."));
        editor.save(FEES, entry("biaya", "Dua."));

        List<Revision> history = editor.kept.revisions.of(FEES.text());
        assertThat(history).extracting(Revision::number).containsExactly(3, 2, 1);
        assertThat(history).extracting(revision -> new String(editor.kept.revisions.bytes(revision).orElseThrow()))
                .containsExactly(entry("biaya", "Dua."), entry("biaya", "Satu."), entry("biaya", "Biaya paspor."));
        assertThat(history.getFirst().base()).contains(history.get(1).id());
        assertThat(history).extracting(revision -> revision.author().name()).containsExactly("Sari", "Sari",
                "TanyaPaspor");
        assertThat(editor.drafts.all()).singleElement().satisfies(draft -> {
            assertThat(draft.revision()).isEqualTo(history.getFirst());
            assertThat(draft.base()).contains(history.getLast().id());
        });
        assertThat(editor.audited()).containsExactly("content.import release:1 by system",
                "content.save content:entries/biaya.md by staff:sari",
                "content.save content:entries/biaya.md by staff:sari");
    }

    @DatabaseTest
    void a_save_that_changes_nothing_is_none(TestDatabase database) {
        var editor = new EditorRig(database);
        assertThat(editor.save(FEES, entry("biaya", "Biaya paspor."))).isEqualTo(new Unchanged());
        assertThat(editor.drafts.all()).isEmpty();
    }

    @DatabaseTest
    void a_save_over_a_version_that_its_author_never_saw_is_a_conflict_with_all_three_texts(TestDatabase database) {
        var editor = new EditorRig(database);
        Seen both = editor.drafts.seen(FEES);
        editor.drafts.save(Edit.of(FEES, entry("biaya", "Dari Budi."), both, ""), BUDI);

        Saving late = editor.drafts.save(Edit.of(FEES, entry("biaya", "Dari Sari."), both, ""), SARI);

        assertThat(late).isInstanceOfSatisfying(Conflicting.class, conflicting -> {
            assertThat(conflicting.conflict().mine().text()).isEqualTo(entry("biaya", "Dari Sari."));
            assertThat(conflicting.conflict().theirs().text()).isEqualTo(entry("biaya", "Dari Budi."));
            assertThat(conflicting.conflict().ancestor().text()).isEqualTo(entry("biaya", "Biaya paspor."));
            assertThat(conflicting.conflict().theirs().revision().orElseThrow().author()).isEqualTo(BUDI);
        });
        assertThat(editor.kept.revisions.of(FEES.text())).hasSize(2);
        assertThat(editor.drafts.save(Edit.of(FEES, entry("biaya", "Berdua."), editor.drafts.seen(FEES), ""), SARI))
                .isInstanceOf(Saved.class);
    }

    @DatabaseTest
    void of_many_who_save_at_the_same_moment_one_is_saved(TestDatabase database) throws Exception {
        var editor = new EditorRig(database);
        Seen all = editor.drafts.seen(FEES);
        List<Callable<Saving>> saves = IntStream.range(0, 8).<Callable<Saving>>mapToObj(
                i -> () -> editor.drafts.save(Edit.of(FEES, entry("biaya", "Versi " + i), all, ""), SARI)).toList();
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Saving> came = people.invokeAll(saves).stream().map(Future::resultNow).toList();
            assertThat(came).filteredOn(Saved.class::isInstance).hasSize(1);
            assertThat(came).filteredOn(Conflicting.class::isInstance).hasSize(7);
        }
        assertThat(editor.kept.revisions.of(FEES.text())).hasSize(2);
    }

    @DatabaseTest
    void an_old_revision_is_restored_as_a_new_one(TestDatabase database) {
        var editor = new EditorRig(database);
        Revision first = editor.kept.revisions.of(FEES.text()).getFirst();
        editor.save(FEES, entry("biaya", "Salah."));
        editor.publish(FEES);

        editor.drafts.restore(first, editor.drafts.seen(FEES), SARI, "kembali");

        Revision restored = editor.drafts.of(FEES).orElseThrow().revision();
        assertThat(restored.number()).isEqualTo(3);
        assertThat(restored.sha256()).isEqualTo(first.sha256());
        assertThat(editor.released(FEES)).isEqualTo(entry("biaya", "Salah."));
    }

    @DatabaseTest
    void a_deletion_is_a_revision_too(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.drafts.save(new Edit(FEES, Optional.empty(), editor.drafts.seen(FEES), "tidak berlaku lagi"), SARI);
        assertThat(editor.released(FEES)).isNotNull();

        editor.publish(FEES);

        assertThat(editor.released(FEES)).isNull();
        assertThat(editor.kept.releases.revision(2, FEES.text()).orElseThrow().isDeletion()).isTrue();
        editor.save(FEES, entry("biaya", "Lagi."));
        editor.publish(FEES);
        assertThat(editor.released(FEES)).isEqualTo(entry("biaya", "Lagi."));
    }

    @DatabaseTest
    void a_draft_that_is_given_up_stays_in_the_history(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Satu."));
        Draft draft = editor.drafts.of(FEES).orElseThrow();

        assertThat(editor.drafts.discard(draft, SARI)).isTrue();
        assertThat(editor.drafts.discard(draft, SARI)).isFalse();

        assertThat(editor.drafts.all()).isEmpty();
        assertThat(editor.kept.revisions.of(FEES.text())).hasSize(2);
        assertThat(editor.save(FEES, entry("biaya", "Dua."))).isInstanceOf(Saved.class);
    }
}
