package id.tanyapaspor.bot.insight;

import static id.tanyapaspor.bot.insight.Judging.Verdict.RIGHT;
import static id.tanyapaspor.bot.insight.Judging.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.insight.Judging.Item;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.release.TestReleases;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/** The weekly sample, from the lots to the figure, on both databases. The clock stands on Friday, 20 November 2026. */
class SamplesTest {

    private static final Author SARI = new Author("staff:sari", "Sari");
    private static final Author BUDI = new Author("staff:budi", "Budi");
    private static final Author TINI = new Author("staff:tini", "Tini");
    private static final Instant LAST_WEEK = Instant.parse("2026-11-11T03:00:00Z");
    private static final String WEEK = "2026-W46";

    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private final TestReleases kept;
    private final Judging judging;
    private int questions;

    SamplesTest(TestDatabase database) {
        this.database = database;
        kept = new TestReleases(database, clock);
        kept.begin(content());
        judging = new Judging(database.sql(), database.transaction(), kept.audit);
    }

    private Drawing drawing(int sample) {
        Releases live = mock(Releases.class);
        when(live.name()).thenReturn("2-ffffffff");
        when(live.knowledge()).thenReturn(ContentReader.read(content()).orThrow());
        return new Drawing(database.sql(), database.transaction(), new SaidThen(live, kept.releases),
                new InsightSettings(sample), clock);
    }

    private static ContentFiles content() {
        var files = new TreeMap<String, byte[]>();
        files.put("entries/biaya.md", entry("biaya", "answer", "Biayanya {{biaya.b}}."));
        files.put("entries/halo.md", entry("halo", "smalltalk", "Halo."));
        files.put("fees.yaml", """
                - name: b
                  title: Biaya
                  history:
                    - {from: 2020-01-01, until: 2026-11-15, amount: 350000, law: PP 28/2019}
                    - {from: 2026-11-16, amount: 650000, law: PP 45/2024}
                """.getBytes(StandardCharsets.UTF_8));
        return new ContentFiles(files);
    }

    private static byte[] entry(String id, String kind, String lead) {
        return """
                ---
                id: %s
                title: Tentang %s
                kind: %s
                group: biaya
                questions:
                  - apa itu %s
                valid-from: 2020-01-01
                review-by: 2027-06-30
                sources:
                  - PP 45/2024
                ---
                %s
                """.formatted(id, id, kind, id, lead).getBytes(StandardCharsets.UTF_8);
    }

    private void asked(String outcome, String entry, Instant at) {
        database.sql().sql("""
                insert into question (id, at, channel, text, outcome, entry, confidence, release)
                values (:id, :at, 'web', :text, :outcome, :entry, 0.9, '1-abcdef01')
                """).param("id", "q%03d".formatted(++questions)).param("at", at.toEpochMilli())
                .param("text", "pertanyaan " + questions).param("outcome", outcome).param("entry", entry).update();
    }

    private List<String> drawn() {
        return database.sql().sql("select question from sample_item order by week, place").query(String.class).list();
    }

    @DatabaseTest
    void direct_answers_of_the_week_that_is_over_are_drawn_once_and_the_same_each_time() {
        IntStream.range(0, 100).forEach(_ -> asked("direct", "biaya", LAST_WEEK));
        asked("unsure", null, LAST_WEEK);
        asked("direct", "halo", LAST_WEEK);
        asked("direct", "biaya", clock.instant());
        assertThat(drawing(10).runOnce()).isTrue();
        assertThat(drawing(10).runOnce()).isFalse();
        List<String> first = drawn();
        assertThat(first).hasSize(10).doesNotHaveDuplicates().isNotEqualTo(first.stream().sorted().toList())
                .doesNotContain("q101", "q102", "q103");
        assertThat(database.sql().sql("select direct from sample where week = '" + WEEK + "'").query(Integer.class)
                .single()).isEqualTo(100);
        database.sql().sql("delete from sample_item").update();
        database.sql().sql("delete from sample").update();
        drawing(10).runOnce();
        assertThat(drawn()).isEqualTo(first);
    }

    @DatabaseTest
    void a_judge_reads_the_words_of_then_with_the_amounts_of_then() {
        asked("direct", "biaya", LAST_WEEK);
        drawing(10).runOnce();
        Item item = judging.next(SARI.actor(), clock.instant()).orElseThrow();
        assertThat(item.asked()).isEqualTo("pertanyaan 1");
        assertThat(item.answer()).contains("Tentang biaya").contains("Rp350.000");
    }

    @DatabaseTest
    void a_week_without_answers_is_drawn_too_and_none_where_none_are_wanted() {
        assertThat(drawing(0).runOnce()).isFalse();
        assertThat(drawing(10).runOnce()).isTrue();
        assertThat(judging.next(SARI.actor(), clock.instant())).isEmpty();
        assertThat(Measured.of(judging.judged(WEEK)).drawn()).isZero();
    }

    @DatabaseTest
    void two_judge_apart_and_a_third_only_where_they_differ() {
        asked("direct", "biaya", LAST_WEEK);
        drawing(1).runOnce();
        String item = judging.next(SARI.actor(), clock.instant()).orElseThrow().id();
        assertThat(judging.judge(item, RIGHT, SARI, clock.instant())).isTrue();
        assertThat(judging.judge(item, WRONG, SARI, clock.instant())).as("nobody judges twice").isFalse();
        assertThat(judging.next(SARI.actor(), clock.instant())).isEmpty();
        assertThat(judging.left(BUDI.actor(), clock.instant())).isOne();
        assertThat(judging.judge(item, WRONG, BUDI, clock.instant())).isTrue();
        assertThat(judging.left(SARI.actor(), clock.instant())).isZero();
        assertThat(judging.left(TINI.actor(), clock.instant())).isOne();
        assertThat(Measured.of(judging.judged(WEEK)).open()).isOne();
        assertThat(judging.judge(item, WRONG, TINI, clock.instant())).isTrue();
        assertThat(judging.judge(item, RIGHT, new Author("staff:x", "X"), clock.instant())).isFalse();
        assertThat(Measured.of(judging.judged(WEEK)).count(WRONG)).isOne();
    }

    @DatabaseTest
    void where_two_agree_nobody_else_is_asked() {
        asked("direct", "biaya", LAST_WEEK);
        drawing(1).runOnce();
        String item = judging.next(SARI.actor(), clock.instant()).orElseThrow().id();
        judging.judge(item, RIGHT, SARI, clock.instant());
        judging.judge(item, RIGHT, BUDI, clock.instant());
        assertThat(judging.left(TINI.actor(), clock.instant())).isZero();
        assertThat(judging.judge(item, WRONG, TINI, clock.instant())).isFalse();
        assertThat(judging.judge("tidak-ada", WRONG, TINI, clock.instant())).isFalse();
    }

    @DatabaseTest
    void a_slip_can_be_taken_back_until_somebody_judged_after_it() {
        asked("direct", "biaya", LAST_WEEK);
        drawing(1).runOnce();
        String item = judging.next(SARI.actor(), clock.instant()).orElseThrow().id();
        assertThat(judging.takeBack(SARI, clock.instant())).isFalse();
        judging.judge(item, WRONG, SARI, clock.instant());
        assertThat(judging.takeBack(SARI, clock.instant())).isTrue();
        judging.judge(item, RIGHT, SARI, clock.instant());
        judging.judge(item, RIGHT, BUDI, clock.instant());
        assertThat(judging.takeBack(SARI, clock.instant())).isFalse();
        clock.pass(Duration.ofMinutes(11));
        assertThat(judging.takeBack(BUDI, clock.instant())).isFalse();
        assertThat(database.sql().sql("select action from audit where action like 'sample.%' order by seq")
                .query(String.class).list())
                .containsExactly("sample.judge", "sample.take-back", "sample.judge", "sample.judge");
    }

    @DatabaseTest
    void a_sample_that_is_too_old_is_let_go() {
        asked("direct", "biaya", LAST_WEEK);
        drawing(1).runOnce();
        clock.pass(Duration.ofDays(7 * Judging.WEEKS));
        assertThat(judging.next(SARI.actor(), clock.instant())).isEmpty();
    }
}
