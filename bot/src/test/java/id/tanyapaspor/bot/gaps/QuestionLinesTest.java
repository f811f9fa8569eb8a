package id.tanyapaspor.bot.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QuestionLinesTest {

    private static final String ENTRY = """
            ---
            id: biaya
            title: Biaya
            kind: answer
            group: biaya
            questions:
              - berapa biayanya
              # yang tidak resmi
              - brp duit

            valid-from: 2024-12-17
            review-by: 2027-06-30
            sources:
              - PP 45/2024
            ---
            questions:
              - ini isi, bukan daftar
            """;

    @Test
    void a_question_stands_last_in_its_list_and_nothing_else_changes() {
        assertThat(QuestionLines.added(ENTRY, List.of("kena berapa ya?", "brp duit", "  ", "kena berapa ya?")))
                .contains(ENTRY.replace("  - brp duit\n", "  - brp duit\n  - kena berapa ya?\n"));
    }

    @Test
    void one_in_english_stands_in_the_list_of_its_language() {
        assertThat(QuestionLines.added(ENTRY, List.of("How much is the passport?")))
                .contains(ENTRY.replace("\nvalid-from", "\nquestions.en:\n  - How much is the passport?\nvalid-from"));
    }

    @Test
    void what_yaml_would_read_otherwise_is_quoted() {
        assertThat(QuestionLines.added(ENTRY, List.of("paspor: hilang", "2024", "kata \"emak\"", "- apa")))
                .hasValueSatisfying(text -> assertThat(text).contains("  - \"paspor: hilang\"\n  - 2024\n",
                        "  - kata \"emak\"\n  - \"- apa\"\n"));
    }

    @Test
    void lines_end_as_the_file_ends_them() {
        String dos = ENTRY.replace("\n", "\r\n");
        assertThat(QuestionLines.added(dos, List.of("kena berapa ya?")))
                .contains(dos.replace("  - brp duit\r\n", "  - brp duit\r\n  - kena berapa ya?\r\n"));
    }

    @Test
    void a_list_in_one_line_stays_one_and_a_file_without_a_head_is_left_to_people() {
        assertThat(QuestionLines.added("tanpa kepala", List.of("apa"))).isEmpty();
        assertThat(QuestionLines.added("", List.of("apa"))).isEmpty();
        assertThat(QuestionLines.added("---\nid: a\nquestions: [apa, itu]\n---\nisi\n", List.of("siapa")))
                .contains("---\nid: a\nquestions: [apa, itu, siapa]\n---\nisi\n");
    }

    /** Whatever somebody asks: the reader finds it, and all that was there. */
    @Property(tries = 200)
    void the_reader_finds_what_was_added(@ForAll @NotBlank @StringLength(max = 60) String question) {
        String line = question.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.isEmpty() || line.codePoints().anyMatch(one -> !Character.isDefined(one) || one > 0xFFFD
                || Character.getType(one) == Character.SURROGATE || one >= 0x7F && one < 0xA0)) {
            return;
        }
        String text = QuestionLines.added(ENTRY, List.of(line)).orElseThrow();
        List<String> asked = new ArrayList<>(questions(ENTRY));
        if (!asked.contains(line.toLowerCase())) {
            asked.add(line);
        }
        assertThat(questions(text)).containsExactlyInAnyOrderElementsOf(asked);
    }

    /** Each shipped entry takes a question in both languages: one line each, or a list with one, and no other byte. */
    @Test
    void every_shipped_entry_takes_questions() {
        ContentFiles shipped = ContentFiles.shipped();
        SortedMap<String, byte[]> changed = new TreeMap<>(shipped.files());
        shipped.files().forEach((path, bytes) -> {
            if (path.startsWith("entries/") && !path.endsWith(".en.md")) {
                String before = new String(bytes, StandardCharsets.UTF_8);
                String id = path.replaceAll("entries/|\\.md", "");
                String after = QuestionLines.added(before, List.of("pertanyaan " + id + " dari celah",
                        "What is the question about " + id + " from the gap list?")).orElseThrow();
                assertThat(after.lines().filter(line -> !line.contains(id + " dari celah")
                        && !line.contains(id + " from the gap list"))).as(path)
                        .containsAll(before.lines().toList());
                assertThat(after.length() - before.length()).as(path).isLessThan(200);
                changed.put(path, after.getBytes(StandardCharsets.UTF_8));
            }
        });
        var knowledge = ContentReader.read(new ContentFiles(changed).without(ContentFiles.DOCUMENTS)).orThrow();
        assertThat(knowledge.entries().values()).allSatisfy(entry -> assertThat(entry.questions())
                .extracting(Entry.Phrasing::text).contains("pertanyaan " + entry.id() + " dari celah",
                        "What is the question about " + entry.id() + " from the gap list?"));
    }

    private static List<String> questions(String entry) {
        var files = new TreeMap<String, byte[]>();
        files.put("entries/biaya.md", entry.getBytes(StandardCharsets.UTF_8));
        return ContentReader.read(new ContentFiles(files)).orThrow().entry("biaya").orElseThrow().questions().stream()
                .map(Entry.Phrasing::text).toList();
    }
}
