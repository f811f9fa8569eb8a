package id.tanyapaspor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

class CitationsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PP 45/2024, pasal 1, 5, 13 dan lampiran            | PP 45/2024
            UU 6/2011 jo. UU 63/2024 pasal 97                  | UU 6/2011, UU 63/2024
            Permenkumham 8/2014 jo. 18/2022 dan 19/2024        | Permenkumham 18/2022, Permenkumham 19/2024, Permenkumham 8/2014
            Peraturan Pemerintah Nomor 45 Tahun 2024           | Pemerintah 45/2024
            SE Dirjen Imigrasi IMI-GR.01.01-0252 Tahun 2023    | Imigrasi IMI-GR.01.01-0252/2023
            https://travel.kompas.com/read/2022/08/21/112945   | ''
            Pedoman layanan TanyaPaspor                        | ''
            Kompas, 7 Juli 2023                                | ''
            """)
    void laws_are_found_in_sources_as_people_write_them(String source, String laws) {
        assertThat(String.join(", ", Citations.laws(source))).isEqualTo(laws);
    }

    @Test
    void entries_that_rest_on_a_law_are_found_by_the_document_that_carries_it() {
        KnowledgeBase shipped = ContentReader.read(ContentFiles.shipped()).knowledge();
        Document fees = shipped.documents().all().stream().filter(it -> it.id().equals("pp-45-2024")).findFirst()
                .orElseThrow();
        assertThat(Citations.citing(shipped, fees)).extracting(Entry::id).contains("biaya-paspor");
    }

    @Test
    void a_law_has_ended_when_no_document_carries_it_any_more() {
        Document old = document("lama", "PP 1/2020", LocalDate.of(2026, 12, 31));
        Document other = document("lain", "PP 2/2020", null);
        assertThat(Citations.ended(documents(old, other), DAY)).containsExactly("PP 1/2020");
        assertThat(Citations.ended(documents(old, other), LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(Citations.ended(documents(old, document("baru", "PP 1/2020 (ringkasan baru)", null)), DAY))
                .isEmpty();
    }

    private static Documents documents(Document... all) {
        return new Documents(Stream.of(all).toList(), List.of());
    }

    private static Document document(String id, String law, LocalDate until) {
        return new Document(id, id, law, new Period(LocalDate.of(2020, 1, 1), until), List.of(), List.of(law), null,
                null, List.of());
    }
}
