package id.tanyapaspor.bot.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Explanation;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.Reading.BrokenContentException;

class CandidateIndexTest {

    private static final String FEES = "entries/biaya-paspor.md";
    private static final Question QUESTION = Question.of("Berapa biaya bikin paspor?", LocalDate.of(2026, 11, 20));

    @TempDir
    private static Path folder;

    private static LiveIndex live;
    private static Releases releases;

    @BeforeAll
    static void open() throws IOException {
        live = LiveIndex.openShipped(folder);
        releases = new Releases(live, TestReleases.allOn(),
                new ReleaseSettings(folder, "", 0.03, Duration.ofSeconds(1)));
    }

    @AfterAll
    static void close() throws IOException {
        live.close();
    }

    @Test
    void a_candidate_answers_with_its_own_words_while_the_live_index_keeps_its_own() throws IOException {
        String name = releases.name();
        try (CandidateIndex candidate = CandidateIndex.of(with(FEES, "Paspor elektronik", "Kini paspor elektronik"), 2,
                releases, Progress.SILENT)) {
            assertThat(lead(candidate.answer(QUESTION))).startsWith("Kini paspor elektronik");
            assertThat(lead(releases.answerer().answer(QUESTION))).startsWith("Paspor elektronik");
            assertThat(candidate.knowledge()).isNotSameAs(releases.knowledge());
        }
        assertThat(releases.name()).isEqualTo(name);
        assertThat(lead(releases.answerer().answer(QUESTION))).startsWith("Paspor elektronik");
    }

    @Test
    void unchanged_content_is_as_sure_as_the_live_index() throws IOException {
        try (CandidateIndex candidate = CandidateIndex.of(ContentFiles.shipped(), 2, releases, Progress.SILENT)) {
            Explanation here = releases.answerer().answer(QUESTION).explanation();
            Explanation there = candidate.answer(QUESTION).explanation();
            assertThat(there.confidence()).isCloseTo(here.confidence(), within(1e-6));
            assertThat(there.threshold()).isEqualTo(here.threshold());
            assertThat(there.ranking().stream().map(Explanation.Ranked::entryId))
                    .containsExactlyElementsOf(here.ranking().stream().map(Explanation.Ranked::entryId).toList());
        }
    }

    @Test
    void content_with_errors_is_refused() {
        assertThatThrownBy(() -> CandidateIndex.of(with(FEES, "kind: answer", "kind: jawaban"), 2, releases,
                Progress.SILENT)).isInstanceOf(BrokenContentException.class);
    }

    private static String lead(Answer answer) {
        return ((Answer.Direct) answer).text().lead();
    }

    private static ContentFiles with(String file, String old, String young) {
        SortedMap<String, byte[]> files = new TreeMap<>(ContentFiles.shipped().files());
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        files.put(file, text.replaceFirst(old, young).getBytes(StandardCharsets.UTF_8));
        return new ContentFiles(files);
    }
}
