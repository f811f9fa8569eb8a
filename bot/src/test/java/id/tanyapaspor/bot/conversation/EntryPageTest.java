package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;

class EntryPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final KnowledgeBase knowledge = Sample.knowledge();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PP 45/2024 pasal 1                     | PP 45/2024 pasal 1
            https://www.imigrasi.go.id/a?b=1&c=2   | <a href="https://www.imigrasi.go.id/a?b=1&amp;c=2">www.imigrasi.go.id</a>
            Permen 8/2014 (https://pasal.id/x/y)   | <a href="https://pasal.id/x/y">Permen 8/2014</a>
            Permen 8/2014 https://pasal.id         | <a href="https://pasal.id">Permen 8/2014</a>
            UU <6> & "lain"                        | UU &lt;6&gt; &amp; &quot;lain&quot;
            """)
    void a_source_is_a_name_or_a_link(String source, String html) {
        String answer = page(List.of(source), "Isi.", "").answer();
        assertThat(answer).isEqualTo("Isi.\n\n<i>Sumber: " + html + " · diperiksa 20 Nov 2026</i>");
        Html.check(answer);
    }

    @Test
    void without_source_and_date_nothing_is_claimed() {
        Entry entry = new Entry("x", "X", Kind.ANSWER, "lain", List.of(), false, Map.of(), List.of(),
                new Period(Sample.LONG_AGO, null), null, null, List.of(), List.of(), List.of(),
                new Entry.Text("X", "Isi.", ""), Optional.empty());
        assertThat(new EntryPage(entry, entry.text(), Language.ID).answer()).isEqualTo("Isi.");
    }

    @Test
    void details_stand_with_the_answer_as_long_as_both_fit_a_screen() {
        assertThat(page(List.of(), "Isi.", "a".repeat(880)).hasMore()).isFalse();
        assertThat(page(List.of(), "Isi.", "a".repeat(920)).hasMore()).isTrue();
        assertThat(page(List.of(), "Isi.", "[a](https://contoh.id/" + "x".repeat(900) + ")").hasMore())
                .as("an address takes no room").isFalse();
    }

    @Test
    void an_entry_that_does_not_hold_today_has_no_page() {
        Entry fee = knowledge.entry("biaya-paspor").orElseThrow();
        assertThat(EntryPage.of(fee, Language.ID, knowledge, TODAY)).isPresent();
        assertThat(EntryPage.of(fee, Language.ID, knowledge, Sample.LONG_AGO.minusDays(1))).isEmpty();
    }

    private static EntryPage page(List<String> sources, String lead, String details) {
        Entry entry = new Entry("x", "X", Kind.ANSWER, "lain", List.of(), false, Map.of(), List.of(),
                new Period(Sample.LONG_AGO, null), null, TODAY, sources, List.of(), List.of(),
                new Entry.Text("X", lead, details), Optional.empty());
        return new EntryPage(entry, entry.text(), Language.ID);
    }
}
