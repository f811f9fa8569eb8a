package id.tanyapaspor.bot.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.knowledge.Language;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static Target of(String path) {
        return new Target(
                new Revision("r", path, 1, Optional.empty(), Optional.of("s"), Author.PROGRAM, Instant.EPOCH, "",
                        Revision.Origin.EDITOR),
                Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void a_file_names_what_was_answered_from_it_and_in_which_language() {
        assertThat(of("entries/biaya-paspor.md").entry()).isEqualTo("biaya-paspor");
        assertThat(of("entries/biaya-paspor.md").language()).isEqualTo(Language.ID);
        assertThat(of("entries/biaya-paspor.en.md").entry()).isEqualTo("biaya-paspor");
        assertThat(of("entries/biaya-paspor.en.md").language()).isEqualTo(Language.EN);
        assertThat(of("documents/pp-45-2024.pdf").entry()).isEqualTo("document:pp-45-2024#%");
    }

    @Test
    void other_files_are_no_answers() {
        assertThat(Target.isAnswer("fees.yaml")).isFalse();
        assertThat(Target.isAnswer("entries/biaya.md")).isTrue();
        assertThat(Target.isAnswer("documents/a.html")).isTrue();
    }

    @Test
    void days_are_read_as_whole_days_by_indonesian_time() {
        var form = new RecallForm("entries/a.md", "r", "2026-11-01", "2026-11-02", "x", null);
        assertThat(form.span()).contains(new RecallForm.Span(Instant.parse("2026-10-31T17:00:00Z"),
                Instant.parse("2026-11-02T17:00:00Z")));
        assertThat(new RecallForm("", "", "2026-11-02", "2026-10-01", "", "").span()).isEmpty();
        assertThat(new RecallForm("", "", "kemarin", "2026-10-01", "", "").span()).isEmpty();
    }

    @Test
    void a_correction_without_words_or_with_too_many_is_none() {
        assertThat(new RecallForm("", "", "", "", "  ", "").words()).isEmpty();
        assertThat(new RecallForm("", "", "", "", "a".repeat(RecallForm.LONGEST + 1), "").words()).isEmpty();
        assertThat(new RecallForm("", "", "", "", "Benar.", "").words()).contains(new Recall.Words("Benar.", ""));
    }
}
