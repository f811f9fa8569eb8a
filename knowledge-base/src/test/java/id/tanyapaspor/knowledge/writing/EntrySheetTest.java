package id.tanyapaspor.knowledge.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.knowledge.Problem;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

class EntrySheetTest {

    private static final SortedMap<String, byte[]> SHIPPED = ContentFiles.shipped().files();
    private static final List<String> ENTRIES = SHIPPED.keySet().stream()
            .filter(path -> path.startsWith("entries/") && path.endsWith(".md") && !path.endsWith(".en.md")).toList();
    private static final String ODD = """
            ---
            # why this entry is as it is
            id: ganjil
            title: "Judul: dengan tanda"   # short
            kind: answer
            group: lain
            nobody: reads this
            facets:
              usia: anak, bayi
              # a remark between
              hal:   biaya
            questions:
            - satu?
            # remark
            -   'dua: tiga'
            sources: [PP 1, 'PP 2, pasal 3']

            valid-from: 2024-12-17
            ---
            Isi.
            """;

    @Test
    void a_form_that_was_only_opened_gives_the_same_bytes_for_every_shipped_entry() {
        for (String path : ENTRIES) {
            EntrySheet sheet = sheet(path);
            EntrySheet saved = sheet.with(all(sheet));
            assertThat(saved.entryText()).as(path).isEqualTo(text(path));
            assertThat(saved.englishText().orElse("")).as(path).isEqualTo(text(english(path)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r\n" })
    void what_a_form_does_not_show_stays(String end) {
        String text = ODD.replace("\n", end);
        EntrySheet sheet = EntrySheet.of(text, "").orElseThrow();
        assertThat(sheet.with(all(sheet)).entryText()).isEqualTo(text);
        EntrySheet changed = sheet.with(Map.of(EntryField.QUESTIONS, "satu?\r\nbaru: ya\r\ndua: tiga",
                EntryField.TITLE, "Biasa", EntryField.STRICT, "true", EntryField.SOURCES, "PP 1\nPP 2, pasal 4"));
        assertThat(changed.entryText()).isEqualTo(text
                .replace("title: \"Judul: dengan tanda\"   # short", "title: Biasa")
                .replace("# remark" + end, "# remark" + end + "- \"baru: ya\"" + end)
                .replace("facets:", "strict: true" + end + "facets:")
                .replace("[PP 1, 'PP 2, pasal 3']", "[PP 1, \"PP 2, pasal 4\"]"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "no head", "---\n- a list\n---\nx\n", "---\n{id: x}\n---\nx\n",
        "---\ntitle: |\n  two\n  lines\n---\nx\n", "---\nquestions: &q\n  - x\n---\nx\n",
        "---\nquestions:\n  - {a: b}\n---\nx\n", "---\nid: x\r\ntitle: y\n---\nx\n", "---\nid: [\n---\nx\n" })
    void what_fields_could_not_keep_is_edited_as_text(String text) {
        assertThat(EntrySheet.of(text, "").isPresent()).isEqualTo(text.isEmpty());
    }

    @Property(tries = 300)
    void changed_fields_are_read_back_as_they_were_typed_and_the_others_keep_their_value(
            @ForAll("entries") String path, @ForAll("changes") Map<EntryField, String> changes) {
        EntrySheet before = sheet(path);
        EntrySheet written = before.with(changes);
        EntrySheet read = EntrySheet.of(written.entryText(), written.englishText().orElse("")).orElseThrow();
        for (EntryField field : EntryField.values()) {
            String wanted = changes.containsKey(field) ? field.normal(changes.get(field)) : before.value(field);
            assertThat(read.value(field)).as(field.name()).isEqualTo(ended(field, wanted));
        }
        assertThat(read.with(all(read)).entryText()).isEqualTo(written.entryText());
        assertThat(read.with(all(before)).with(Map.of()).value(EntryField.TITLE))
                .isEqualTo(before.value(EntryField.TITLE));
    }

    @Test
    void a_new_entry_is_written_in_the_usual_order_and_read_without_errors() {
        Map<EntryField, String> typed = new EnumMap<>(EntryField.class);
        typed.put(EntryField.TEXT, "Isi baru.");
        typed.put(EntryField.QUESTIONS, "satu: dua?\ntiga");
        typed.put(EntryField.ID, "baru");
        typed.put(EntryField.TITLE, "Baru");
        typed.put(EntryField.KIND, "answer");
        typed.put(EntryField.GROUP, "lain");
        typed.put(EntryField.FROM, "2024-12-17");
        typed.put(EntryField.SOURCES, "PP 45/2024");
        typed.put(EntryField.FACETS, "usia: anak");
        typed.put(EntryField.LABELS, "biaya\nkantor");
        typed.put(EntryField.ENGLISH_TITLE, "New");
        typed.put(EntryField.ENGLISH_TEXT, "New text.");
        EntrySheet sheet = EntrySheet.of("", "").orElseThrow().with(typed);
        assertThat(sheet.entryText()).isEqualTo("""
                ---
                id: baru
                title: Baru
                kind: answer
                group: lain
                facets:
                  usia: anak
                questions:
                  - "satu: dua?"
                  - tiga
                valid-from: 2024-12-17
                sources:
                  - PP 45/2024
                labels: [biaya, kantor]
                ---
                Isi baru.
                """);
        assertThat(sheet.englishText()).contains("---\ntitle: New\n---\nNew text.\n");
        assertThat(problems(sheet)).noneMatch(Problem::isError);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            TITLE         |                                                                         | TITLE
            TITLE         | Judul yang jauh terlalu panjang untuk sebuah tombol di layar telepon kecil | TITLE
            KIND          | jawaban       | KIND
            GROUP         |               | GROUP
            GROUP         | hewan         | GROUP
            QUESTIONS     |               | QUESTIONS
            FROM          |               | FROM
            FROM          | kemarin       | FROM
            UNTIL         | 1999-01-01    | UNTIL
            REVIEW        |               | REVIEW
            CHECKED       | tadi          | CHECKED
            SOURCES       |               | SOURCES
            RELATED       | tidak-ada     | RELATED
            TEXT          | '## Rincian'  | TEXT
            TEXT          | <b>tebal</b>  | TEXT
            TEXT          | {{biaya.kuda}} | TEXT
            ENGLISH_TITLE |               | ENGLISH_TITLE
            ENGLISH_TEXT  | '## Details'  | ENGLISH_TEXT
            ENGLISH_TEXT  | {{biaya.kuda}} | ENGLISH_TEXT
            """)
    void each_problem_stands_at_its_field(EntryField field, String typed, EntryField place) {
        EntrySheet sheet = sheet("entries/biaya-paspor.md")
                .with(Map.of(EntryField.ENGLISH_QUESTIONS, "", field, typed == null ? "" : typed));
        assertThat(problems(sheet)).anySatisfy(problem -> assertThat(
                sheet.place(problem, problem.file().endsWith(".en.md"))).isEqualTo(place));
        assertThat(problems(sheet).stream().map(problem -> sheet.place(problem, problem.file().endsWith(".en.md"))))
                .isSubsetOf(place, EntryField.QUESTIONS);
    }

    private static List<Problem> problems(EntrySheet sheet) {
        String path = "entries/" + sheet.value(EntryField.ID) + ".md";
        SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED);
        files.put(path, sheet.entryText().getBytes(StandardCharsets.UTF_8));
        sheet.englishText().ifPresent(text -> files.put(english(path), text.getBytes(StandardCharsets.UTF_8)));
        return ContentReader.read(new ContentFiles(files).without(ContentFiles.DOCUMENTS)).problems().stream()
                .filter(problem -> problem.file().equals(path) || problem.file().equals(english(path))).toList();
    }

    @Provide
    Arbitrary<String> entries() {
        return Arbitraries.of(ENTRIES);
    }

    @Provide
    Arbitrary<Map<EntryField, String>> changes() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab 1:-#'\"[]{},&*!|>%@`?~\\\n\r\t").ofMaxLength(24),
                Arbitraries.strings().withChars('a', 'é', '“', '→', '\u0085', '\u2028', '\uFEFF').ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of("true", "null", "2027-01-01", "- a\n- b", "a: b\na: c", "---", "x\n---\ny"))
                .map(text -> text.replace("\r\n", "\n").replace("\r", "\n"));
        return Arbitraries.maps(Arbitraries.of(EntryField.class), texts).ofMaxSize(6);
    }

    private static String ended(EntryField field, String text) {
        boolean body = field == EntryField.TEXT || field == EntryField.ENGLISH_TEXT;
        return body && !text.isEmpty() && !text.endsWith("\n") ? text + "\n" : text;
    }

    private static Map<EntryField, String> all(EntrySheet sheet) {
        Map<EntryField, String> all = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            all.put(field, sheet.value(field).replace("\n", "\r\n"));
        }
        return all;
    }

    private static EntrySheet sheet(String path) {
        return EntrySheet.of(text(path), text(english(path))).orElseThrow();
    }

    private static String english(String path) {
        return path.replace(".md", ".en.md");
    }

    private static String text(String path) {
        return new String(SHIPPED.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }
}
