package id.tanyapaspor.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Problem;

class DocumentFilesTest {

    private static final String ABOUT = """
            title: Tarif
            law: PP 45/2024
            valid-from: 2024-12-17
            review-by: 2027-06-30
            topics: [biaya]
            sources:
              - PP 45/2024
            """;
    private static final String MARKDOWN = "---\n" + ABOUT
            + "---\n## Pasal 5 Tarif nol\nTarif Rp0 bagi tiga kelompok.\n";

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    private Reading with(String file, String text) {
        files.put("documents/" + file, text.getBytes(StandardCharsets.UTF_8));
        return ContentReader.read(new ContentFiles(files));
    }

    @Test
    void a_document_says_what_it_is_and_is_cut_into_passages() {
        Reading reading = with("tarif.md", MARKDOWN);

        assertThat(reading.errors()).isEmpty();
        Document document = reading.knowledge().documents().all().getFirst();
        assertThat(document.id()).isEqualTo("tarif");
        assertThat(document.law()).isEqualTo("PP 45/2024");
        assertThat(document.validity().covers(LocalDate.of(2024, 12, 16))).isFalse();
        assertThat(document.reference(document.passages().getFirst())).isEqualTo("document:tarif#pasal-5");
    }

    @Test
    void what_a_file_cannot_say_of_itself_stands_beside_it() {
        with("tarif.yaml", ABOUT);
        Reading reading = with("tarif.html", "<h2>Pasal 5</h2><p>Tarif Rp0.</p>");

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.knowledge().documents().all().getFirst().passages()).hasSize(1);
    }

    @Test
    void every_problem_has_its_file_and_a_remedy_and_the_rest_is_read() {
        with("baik.md", MARKDOWN);
        with("tanpa-keterangan.html", "<p>Teks</p>");
        with("rusak.pdf", "bukan PDF");
        with("rusak.yaml", ABOUT);
        with("sendiri.yaml", ABOUT);
        with("tanpa-sumber.md", MARKDOWN.replace("sources:\n  - PP 45/2024\n", ""));
        with("terbalik.md", MARKDOWN.replace("2024-12-17\n", "2024-12-17\nvalid-until: 2020-01-01\n"));
        with("catatan.txt", "apa saja");
        Reading reading = with("baik.html", "<p>Teks</p>");

        assertThat(reading.errors()).extracting(Problem::file).containsExactlyInAnyOrder("documents/baik.html",
                "documents/rusak.pdf", "documents/sendiri.yaml", "documents/tanpa-keterangan.html",
                "documents/tanpa-sumber.md", "documents/terbalik.md");
        assertThat(reading.problems()).extracting(Problem::file).contains("documents/catatan.txt");
        assertThat(reading.problems()).allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
        assertThat(reading.knowledge().documents().all()).extracting(Document::id).containsExactly("baik");
    }

    @Test
    void a_question_names_a_part_that_there_is() {
        with("tarif.md", MARKDOWN);
        Reading reading = with("questions.tsv", """
                question\tdocument\tpart
                siapa yang rp0\ttarif\tpasal-5
                siapa lagi\ttarif\tpasal-6
                siapa pula\tlain\tpasal-5
                kurang sel\ttarif
                """);

        assertThat(reading.knowledge().documents().questions()).hasSize(1);
        assertThat(reading.errors()).extracting(Problem::line).containsExactly(3, 4, 5);
        assertThat(reading.errors().getFirst().remedy()).contains("pasal-5");
    }
}
