package id.tanyapaspor.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import id.tanyapaspor.knowledge.Document.Passage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentsTest {

    private static final String SAMPLE = """
            # Paspor biasa
            Aturan tentang paspor.

            ## Pasal 4 Syarat
            Syaratnya:
            - e-KTP;
            - kartu keluarga.

            ## Pasal 5 Biaya
            Biaya orang-orang dewasa Rp650.000 & anak sama.
            """;

    private static byte[] sample(Format format) {
        return switch (format) {
            case MARKDOWN -> SAMPLE.getBytes(StandardCharsets.UTF_8);
            case HTML -> """
                    <html><head><title>x</title><style>p {}</style></head><body><nav>Beranda</nav><h1>Paspor biasa</h1>
                    <p>Aturan tentang <b>paspor</b>.</p><h2>Pasal 4 Syarat</h2><p>Syaratnya:</p>
                    <ul><li>e-KTP;<li>kartu keluarga.</ul><div><h2>Pasal 5 Biaya</h2>Biaya orang-orang dewasa
                    Rp650.000 &amp; anak sama.<script>x()</script></div></body></html>
                    """.getBytes(StandardCharsets.UTF_8);
            case PDF -> MadeDocuments.pdf(SAMPLE);
            case DOCX -> MadeDocuments.docx(SAMPLE);
        };
    }

    @ParameterizedTest
    @EnumSource
    void every_format_gives_the_same_passages(Format format) throws Unreadable {
        List<Passage> passages = Passages.cut(format.read(sample(format)));

        assertThat(passages).extracting(Passage::anchor).containsExactly("paspor-biasa", "pasal-4", "pasal-5");
        assertThat(passages).extracting(Passage::text).containsExactly("Aturan tentang paspor.",
                "Syaratnya:\n• e-KTP;\n• kartu keluarga.", "Biaya orang-orang dewasa Rp650.000 & anak sama.");
        assertThat(passages.getLast().headings()).containsExactly("Paspor biasa", "Pasal 5 Biaya");
        assertThat(passages).extracting(Passage::page).containsOnly(format == Format.PDF ? 1 : 0);
    }

    @Test
    void passages_of_a_pdf_know_their_page_and_page_numbers_are_no_text() throws Unreadable {
        String pages = "# Judul\n" + "Kalimat yang mengisi halaman ini sampai penuh sekali.\n\n".repeat(60)
                + "\n## Pasal 9 Akhir\nKalimat terakhir.\n";

        List<Passage> passages = Passages.cut(Format.PDF.read(MadeDocuments.pdf(pages)));

        assertThat(passages.getLast().anchor()).isEqualTo("pasal-9");
        assertThat(passages.getLast().page()).isGreaterThan(2);
        assertThat(passages).extracting(Passage::text).noneMatch(text -> text.matches("(?s).*- \\d+ -.*"));
    }

    @Test
    void articles_without_a_style_are_headings_and_sentences_that_begin_like_one_are_not() throws Unreadable {
        byte[] plain = MadeDocuments.docx("BAB II\n\nPasal 7\n\nPasal 6 berlaku juga di sini.\n\nPasal 8\n");

        List<Passage> passages = Passages.cut(Format.DOCX.read(plain));

        assertThat(passages).extracting(Passage::anchor).containsExactly("pasal-7", "pasal-8");
        assertThat(passages.getFirst().headings()).containsExactly("BAB II", "Pasal 7");
        assertThat(passages.getFirst().text()).startsWith("Pasal 6 berlaku");
    }

    @Test
    void a_row_of_a_table_is_one_line() throws Unreadable {
        byte[] html = "<table><tr><th>Jenis<th>Tarif</tr><tr><td><p>SPLP</p><td>Rp100.000</tr></table>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] markdown = "| Jenis | Tarif |\n|---|---|\n| SPLP | Rp100.000 |\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Passages.cut(Format.HTML.read(html)).getFirst().text()).isEqualTo("Jenis – Tarif\nSPLP – Rp100.000");
        assertThat(Passages.cut(Format.MARKDOWN.read(markdown)).getFirst().text())
                .isEqualTo("Jenis – Tarif\nSPLP – Rp100.000");
    }

    @Property(tries = 300)
    void cutting_loses_no_text_and_keeps_its_order(@ForAll("documents") List<Block> blocks) {
        List<Passage> passages = Passages.cut(blocks);

        assertThat(letters(passages.stream().map(Passage::text).toList())).isEqualTo(
                letters(blocks.stream().filter(block -> !block.isHeading()).map(Block::text).toList()));
        assertThat(passages.stream().flatMap(passage -> passage.headings().stream()).distinct().toList())
                .containsAll(blocks.stream().filter(Block::isHeading).map(Block::text).toList());
        assertThat(passages).extracting(Passage::anchor).doesNotHaveDuplicates().doesNotContain("");
        assertThat(passages).allSatisfy(
                passage -> assertThat(passage.text().length()).isLessThanOrEqualTo(Passages.LONG + 200));
    }

    @Provide
    Arbitrary<List<Block>> documents() {
        Arbitrary<String> words = Arbitraries.strings().withChars("ab c.5-🙂").ofMinLength(1).ofMaxLength(3_000)
                .map(Block::oneLine).filter(text -> !text.isBlank());
        Arbitrary<String> titles = Arbitraries.oneOf(Arbitraries.integers().between(1, 9).map(n -> "Pasal " + n),
                Arbitraries.of("BAB I", "Lampiran", "Tarif paspor", "…"));
        return Combinators.combine(Arbitraries.integers().between(-4, 4), words, titles)
                .as((level, text, title) -> level > 0 ? new Block(level, title, 0) : new Block(0, text, 0)).list()
                .ofMaxSize(20);
    }

    private static String letters(List<String> texts) {
        return String.join("", texts).replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @CsvSource({ "Pasal 5 Tarif nol rupiah, pasal-5", "PASAL 41A, pasal-41a", "BAB IV Ketentuan, bab-iv",
        "Lampiran Tarif SPLP, lampiran-tarif-splp", "Hak & kewajiban, hak-kewajiban", "…, awal" })
    void an_article_is_named_by_its_number_another_heading_by_its_words(String heading, String anchor) {
        assertThat(Passages.anchor(heading)).isEqualTo(anchor);
    }

    @ParameterizedTest
    @EnumSource(names = { "PDF", "DOCX" })
    void a_broken_file_is_a_problem_with_a_remedy(Format format) {
        byte[] whole = sample(format);
        for (byte[] broken : List.of(new byte[0], "bukan dokumen".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length / 3))) {
            assertThatThrownBy(() -> format.read(broken)).isInstanceOfSatisfying(Unreadable.class,
                    problem -> assertThat(problem.wording().remedy()).isNotBlank());
        }
    }

    @Property(tries = 60)
    void bytes_that_were_changed_are_read_or_refused_and_never_more(@ForAll int seed) {
        for (Format format : Format.values()) {
            byte[] bytes = sample(format);
            Random random = new Random(seed);
            for (int i = 0; i < 5; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                Passages.cut(format.read(bytes));
            } catch (Unreadable refused) {
                assertThat(refused.wording().remedy()).isNotBlank();
            }
        }
    }

    @Test
    void a_protected_file_is_refused() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(sample(Format.PDF))) {
            pdf.protect(new StandardProtectionPolicy("pemilik", "rahasia", new AccessPermission()));
            pdf.save(locked);
        }
        byte[] office = new byte[2_048];
        System.arraycopy(new byte[]{ (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 }, 0, office, 0, 4);

        assertThatThrownBy(() -> Format.PDF.read(locked.toByteArray())).isInstanceOf(Unreadable.class)
                .hasMessageContaining("protected");
        assertThatThrownBy(() -> Format.DOCX.read(office)).isInstanceOf(Unreadable.class)
                .hasMessageContaining("protected");
    }

    @Test
    void a_file_that_is_too_large_or_unpacks_to_too_much_is_refused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(100_000);
        assertThatThrownBy(() -> Format.DOCX.read(bomb.toByteArray())).isInstanceOf(Unreadable.class)
                .hasMessageContaining("characters");
        assertThatThrownBy(() -> Format.HTML.read(new byte[Format.MOST_BYTES + 1])).isInstanceOf(Unreadable.class)
                .hasMessageContaining("10 MB");
        assertThatThrownBy(() -> Format.HTML.read("a ".repeat(1_500_000).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_pdf_with_too_many_pages_is_refused() throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i <= 500; i++) {
                pdf.addPage(new PDPage());
            }
            pdf.save(many);
        }
        assertThatThrownBy(() -> Format.PDF.read(many.toByteArray())).isInstanceOf(Unreadable.class)
                .hasMessageContaining("500 pages");
    }

    @Test
    void a_document_without_text_is_refused() throws IOException {
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(scan);
        }
        assertThatThrownBy(() -> Format.PDF.read(scan.toByteArray())).isInstanceOf(Unreadable.class)
                .hasMessageContaining("no text");
    }

    @ParameterizedTest
    @CsvSource({ "survei-kepuasan, PDF", "pengaduan-layanan, DOCX" })
    void the_shipped_files_say_what_they_were_made_from(String id, Format format) throws Exception {
        List<Passage> made = Passages
                .cut(format.read(Files.readAllBytes(Path.of("content/documents", id + format.ending()))));
        List<Passage> source = Passages
                .cut(Format.MARKDOWN.read(Files.readAllBytes(Path.of("src/test/documents", id + ".md"))));

        assertThat(made).extracting(Passage::anchor).isEqualTo(source.stream().map(Passage::anchor).toList());
        assertThat(letters(made.stream().map(Passage::text).toList()))
                .isEqualTo(letters(source.stream().map(Passage::text).toList()));
    }
}
