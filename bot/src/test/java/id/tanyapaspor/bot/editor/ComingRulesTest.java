package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.FEES;
import static id.tanyapaspor.bot.editor.EditorRig.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.Period;

class ComingRulesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final ContentPath LATER = new ContentPath("entries/biaya@2027-01-01.md");

    @DatabaseTest
    void a_coming_rule_stands_beside_the_present_one_which_ends_the_day_before(TestDatabase database) {
        var editor = new EditorRig(database);
        assertThat(rules(editor).prepare(new EntryPath("biaya"), NEW_YEAR, "", SARI)).map(EntryPath::file)
                .contains(LATER);
        assertThat(text(editor, FEES)).isEqualTo(EditorRig.entry("biaya", "Biaya paspor.").replace("review-by",
                "valid-until: 2026-12-31\nreview-by"));
        assertThat(text(editor, LATER)).isEqualTo(EditorRig.entry("biaya", "Biaya paspor.").replace("2024-12-17",
                "2027-01-01"));
        assertThat(rules(editor).prepare(new EntryPath("biaya"), NEW_YEAR, "", SARI)).isEmpty();
        assertThat(rules(editor).prepare(new EntryPath("biaya@2027-01-01"), NEW_YEAR.plusYears(1), "", SARI))
                .map(EntryPath::name).contains("biaya@2028-01-01");
        assertThat(text(editor, LATER)).contains("valid-until: 2027-12-31");
        assertThat(editor.publish(FEES, LATER, new ContentPath("entries/biaya@2028-01-01.md")))
                .isInstanceOf(Publication.Published.class);
    }

    @Test
    void it_takes_over_at_midnight_in_jakarta_with_nobody_awake() throws Exception {
        try (var database = TestDatabase.open(Database.SQLITE)) {
            var editor = new EditorRig(database);
            rules(editor).prepare(new EntryPath("biaya"), NEW_YEAR, "", SARI);
            editor.save(LATER, text(editor, LATER).replace("Biaya paspor.", "Biaya baru."));
            editor.publish(FEES, LATER);
            try (var copy = editor.kept.copy()) {
                assertThat(lead(copy.live().answer(asked("2026-12-31T16:59:59.999Z")))).contains("Biaya paspor.");
                assertThat(lead(copy.live().answer(asked("2026-12-31T17:00:00Z")))).contains("Biaya baru.");
                assertThat(lead(copy.live().answer(asked("2024-12-16T16:59:59Z")))).isEmpty();
            }
        }
    }

    private static Question asked(String at) {
        return Question.of("apa itu biaya", LocalDate.ofInstant(Instant.parse(at), Period.WIB));
    }

    /** What the nearest entry says on the day; so small a content is never sure enough to say it. */
    private static Optional<String> lead(Answer answer) {
        return switch (answer) {
            case Answer.Direct direct -> Optional.of(direct.text().lead());
            case Answer.Unsure unsure -> unsure.nearest().stream().findFirst().map(one -> one.entry().text().lead());
            case Answer.Clarify clarify -> Optional.of(clarify.candidates().getFirst().entry().text().lead());
            case Answer.Quoted _ -> Optional.empty();
        };
    }

    private static ComingRules rules(EditorRig editor) {
        return new ComingRules(new EntryFiles(editor.drafts, editor.kept.revisions), editor.drafts,
                editor.kept.releases);
    }

    private static String text(EditorRig editor, ContentPath path) {
        return new String(editor.kept.revisions.bytes(editor.drafts.of(path).orElseThrow().revision()).orElseThrow());
    }
}
