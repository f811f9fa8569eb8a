package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.BUDI;
import static id.tanyapaspor.bot.editor.EditorRig.FEES;
import static id.tanyapaspor.bot.editor.EditorRig.HOURS;
import static id.tanyapaspor.bot.editor.EditorRig.bytes;
import static id.tanyapaspor.bot.editor.EditorRig.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.springframework.util.unit.DataSize;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.Arrivals.Fate;
import id.tanyapaspor.bot.editor.Arrivals.Line;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.editor.Publication.NothingToDo;
import id.tanyapaspor.bot.editor.Publication.Published;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.knowledge.reading.ContentFiles;

class ArrivalsTest {

    @DatabaseTest
    void what_differs_becomes_drafts_and_nothing_is_live(TestDatabase database) {
        var editor = new EditorRig(database);
        SortedMap<String, byte[]> files = new TreeMap<>(EditorRig.content().files());
        files.put(FEES.text(), bytes(entry("biaya", "Baru.")));
        files.remove(HOURS.text());
        files.put("entries/foto.md", bytes(entry("foto", "Foto.")));

        Arrivals.Summary summary = take(editor, files);

        assertThat(summary.lines()).extracting(Line::path).containsExactly(FEES.text(), "entries/foto.md",
                HOURS.text());
        assertThat(summary.lines()).extracting(Line::fate).containsExactly(Fate.CHANGED, Fate.ADDED, Fate.DELETED);
        assertThat(summary.lines().getFirst()).isEqualTo(new Line(FEES.text(), Fate.CHANGED, 1, 2));
        assertThat(summary.same()).isZero();
        assertThat(editor.kept.releases.newest()).isEqualTo(1);
        assertThat(editor.drafts.all()).extracting(Draft::path).containsExactly(FEES.text(), "entries/foto.md",
                HOURS.text());
        assertThat(editor.drafts.all()).allSatisfy(draft -> {
            assertThat(draft.revision().origin()).isEqualTo(Revision.Origin.IMPORT);
            assertThat(draft.revision().author()).isEqualTo(BUDI);
        });
        assertThat(editor.audited()).last().isEqualTo("content.import content by staff:budi");
    }

    @DatabaseTest
    void the_newest_release_itself_brings_nothing(TestDatabase database) {
        var editor = new EditorRig(database);
        Arrivals.Summary summary = take(editor, EditorRig.content().files());
        assertThat(summary.lines()).isEmpty();
        assertThat(summary.same()).isEqualTo(2);
        assertThat(editor.drafts.all()).isEmpty();
    }

    @DatabaseTest
    void what_somebody_is_writing_is_left_alone(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Sari menulis."));
        SortedMap<String, byte[]> files = new TreeMap<>(EditorRig.content().files());
        files.put(FEES.text(), bytes(entry("biaya", "Dari berkas.")));

        assertThat(take(editor, files).lines()).containsExactly(new Line(FEES.text(), Fate.IN_WORK, 2, 2));
        assertThat(editor.drafts.of(FEES).orElseThrow().revision().author().name()).isEqualTo("Sari");
    }

    @DatabaseTest
    void a_second_import_renews_the_drafts_of_the_first_or_takes_them_back(TestDatabase database) {
        var editor = new EditorRig(database);
        SortedMap<String, byte[]> files = new TreeMap<>(EditorRig.content().files());
        files.put(FEES.text(), bytes(entry("biaya", "Satu.")));
        files.put(HOURS.text(), bytes(entry("jam", "Satu.")));
        take(editor, files);
        files.put(FEES.text(), bytes(entry("biaya", "Dua.")));
        files.put(HOURS.text(), EditorRig.content().files().get(HOURS.text()));

        assertThat(take(editor, files).lines()).extracting(Line::fate).containsExactly(Fate.CHANGED,
                Fate.WITHDRAWN);
        assertThat(editor.drafts.all()).singleElement().satisfies(
                draft -> assertThat(editor.kept.revisions.bytes(draft.revision()))
                        .contains(bytes(entry("biaya", "Dua."))));
        assertThat(take(editor, files).lines()).isEmpty();
    }

    @DatabaseTest
    void errors_in_what_arrives_are_told_and_it_is_a_draft_all_the_same(TestDatabase database) {
        var editor = new EditorRig(database);
        SortedMap<String, byte[]> files = new TreeMap<>(EditorRig.content().files());
        files.put(FEES.text(), bytes("rusak"));
        assertThat(take(editor, files).problems()).anySatisfy(problem -> assertThat(problem.file()).isEqualTo(
                FEES.text()));
        assertThat(editor.drafts.of(FEES)).isPresent();
    }

    /** Whatever the release was, an import that is published is given back byte for byte by an export. */
    @Property(tries = 25)
    void what_is_imported_and_published_is_exported_byte_for_byte(@ForAll("contents") ContentFiles before,
            @ForAll("contents") ContentFiles after) {
        try (TestDatabase database = TestDatabase.open(Database.SQLITE)) {
            var editor = new EditorRig(database, before);
            List<String> paths = new ArrayList<>();
            take(editor, after.files()).lines().forEach(line -> paths.add(line.path()));
            switch (editor.publishing.prepare(paths)) {
                case Candidate candidate -> assertThat(editor.publishing.publish(editor.judged(candidate), BUDI, ""))
                        .isEqualTo(new Published(2));
                case NothingToDo _ -> assertThat(after.hasSame("", before)).isTrue();
                case Publication.Preparation other -> throw new AssertionError(other);
            }
            var exports = new Exports(editor.kept.releases, editor.kept.audit, editor.clock);
            assertThat(exports.release(editor.kept.releases.newest(), BUDI).hasSame("", after)).isTrue();
        }
    }

    @Provide
    Arbitrary<ContentFiles> contents() {
        Arbitrary<String> id = Arbitraries.of("biaya", "jam", "foto", "hilang", "rusak");
        Arbitrary<String> lead = Arbitraries.strings().alpha().withChars(" .é\r\n").ofMinLength(1).ofMaxLength(80)
                .map(text -> "Mulai " + text);
        return Arbitraries.maps(id, lead).ofMinSize(1).map(leads -> {
            SortedMap<String, byte[]> files = new TreeMap<>();
            leads.forEach((name, text) -> files.put("entries/" + name + ".md", bytes(entry(name, text))));
            return new ContentFiles(files);
        });
    }

    private static Arrivals.Summary take(EditorRig editor, SortedMap<String, byte[]> files) {
        var trial = new DocumentTrial(new DocumentSettings(Duration.ofSeconds(30), DataSize.ofMegabytes(256)));
        try {
            return new Arrivals(editor.drafts, editor.kept.revisions, editor.kept.releases, editor.kept.audit, trial,
                    editor.clock).take(new ContentFiles(files), BUDI, "dari berkas");
        } catch (ContentArchive.Refused e) {
            throw new AssertionError(e);
        }
    }
}
