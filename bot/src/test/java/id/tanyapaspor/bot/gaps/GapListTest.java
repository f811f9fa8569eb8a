package id.tanyapaspor.bot.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.ContentPath;
import id.tanyapaspor.bot.editor.Publication;
import id.tanyapaspor.bot.editor.TestEditor;
import id.tanyapaspor.bot.gaps.Decisions.Verdict;
import id.tanyapaspor.bot.gaps.Gap.State;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Groups of missed questions and what becomes of them, on both databases. */
class GapListTest {

    private static final Author SARI = new Author("staff:sari", "Sari");
    private static final ContentPath FEES = new ContentPath("entries/biaya.md");

    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private final TestEditor editor;
    private final Releases releases = mock(Releases.class);
    private final Decisions decisions;
    private final GapList gaps;
    private final Mending mending;
    private LiveIndex live;
    private int questions;
    private long release = 1;

    GapListTest(TestDatabase database) {
        this.database = database;
        editor = new TestEditor(database, clock, content());
        decisions = new Decisions(database.sql(), database.named(), database.transaction(), editor.kept.releases,
                editor.kept.audit);
        gaps = new GapList(new Unanswered(database.sql()), decisions, editor.drafts, releases);
        mending = new Mending(editor.drafts, editor.kept.revisions, editor.checking, clock);
    }

    @BeforeEach
    void open() throws IOException {
        live = LiveIndex.inMemory();
        live.release(content(), 1, 0.03, Progress.SILENT);
        when(releases.alikes()).thenReturn(live.alikes());
    }

    @AfterEach
    void close() throws IOException {
        live.close();
    }

    private static ContentFiles content() {
        var files = new TreeMap<String, byte[]>();
        files.put(FEES.text(), entry("biaya", "biaya paspor berapa", "tarif paspor"));
        files.put("entries/jam.md", entry("jam", "kantor buka jam berapa", "jam layanan"));
        files.put("outside.txt", "[near]\nvisa turis\n[far]\nresep rendang\n".getBytes(StandardCharsets.UTF_8));
        return new ContentFiles(files);
    }

    private static byte[] entry(String id, String one, String other) {
        return """
                ---
                id: %s
                title: Tentang %s
                kind: answer
                group: biaya
                questions:
                  - %s
                  - %s
                valid-from: 2024-12-17
                review-by: 2027-06-30
                sources:
                  - PP 45/2024
                ---
                Isi.
                """.formatted(id, id, one, other).getBytes(StandardCharsets.UTF_8);
    }

    private String asked(String text, String columns, String values) {
        String id = "q%04d".formatted(++questions);
        database.sql().sql("insert into question (id, at, channel, text, confidence, release, " + columns
                + ") values (:id, :at, 'web', :text, 0.2, :release, " + values + ")").param("id", id)
                .param("at", clock.millis()).param("text", text).param("release", release + "-abcdef01").update();
        return id;
    }

    private String unsure(String text) {
        return asked(text, "outcome", "'unsure'");
    }

    private List<Gap> all() {
        return gaps.all(clock.instant());
    }

    private void decide(Decision.Kind kind, ContentPath path, String... ids) {
        decisions.decide(new Verdict(kind, Optional.ofNullable(path).map(ContentPath::text), ""), List.of(ids), SARI,
                clock.instant());
    }

    private void publish() {
        var candidate = (Publication.Candidate) editor.publishing.prepare(List.of(FEES.text()));
        release = ((Publication.Published) editor.publishing.publish(editor.judged(candidate), SARI, "")).number();
        clock.pass(Duration.ofMinutes(1));
    }

    @DatabaseTest
    void what_was_not_settled_is_told_by_how_it_went() {
        asked("a", "outcome", "'unsure'");
        asked("b", "outcome, handed", "'unsure', 1");
        asked("c", "outcome", "'officer'");
        asked("d", "outcome, entry, verdict", "'direct', 'biaya', 'not_helped'");
        asked("e", "outcome, verdict", "'clarify', 'none'");
        asked("f", "outcome", "'clarify'");
        asked("g", "outcome, entry", "'direct', 'biaya'");
        asked("h", "outcome, verdict, chosen", "'clarify', 'chosen', 'biaya'");
        assertThat(kinds()).as("who was just asked back may still choose")
                .containsOnly(Map.entry("a", Missed.Kind.UNSURE), Map.entry("b", Missed.Kind.OFFICER),
                        Map.entry("c", Missed.Kind.OFFICER), Map.entry("d", Missed.Kind.DOWN),
                        Map.entry("e", Missed.Kind.CLARIFIED));
        clock.pass(Duration.ofHours(1));
        assertThat(kinds()).containsEntry("f", Missed.Kind.CLARIFIED).hasSize(6);
        clock.pass(Unanswered.WINDOW);
        assertThat(kinds()).isEmpty();
    }

    private Map<String, Missed.Kind> kinds() {
        Map<String, Missed.Kind> kinds = new TreeMap<>();
        new Unanswered(database.sql()).of(clock.instant()).forEach(one -> kinds.put(one.text(), one.kind()));
        return kinds;
    }

    @DatabaseTest
    void groups_that_many_ask_now_stand_before_those_that_many_asked_once() {
        unsure("paspor dimakan kucing");
        unsure("paspor saya dimakan kucing");
        unsure("paspor dimakan kucing gimana");
        clock.pass(Duration.ofDays(40));
        unsure("autogate rusak di bandara");
        List<Gap> all = all();
        assertThat(all).extracting(Gap::count).containsExactly(1, 3);
        assertThat(all.getLast().lately(clock.instant())).isZero();
        assertThat(all.getFirst().lately(clock.instant())).isOne();
        assertThat(all.getFirst().before(clock.instant())).isZero();
    }

    @DatabaseTest
    void a_draft_waits_a_release_mends_and_what_goes_on_comes_back_with_its_number() {
        String one = unsure("paspor dimakan kucing");
        mending.addQuestions(FEES, List.of("paspor dimakan kucing"), SARI, "");
        decide(Decision.Kind.QUESTION, FEES, one);
        unsure("paspor saya dimakan kucing");
        assertThat(all()).singleElement().satisfies(gap -> {
            assertThat(gap.state()).isEqualTo(State.WAITING);
            assertThat(gap.count()).isEqualTo(2);
        });
        publish();
        assertThat(all()).singleElement().satisfies(gap -> assertThat(gap.state()).isEqualTo(State.SETTLED));
        unsure("paspor dimakan kucing dong");
        assertThat(all()).singleElement().satisfies(gap -> {
            assertThat(gap.state()).isEqualTo(State.AGAIN);
            assertThat(gap.mended()).hasValue(2);
            assertThat(gap.phrasings()).containsExactly("paspor dimakan kucing dong");
        });
    }

    @DatabaseTest
    void a_draft_that_was_given_up_opens_its_group_again() {
        String one = unsure("paspor dimakan kucing");
        mending.addQuestions(FEES, List.of("paspor dimakan kucing"), SARI, "");
        decide(Decision.Kind.QUESTION, FEES, one);
        editor.drafts.discard(editor.drafts.of(FEES).orElseThrow(), SARI);
        assertThat(all()).singleElement().satisfies(gap -> assertThat(gap.state()).isEqualTo(State.DISCARDED));
    }

    @DatabaseTest
    void what_is_no_gap_stays_away_however_often_it_comes_until_somebody_opens_it() {
        String one = unsure("paspor dimakan kucing");
        decide(Decision.Kind.NONE, null, one);
        unsure("paspor saya dimakan kucing");
        Gap gap = all().getFirst();
        assertThat(gap.state()).isEqualTo(State.SETTLED);
        assertThat(gap.count()).isEqualTo(2);
        assertThat(decisions.undo(gap.decision().orElseThrow().id(), SARI, clock.instant())).isTrue();
        assertThat(decisions.undo(gap.decision().orElseThrow().id(), SARI, clock.instant())).isFalse();
        assertThat(all().getFirst().state()).isEqualTo(State.OPEN);
        assertThat(database.sql().sql("select action from audit where action like 'gap.%' order by seq")
                .query(String.class).list()).containsExactly("gap.none", "gap.undo");
    }

    @DatabaseTest
    void the_last_decision_counts() {
        String one = unsure("paspor dimakan kucing");
        decide(Decision.Kind.NONE, null, one);
        clock.pass(Duration.ofMinutes(1));
        mending.addQuestions(FEES, List.of("paspor dimakan kucing"), SARI, "");
        decide(Decision.Kind.QUESTION, FEES, one);
        assertThat(all().getFirst().state()).isEqualTo(State.WAITING);
        assertThat(gaps.holding(one, clock.instant())).isPresent();
        assertThat(gaps.holding("tidak-ada", clock.instant())).isEmpty();
    }

    @DatabaseTest
    void a_change_that_breaks_the_content_is_told_and_not_saved() {
        assertThat(mending.addQuestions(new ContentPath("entries/tidak-ada.md"), List.of("apa"), SARI, ""))
                .isInstanceOf(Mending.Outcome.NotThere.class);
        assertThat(mending.addQuestions(FEES, List.of("tarif paspor"), SARI, ""))
                .isInstanceOf(Mending.Outcome.Unchanged.class);
        assertThat(mending.addOutside(true, List.of("visa turis"), SARI, ""))
                .isInstanceOf(Mending.Outcome.Unchanged.class);
        var skeleton = new EntrySkeleton("biaya", "Biaya", List.of("apa"), "", "");
        assertThat(mending.begin(skeleton, SARI, "")).isInstanceOf(Mending.Outcome.Exists.class);
        assertThat(editor.drafts.all()).isEmpty();
    }
}
