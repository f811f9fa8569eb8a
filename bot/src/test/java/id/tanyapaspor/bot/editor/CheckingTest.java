package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.FEES;
import static id.tanyapaspor.bot.editor.EditorRig.HOURS;
import static id.tanyapaspor.bot.editor.EditorRig.bytes;
import static id.tanyapaspor.bot.editor.EditorRig.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.knowledge.Problem;

class CheckingTest {

    @DatabaseTest
    void a_file_is_checked_beside_the_release_and_what_else_is_being_written(TestDatabase database) {
        var editor = new EditorRig(database);
        String related = entry("biaya", "Baru.").replace("sources:", "related: [foto]\nsources:");
        assertThat(with(editor, FEES, related).here()).filteredOn(Problem::isError).extracting(Problem::message)
                .containsExactly("The related entry `foto` does not exist.");
        editor.save(new ContentPath("entries/foto.md"), entry("foto", "Foto."));
        assertThat(with(editor, FEES, related).isBroken()).isFalse();
    }

    @DatabaseTest
    void what_it_breaks_elsewhere_is_told_and_what_others_are_writing_is_not(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(HOURS, entry("jam", "Jam.").replace("sources:", "related: [biaya]\nsources:"));
        editor.publish(HOURS);
        Checking.Found deleted = checking(editor).with(FEES, Optional.empty());
        assertThat(deleted.elsewhere()).extracting(Problem::file).containsExactly(HOURS.text());
        assertThat(deleted.isBroken()).isTrue();
        editor.save(HOURS, "sedang ditulis");
        assertThat(with(editor, FEES, entry("biaya", "Baru.")).elsewhere()).isEmpty();
    }

    private static Checking.Found with(EditorRig editor, ContentPath path, String text) {
        return checking(editor).with(path, Optional.of(bytes(text)));
    }

    private static Checking checking(EditorRig editor) {
        return new Checking(editor.drafts, editor.kept.revisions, editor.kept.releases);
    }
}
