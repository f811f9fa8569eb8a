package id.tanyapaspor.bot.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.springframework.context.support.ResourceBundleMessageSource;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.charts.CsvSheet;
import id.tanyapaspor.bot.charts.Days;
import id.tanyapaspor.bot.charts.Reading;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.release.TestReleases;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the questions of some days come to, on both databases. */
class AnswerFiguresTest {

    private static final Instant NOON = Instant.parse("2026-11-19T05:00:00Z");
    private static final Days DAY = new Days(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 19));

    private final TestDatabase database;
    private final Releases releases = mock(Releases.class);
    private LiveIndex live;
    private AnswerFigures figures;
    private Course course;
    private int questions;

    AnswerFiguresTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws IOException {
        live = LiveIndex.inMemory();
        live.release(content(), 1, 0.03, Progress.SILENT);
        when(releases.knowledge()).thenReturn(live.knowledge());
        when(releases.alikes()).thenReturn(live.alikes());
        var asked = new AskedQuestions(database.sql(), releases);
        figures = new AnswerFigures(asked, new UnknownWords(releases), releases);
        var audit = new TestReleases(database, new TestClock()).audit;
        course = new Course(asked, new Judging(database.sql(), database.transaction(), audit), database.sql());
    }

    @AfterEach
    void close() throws IOException {
        live.close();
    }

    private static ContentFiles content() {
        var files = new TreeMap<String, byte[]>();
        files.put("entries/biaya.md", entry("biaya", "answer"));
        files.put("entries/jam.md", entry("jam", "answer"));
        files.put("entries/halo.md", entry("halo", "smalltalk"));
        return new ContentFiles(files);
    }

    private static byte[] entry(String id, String kind) {
        return """
                ---
                id: %s
                title: Tentang %s
                kind: %s
                group: biaya
                questions:
                  - apa itu %s
                  - tolong jelaskan %s
                valid-from: 2020-01-01
                review-by: 2027-06-30
                sources:
                  - PP 45/2024
                ---
                Isi.
                """.formatted(id, id, kind, id, id).getBytes(StandardCharsets.UTF_8);
    }

    private void asked(String columns, String values, Instant at) {
        database.sql().sql("insert into question (id, at, channel, text, confidence, release, " + columns
                + ") values (:id, :at, 'web', :text, 0.9, '1-a', " + values + ")").param("id", "q" + ++questions)
                .param("at", at.toEpochMilli()).param("text", "tolong xqzvar nomor").update();
    }

    @DatabaseTest
    void a_day_without_questions_has_figures_too() {
        AnswerFigures.View view = figures.of(DAY);
        assertThat(view.all()).isEqualTo(new Sum(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(view.hours()).hasSize(24);
        assertThat(view.stretches()).hasSize(1);
        assertThat(view.entries()).isEmpty();
        assertThat(view.words()).isEmpty();
        assertThat(course.until(NOON)).isEmpty();
    }

    @DatabaseTest
    void each_question_counts_once_where_it_belongs() {
        asked("outcome, entry, verdict", "'direct', 'biaya', 'helped'", NOON);
        asked("outcome, entry, verdict, handed", "'direct', 'biaya', 'not_helped', 1", NOON);
        asked("outcome, verdict, chosen", "'clarify', 'chosen', 'jam'", NOON);
        asked("outcome, verdict", "'clarify', 'none'", NOON.plus(Duration.ofHours(3)));
        asked("outcome, handed", "'unsure', 1", NOON);
        asked("outcome, office", "'officer', 'Kantor Imigrasi Surabaya'", NOON);
        asked("outcome, entry", "'direct', 'halo'", NOON);
        asked("outcome, entry", "'direct', 'biaya'", NOON.minus(Duration.ofDays(1)));
        AnswerFigures.View view = figures.of(DAY);
        assertThat(view.all()).isEqualTo(new Sum(6, 2, 2, 1, 1, 1, 3, 1, 1));
        assertThat(view.hours().get(12).sum().asked()).isEqualTo(5);
        assertThat(view.hours().get(15).sum().asked()).isOne();
        assertThat(view.entries()).extracting(part -> part.name() + " " + part.sum().asked())
                .containsExactly("biaya 2", "jam 1");
        assertThat(view.offices()).extracting(AnswerFigures.Part::name).containsExactly("Kantor Imigrasi Surabaya");
    }

    @DatabaseTest
    void many_days_are_told_by_weeks_and_the_last_may_be_short() {
        asked("outcome", "'unsure'", NOON);
        var view = figures.of(new Days(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 11, 19)));
        assertThat(view.stretches()).hasSize(6);
        assertThat(view.stretches().getLast().name())
                .isEqualTo(new Days(LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 19)));
        assertThat(view.stretches().getLast().sum().asked()).isOne();
    }

    @DatabaseTest
    void a_word_that_few_have_used_is_not_shown() {
        for (int i = 1; i < AnswerFigures.FEW; i++) {
            asked("outcome", "'unsure'", NOON);
        }
        assertThat(figures.of(DAY).words()).isEmpty();
        asked("outcome", "'unsure'", NOON);
        assertThat(figures.of(DAY).words()).contains(new UnknownWords.Word("xqzvar", AnswerFigures.FEW));
    }

    @DatabaseTest
    void weeks_tell_coverage_and_what_judges_found() {
        asked("outcome, entry", "'direct', 'biaya'", NOON);
        asked("outcome", "'unsure'", NOON);
        assertThat(course.until(NOON)).as("the week is not over").isEmpty();
        assertThat(course.until(NOON.plus(Duration.ofDays(7)))).singleElement().satisfies(point -> {
            assertThat(point.week().name()).isEqualTo("2026-W47");
            assertThat(point.coverage()).isEqualTo(0.5);
            assertThat(point.measured().known()).isZero();
        });
    }

    @DatabaseTest
    void the_sheet_holds_every_table_and_small_numbers_of_parts_stay_untold() throws IOException {
        asked("outcome, entry, office", "'direct', 'biaya', 'Kantor Imigrasi Surabaya'", NOON);
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/insight", "messages/board", "messages/web");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var out = new ByteArrayOutputStream();
        var sheet = new CsvSheet(out);
        new FigureSheet(new Reading(words, Locale.of("id"), Period.WIB), id -> "Tentang " + id)
                .write(figures.of(DAY), course.until(NOON.plus(Duration.ofDays(7))), sheet);
        sheet.end();
        List<String> rows = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(rows.getFirst()).contains("Bagian,Nama,Ditanya,Dijawab langsung");
        assertThat(rows).contains("Semua,,1,1,0,0,0,0,0,0,0", "Jam,12–13,1,1,0,0,0,0,0,0,0",
                "Entri,Tentang biaya,< 5,< 5,0,0,0,0,0,0,0", "Kantor,Kantor Imigrasi Surabaya,< 5,< 5,0,0,0,0,0,0,0",
                "Minggu,2026-W47,1,1,0,0,0,0,0,0,0,0,0,0,0,0");
    }
}
