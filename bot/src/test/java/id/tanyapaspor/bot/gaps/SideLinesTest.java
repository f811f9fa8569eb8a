package id.tanyapaspor.bot.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

import id.tanyapaspor.bot.gaps.SideLines.Sign;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import org.junit.jupiter.api.Test;

class SideLinesTest {

    private static final String OUTSIDE = "# kepala\n\n[near]\nvisa berapa?\n\n# jauh\n[far]\nresep rendang\n";

    @Test
    void a_word_stands_on_a_line_of_its_own_behind_those_of_its_kind() {
        assertThat(SideLines.vocabulary("brp → berapa\n", Sign.MEANS, " Duit# ", "Uang\n"))
                .isEqualTo("brp → berapa\nduit → uang\n");
        assertThat(SideLines.vocabulary("a → b", Sign.SAME, "bikin", "buat")).isEqualTo("a → b\nbikin ~ buat\n");
        assertThat(SideLines.vocabulary("", Sign.KNOWN, "Merak", "")).isEqualTo("= merak\n");
        assertThat(SideLines.vocabulary("a → b\r\n", Sign.MEANS, "c", "d")).isEqualTo("a → b\r\nc → d\r\n");
    }

    @Test
    void a_question_stands_last_among_the_near_or_the_far_ones() {
        assertThat(SideLines.outside(OUTSIDE, true, List.of("kitas suami", "Visa berapa?", "kitas suami")))
                .isEqualTo("# kepala\n\n[near]\nvisa berapa?\nkitas suami\n\n# jauh\n[far]\nresep rendang\n");
        assertThat(SideLines.outside(OUTSIDE, false, List.of("  cuaca\n besok ", "[far] coba")))
                .isEqualTo(OUTSIDE + "cuaca besok\n… [far] coba\n");
        assertThat(SideLines.outside(OUTSIDE, true, List.of("visa berapa?"))).isEqualTo(OUTSIDE);
    }

    @Test
    void the_reader_takes_both_files_as_they_come() {
        var files = new TreeMap<>(ContentFiles.shipped().without(ContentFiles.DOCUMENTS).files());
        files.compute("outside.txt", (_, bytes) -> bytes(
                SideLines.outside(text(bytes), true, List.of("apakah kucing saya perlu kitas?"))));
        files.compute("vocabulary.txt", (_, bytes) -> bytes(
                SideLines.vocabulary(text(bytes), Sign.MEANS, "pusspor", "paspor")));
        KnowledgeBase knowledge = ContentReader.read(new ContentFiles(files)).orThrow();
        assertThat(knowledge.outside()).contains(new KnowledgeBase.Outside("apakah kucing saya perlu kitas?", true));
        assertThat(knowledge.vocabulary().rewrites()).containsEntry("pusspor", "paspor");
    }

    @Test
    void an_entry_begins_with_all_that_is_known_of_it() {
        var skeleton = new EntrySkeleton("paspor-kucing", "Paspor: kucing", List.of("kucing butuh paspor?",
                "Does my cat need a passport?"), "Tidak.", "UU 6/2011 pasal 1");
        var files = new TreeMap<String, byte[]>();
        files.put(skeleton.path().text(), bytes(skeleton.text(LocalDate.of(2026, 11, 20))));
        var entry = ContentReader.read(new ContentFiles(files)).orThrow().entry("paspor-kucing").orElseThrow();
        assertThat(entry.title()).isEqualTo("Paspor: kucing");
        assertThat(entry.questions()).hasSize(2);
        assertThat(entry.sources()).containsExactly("UU 6/2011 pasal 1");
        assertThat(entry.reviewBy()).isEqualTo(LocalDate.of(2027, 11, 20));
        assertThat(entry.text().lead()).isEqualTo("Tidak.");
    }

    @Test
    void a_beginning_without_answer_or_source_says_itself_what_is_missing() {
        var skeleton = new EntrySkeleton("kosong", "", List.of(), "", "");
        var files = new TreeMap<String, byte[]>();
        files.put(skeleton.path().text(), bytes(skeleton.text(LocalDate.of(2026, 11, 20))));
        assertThat(ContentReader.read(new ContentFiles(files)).errors()).isNotEmpty()
                .noneSatisfy(problem -> assertThat(problem.toString()).contains("YAML"));
    }

    @Test
    void ids_and_titles_are_suggested_by_the_question() {
        assertThat(EntrySkeleton.id("Apakah kucing saya perlu paspor untuk terbang?"))
                .isEqualTo("apakah-kucing-saya-perlu-paspor");
        assertThat(EntrySkeleton.title("apakah kucing perlu paspor??")).isEqualTo("Apakah kucing perlu paspor");
        assertThat(EntrySkeleton.title("a".repeat(100))).hasSize(60);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
