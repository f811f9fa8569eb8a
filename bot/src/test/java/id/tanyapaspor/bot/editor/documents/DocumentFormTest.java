package id.tanyapaspor.bot.editor.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.documents.Format;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.reading.Reading;

class DocumentFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Property(tries = 300)
    void whatever_is_said_of_a_document_reads_back_the_same(@ForAll("forms") DocumentForm form) {
        Reading reading = read(form);
        assertThat(reading.errors()).isEmpty();
        DocumentForm back = DocumentForm.of(reading.knowledge().documents().all().getFirst());
        assertThat(back)
                .isEqualTo(new DocumentForm(form.name(), form.judul(), form.aturan(), form.dari(), form.sampai(),
                        form.tinjau(), form.dicek(), form.topik(), form.sumber()));
    }

    @Provide
    Arbitrary<DocumentForm> forms() {
        Arbitrary<String> texts = Arbitraries.strings().withChars("abcÉ Z019-.,:;#&*!|>'\"%@`{}[]?\\/()").ofMinLength(1)
                .ofMaxLength(30).map(text -> ("Pasal" + text).strip());
        Arbitrary<String> odd = Arbitraries.of("true", "null", "12", "2026-01-01", "- a", "a: b", "#", "yes", "~",
                "0x1");
        Arbitrary<String> said = Arbitraries.oneOf(texts, odd);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(1, 900).map(DAY::plusDays);
        return Combinators.combine(said, said, days.injectNull(0.3), days.injectNull(0.3), said.list().ofMinSize(1)
                .ofMaxSize(4).map(all -> String.join("\n", all)))
                .as((title, law, until, review, sources) -> new DocumentForm("aturan", title, law, DAY, until, review,
                        null, "biaya-paspor, paspor-gratis", sources));
    }

    @Test
    void a_new_document_is_named_by_its_title_and_an_old_one_keeps_its_name() {
        assertThat(form("", "Tarif PNBP (2027), Édisi ke-2").name()).isEqualTo("tarif-pnbp-2027-disi-ke-2");
        assertThat(form("pp-45-2024", "Tarif baru").name()).isEqualTo("pp-45-2024");
        assertThat(form("", "a".repeat(50) + " " + "b".repeat(50)).name()).isEqualTo("a".repeat(50));
    }

    @Test
    void the_head_that_markdown_had_elsewhere_makes_way_for_what_the_form_says() {
        var sound = new Upload.Sound(Format.MARKDOWN,
                "---\nlayout: page\n---\n## Pasal 1\nTeks.\n".getBytes(StandardCharsets.UTF_8));
        byte[] file = Upload.files(form("aturan", "Judul"), sound).get("documents/aturan.md");
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("---\ntitle: Judul\n").doesNotContain("layout")
                .endsWith("---\n## Pasal 1\nTeks.\n");
    }

    @Test
    void a_document_that_is_repealed_holds_until_the_day_before() {
        assertThat(form("aturan", "Judul").repealed(DAY.plusDays(3)).sampai()).isEqualTo(DAY.plusDays(2));
    }

    private static DocumentForm form(String id, String title) {
        return new DocumentForm(id, title, "PP 1/2026", DAY, null, DAY, DAY, "", "PP 1/2026");
    }

    private static Reading read(DocumentForm form) {
        var sound = new Upload.Sound(Format.HTML, "<h2>Pasal 1</h2><p>Teks.</p>".getBytes(StandardCharsets.UTF_8));
        return ContentReader.read(new ContentFiles(new TreeMap<>(Upload.files(form, sound))));
    }

    @Test
    void every_shipped_document_reads_back_from_what_the_form_writes() {
        List<Document> shipped = ContentReader.read(ContentFiles.shipped()).knowledge().documents().all();
        assertThat(Stream.of("pp-45-2024", "survei-kepuasan")).allMatch(id -> shipped.stream()
                .anyMatch(document -> document.id().equals(id)));
        for (Document document : shipped) {
            DocumentForm form = DocumentForm.of(document);
            assertThat(DocumentForm.of(read(form).knowledge().documents().all().getFirst())).isEqualTo(form);
        }
    }
}
