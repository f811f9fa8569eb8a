package id.tanyapaspor.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Problem;

class VersionsTest {

    private static final String BASE = "entries/biaya.md";
    private static final String LATER = "entries/biaya@2027-01-01.md";
    private static final LocalDate EVE = LocalDate.of(2026, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @Test
    void each_day_has_the_version_that_holds_on_it_and_the_id_stays_one() {
        KnowledgeBase knowledge = folder("2026-12-31", "2027-01-01").read().orThrow();
        assertThat(knowledge.entries()).containsOnlyKeys("biaya");
        Entry entry = knowledge.entry("biaya").orElseThrow();
        assertThat(entry.on(EVE).orElseThrow().text().lead()).startsWith("Paspor");
        assertThat(entry.on(DAY).orElseThrow().text().lead()).startsWith("Mulai 2027");
        assertThat(entry.on(DAY).orElseThrow().english().orElseThrow().lead()).isEqualTo("From 2027.");
        assertThat(entry.on(DAY).orElseThrow().id()).isEqualTo("biaya");
        assertThat(entry.on(LocalDate.of(2024, 12, 16))).isEmpty();
        assertThat(knowledge.on(DAY)).singleElement().isEqualTo(entry.on(DAY).orElseThrow());
    }

    @Test
    void two_versions_of_one_day_are_refused() {
        assertThat(folder("2027-01-01", "2027-01-01").read().errors()).singleElement()
                .satisfies(problem -> says(problem, LATER, "Two versions"));
        assertThat(new Folder().with(BASE, Folder.SOUND).with("fees.yaml", Folder.FEES)
                .with(LATER, later("2027-01-01")).read().errors()).singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("2026-12-31"));
    }

    @Test
    void days_between_two_versions_are_warned_of_and_have_none() {
        Reading reading = folder("2026-12-24", "2027-01-01").read();
        assertThat(reading.problems()).anySatisfy(problem -> {
            says(problem, LATER, "Nothing holds from 2026-12-25 to 2026-12-31");
            assertThat(problem.isError()).isFalse();
        });
        assertThat(reading.orThrow().entry("biaya").orElseThrow().on(EVE)).isEmpty();
    }

    @Test
    void a_version_must_be_of_an_entry_and_begin_on_the_day_that_its_file_names() {
        assertThat(folder("2026-12-31", "2027-02-01").read().errors())
                .anySatisfy(problem -> says(problem, LATER, "`valid-from`"));
        assertThat(new Folder().with("fees.yaml", Folder.FEES).with(LATER, later("2027-01-01")).read().errors())
                .anySatisfy(problem -> says(problem, LATER, "There is no entry"));
        assertThat(folder("2026-12-31", "2027-01-01").with("entries/biaya@besok.md", later("2028-01-01")).read()
                .errors()).anySatisfy(problem -> says(problem, "entries/biaya@besok.md", "The day in the file name"));
    }

    @Test
    void a_coming_version_may_only_quote_fees_that_hold_on_its_first_day() {
        String fees = Folder.FEES.replace("from: 2024-12-17,", "from: 2024-12-17, until: 2026-12-31,");
        assertThat(folder("2026-12-31", "2027-01-01").with("fees.yaml", fees).read().errors())
                .anySatisfy(problem -> says(problem, LATER, "has no amount on 2027-01-01"));
    }

    private static Folder folder(String until, String from) {
        return new Folder().with("fees.yaml", Folder.FEES).with(BASE, Folder.SOUND.replace("review-by",
                "valid-until: " + until + "\nreview-by")).with(LATER, later(from))
                .with("entries/biaya@2027-01-01.en.md", "---\ntitle: Fees\n---\nFrom 2027.\n");
    }

    private static String later(String from) {
        return Folder.SOUND.replace("2024-12-17", from).replace("Paspor {{biaya.paspor}}.",
                "Mulai 2027 paspor {{biaya.paspor}}.");
    }

    private static void says(Problem problem, String file, String message) {
        assertThat(problem.file()).isEqualTo(file);
        assertThat(problem.message()).contains(message);
    }
}
