package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.FEES;
import static id.tanyapaspor.bot.editor.EditorRig.HOURS;
import static id.tanyapaspor.bot.editor.EditorRig.SARI;
import static id.tanyapaspor.bot.editor.EditorRig.bytes;
import static id.tanyapaspor.bot.editor.EditorRig.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.Item.Mark;
import id.tanyapaspor.bot.editor.Item.Type;
import id.tanyapaspor.bot.editor.Items.Filter;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/** On 20 November 2026. */
class ItemsTest {

    private static final ContentPath PHOTO = new ContentPath("entries/foto.md");

    @DatabaseTest
    void an_item_knows_what_it_is_and_where_it_stands(TestDatabase database) {
        var editor = new EditorRig(database);
        assertThat(find(editor, FEES)).satisfies(item -> {
            assertThat(item.title()).isEqualTo("Tentang biaya");
            assertThat(item.kind()).isEqualTo(Kind.ANSWER);
            assertThat(item.group()).isEqualTo("biaya");
            assertThat(item.type()).isEqualTo(Type.ENTRY);
            assertThat(item.marks()).containsExactly(Mark.LIVE);
        });
        editor.save(FEES, entry("biaya", "Baru.").replace("Tentang biaya", "Tarif baru"));
        editor.save(PHOTO, entry("foto", "Foto."));
        editor.drafts.save(new Edit(HOURS, Optional.empty(), editor.drafts.seen(HOURS), ""), SARI);

        assertThat(find(editor, FEES).marks()).containsExactly(Mark.LIVE, Mark.CHANGED);
        assertThat(find(editor, FEES).title()).as("as it is being written").isEqualTo("Tarif baru");
        assertThat(find(editor, PHOTO).marks()).containsExactly(Mark.NEW);
        assertThat(find(editor, HOURS).marks()).containsExactly(Mark.LIVE, Mark.DELETED);
    }

    @DatabaseTest
    void what_was_released_since_a_draft_was_opened_is_marked(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Dua."));
        editor.publish(FEES);
        editor.save(FEES, entry("biaya", "Tiga."));
        editor.publishing.rollback(1, SARI, "salah");
        assertThat(find(editor, FEES).marks()).containsExactly(Mark.LIVE, Mark.CHANGED, Mark.STALE);
    }

    @DatabaseTest
    void days_of_validity_and_review_are_marked(TestDatabase database) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("entries/lewat.md", bytes(entry("lewat", "A.").replace("2027-06-30", "2026-11-19")));
        files.put("entries/hari-ini.md", bytes(entry("hari-ini", "A.").replace("2027-06-30", "2026-11-20")));
        files.put("entries/segera.md", bytes(entry("segera", "A.").replace("2027-06-30", "2026-12-20")));
        files.put("entries/nanti.md", bytes(entry("nanti", "A.").replace("2027-06-30", "2026-12-21")));
        files.put("entries/besok.md", bytes(entry("besok", "A.").replace("2024-12-17", "2026-11-21")));
        files.put("entries/habis.md", bytes(entry("habis", "A.").replace("review-by",
                "valid-until: 2026-11-19\nreview-by")));
        var editor = new EditorRig(database, new ContentFiles(files));
        assertThat(marks(editor, "lewat")).containsExactly(Mark.LIVE, Mark.REVIEW_DUE);
        assertThat(marks(editor, "hari-ini")).containsExactly(Mark.LIVE, Mark.REVIEW_SOON);
        assertThat(marks(editor, "segera")).containsExactly(Mark.LIVE, Mark.REVIEW_SOON);
        assertThat(marks(editor, "nanti")).containsExactly(Mark.LIVE);
        assertThat(marks(editor, "besok")).containsExactly(Mark.LIVE, Mark.COMING);
        assertThat(marks(editor, "habis")).containsExactly(Mark.LIVE, Mark.ENDED);
    }

    @DatabaseTest
    void entries_are_to_be_reviewed_when_the_law_they_rest_on_has_no_document_any_more(TestDatabase database) {
        SortedMap<String, byte[]> files = new TreeMap<>(EditorRig.content().files());
        files.put(HOURS.text(), bytes(entry("jam", "A.").replace("PP 45/2024", "PP 1/2020")));
        files.put("documents/tarif.md", bytes("""
                ---
                title: Tarif
                law: PP 45/2024
                valid-from: 2024-12-17
                valid-until: 2026-12-20
                topics: [biaya]
                sources: [PP 45/2024]
                ---
                Tarif.
                """));
        var editor = new EditorRig(database, new ContentFiles(files));
        assertThat(marks(editor, "biaya")).containsExactly(Mark.LIVE);
        editor.clock.pass(Duration.ofDays(1));
        assertThat(marks(editor, "biaya")).as("a month before").containsExactly(Mark.LIVE, Mark.LAW_ENDED);
        assertThat(marks(editor, "jam")).containsExactly(Mark.LIVE);
    }

    @DatabaseTest
    void a_broken_draft_is_listed_under_what_is_live(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, "rusak");
        editor.save(PHOTO, "rusak juga");
        assertThat(find(editor, FEES).title()).isEqualTo("Tentang biaya");
        assertThat(find(editor, PHOTO).title()).isEqualTo(PHOTO.text());
    }

    @DatabaseTest
    void files_are_found_by_all_words_wherever_they_stand_and_by_state_type_and_group(TestDatabase database) {
        var editor = new EditorRig(database);
        editor.save(FEES, entry("biaya", "Rp650.000 sejak Desember."));
        assertThat(paths(editor, new Filter("DESEMBER rp650", null, null, "", null))).containsExactly(FEES.text());
        assertThat(paths(editor, new Filter("tentang", null, null, "", null))).containsExactly(FEES.text(),
                HOURS.text());
        assertThat(paths(editor, new Filter("desember kuda", null, null, "", null))).isEmpty();
        assertThat(paths(editor, new Filter("", Mark.CHANGED, null, "", null))).containsExactly(FEES.text());
        assertThat(paths(editor, new Filter("", null, Type.DOCUMENT, "", null))).isEmpty();
        assertThat(paths(editor, new Filter("", null, null, "syarat", null))).isEmpty();
        assertThat(paths(editor, Filter.NONE)).as("what is being worked on first").containsExactly(FEES.text(),
                HOURS.text());
    }

    private static Item find(EditorRig editor, ContentPath path) {
        return list(editor, Filter.NONE).stream().filter(item -> item.path().equals(path)).findFirst().orElseThrow();
    }

    private static Set<Mark> marks(EditorRig editor, String id) {
        return find(editor, new ContentPath("entries/" + id + ".md")).marks();
    }

    private static List<String> paths(EditorRig editor, Filter filter) {
        return list(editor, filter).stream().map(item -> item.path().text()).toList();
    }

    private static List<Item> list(EditorRig editor, Filter filter) {
        var items = new Items(editor.kept.releases, editor.kept.revisions, editor.drafts, editor.clock);
        ContentFiles live = editor.kept.releases.files(editor.kept.releases.newest());
        return items.list(filter, ContentReader.read(live).knowledge());
    }
}
