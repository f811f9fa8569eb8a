package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.FEES;
import static id.tanyapaspor.bot.editor.EditorRig.HOURS;
import static id.tanyapaspor.bot.editor.EditorRig.bytes;
import static id.tanyapaspor.bot.editor.EditorRig.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.ProgramUpdate.Came;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.knowledge.reading.ContentFiles;

class ProgramUpdateTest {

    @DatabaseTest
    void newer_content_becomes_drafts_once_people_have_released(TestDatabase database) {
        var editor = released(database);
        SortedMap<String, byte[]> ships = new TreeMap<>(EditorRig.content().files());
        ships.put(HOURS.text(), bytes(entry("jam", "Jam baru dari program.")));
        ships.put("entries/foto.md", bytes(entry("foto", "Foto dari program.")));

        Came came = take(editor, ships);

        assertThat(came.drafted()).containsExactly("entries/foto.md", HOURS.text());
        assertThat(came.inWork()).isEmpty();
        assertThat(editor.released(HOURS)).isEqualTo(entry("jam", "Jam layanan."));
        assertThat(draft(editor, HOURS)).isEqualTo(entry("jam", "Jam baru dari program."));
        assertThat(editor.drafts.of(HOURS).orElseThrow().revision().origin()).isEqualTo(Revision.Origin.SHIPPED);
        assertThat(editor.drafts.of(HOURS).orElseThrow().revision().author()).isEqualTo(Author.PROGRAM);
        assertThat(take(editor, ships).isNothing()).as("taken in once").isTrue();
        assertThat(take(editor, EditorRig.content().files()).isNothing()).as("an older program changes nothing back")
                .isTrue();
    }

    @DatabaseTest
    void what_editors_and_the_program_changed_in_different_lines_stands_in_the_draft_together(TestDatabase database) {
        var editor = released(database);
        SortedMap<String, byte[]> ships = new TreeMap<>(EditorRig.content().files());
        ships.put(FEES.text(), bytes(entry("biaya", "Biaya paspor.").replace("apa itu biaya", "biayanya berapa")));

        take(editor, ships);

        assertThat(draft(editor, FEES)).isEqualTo(entry("biaya", "Kata penyunting.").replace("apa itu biaya",
                "biayanya berapa"));
        assertThat(editor.kept.revisions.of(FEES.text())).hasSize(4);
    }

    @DatabaseTest
    void where_both_changed_the_same_line_the_draft_is_the_programs_and_a_person_decides(TestDatabase database) {
        var editor = released(database);
        SortedMap<String, byte[]> ships = new TreeMap<>(EditorRig.content().files());
        ships.put(FEES.text(), bytes(entry("biaya", "Kata program.")));

        take(editor, ships);

        assertThat(draft(editor, FEES)).isEqualTo(entry("biaya", "Kata program."));
        assertThat(editor.released(FEES)).isEqualTo(entry("biaya", "Kata penyunting."));
    }

    @DatabaseTest
    void a_file_that_somebody_is_writing_gets_it_into_its_history(TestDatabase database) {
        var editor = released(database);
        editor.save(HOURS, entry("jam", "Sedang ditulis."));
        SortedMap<String, byte[]> ships = new TreeMap<>(EditorRig.content().files());
        ships.put(HOURS.text(), bytes(entry("jam", "Jam baru dari program.")));

        assertThat(take(editor, ships).inWork()).containsExactly(HOURS.text());

        assertThat(draft(editor, HOURS)).isEqualTo(entry("jam", "Sedang ditulis."));
        assertThat(editor.kept.revisions.of(HOURS.text()).getFirst().origin()).isEqualTo(Revision.Origin.SHIPPED);
        assertThat(editor.save(HOURS, entry("jam", "Sesudah dilihat."))).isInstanceOf(Saving.Saved.class);
    }

    @DatabaseTest
    void what_the_program_gave_up_becomes_a_draft_of_a_deletion(TestDatabase database) {
        var editor = released(database);
        SortedMap<String, byte[]> ships = new TreeMap<>(EditorRig.content().files());
        ships.remove(HOURS.text());
        take(editor, ships);
        assertThat(editor.drafts.of(HOURS).orElseThrow().revision().isDeletion()).isTrue();
    }

    @DatabaseTest
    void what_editors_wrote_already_is_no_news(TestDatabase database) {
        var editor = released(database);
        SortedMap<String, byte[]> ships = new TreeMap<>(EditorRig.content().files());
        ships.put(FEES.text(), bytes(entry("biaya", "Kata penyunting.")));
        assertThat(take(editor, ships).isNothing()).isTrue();
        ships.put(FEES.text(), bytes(entry("biaya", "Kata program, lebih baru.")));
        take(editor, ships);
        assertThat(draft(editor, FEES)).isEqualTo(entry("biaya", "Kata program, lebih baru."));
    }

    /** Content that a person has released: FEES differs from what shipped. */
    private static EditorRig released(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Kata penyunting."));
        editor.publish(FEES);
        return editor;
    }

    private static Came take(EditorRig editor, SortedMap<String, byte[]> ships) {
        var update = new ProgramUpdate(editor.drafts, editor.kept.revisions, editor.kept.releases, editor.kept.shipped);
        return editor.database.transaction()
                .execute(status -> update.take(new ContentFiles(ships), editor.clock.instant()));
    }

    private static String draft(EditorRig editor, ContentPath path) {
        return new String(editor.kept.revisions.bytes(editor.drafts.of(path).orElseThrow().revision()).orElseThrow());
    }
}
