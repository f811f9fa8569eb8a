package id.tanyapaspor.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import id.tanyapaspor.bot.telegram.stub.Shelf;

class FileTypeTest {

    /** Bytes as they are written, with `\xHH` for what is no letter. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            \\xFF\\xD8\\xFF\\xE0..JFIF              | JPEG
            \\x89PNG\\x0D\\x0A\\x1A\\x0A....IHDR      | PNG
            GIF89a..                            | GIF
            RIFF....WEBPVP8                     | WEBP
            RIFF....WAVEfmt                     | OTHER
            %PDF-1.7                            | PDF
            x%PDF-1.7                           | OTHER
            <html>%PDF-1.7                      | OTHER
            OggS..                              | OGG
            ID3..                               | MP3
            \\xFF\\xFB\\x90d                       | MP3
            ....ftypM4A ....                    | M4A
            ....ftypisom....                    | MP4
            ....ftypmp42....                    | MP4
            ....ftypheic....                    | OTHER
            \\x1A\\x45\\xDF\\xA3....B..webm          | WEBM
            \\x1A\\x45\\xDF\\xA3....B..matroska      | OTHER
            <!DOCTYPE html><script>             | OTHER
            <svg xmlns="http://www.w3.org/2000/svg"> | OTHER
            MZ..                                | OTHER
            halo                                | OTHER
            """)
    void a_file_is_what_its_bytes_say(String written, FileType type) {
        assertThat(FileType.of(bytes(written))).isEqualTo(type);
    }

    private static byte[] bytes(String written) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("\\x", i)) {
                letters.append((char) Integer.parseInt(written.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                letters.append(written.charAt(i));
            }
        }
        return letters.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void real_pictures_are_known() {
        assertThat(FileType.of(Shelf.image("jpg", 2, 2))).isEqualTo(FileType.JPEG);
        assertThat(FileType.of(Shelf.image("png", 2, 2))).isEqualTo(FileType.PNG);
        assertThat(FileType.of(Shelf.image("gif", 2, 2))).isEqualTo(FileType.GIF);
        assertThat(FileType.of(new byte[0])).isEqualTo(FileType.OTHER);
    }

    @Test
    void a_package_is_a_document_when_it_holds_one_without_macros() throws IOException {
        assertThat(FileType.of(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo(FileType.DOCX);
        assertThat(FileType.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(FileType.OTHER);
        assertThat(FileType.of(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileType.OTHER);
        assertThat(FileType.of(zip("a.exe"))).isEqualTo(FileType.OTHER);
    }

    static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{1} {0} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            surat.pdf                        | PDF   | surat.pdf
            surat.PDF                        | PDF   | surat.pdf
            surat kuasa (2).jpeg             | JPEG  | surat kuasa (2).jpg
            ../../etc/passwd                 | OTHER | passwd
            C:\\Users\\x\\ktp.png            | PNG   | ktp.png
            foto.jpg.exe                     | JPEG  | foto.jpg.jpg
            gambar.html                      | PNG   | gambar.png
            ''                               | PDF   | T-4K7P.pdf
            .pdf                             | PDF   | T-4K7P.pdf
            <b>"x"?.docx                     | DOCX  | bx.docx
            ''                               | OTHER | T-4K7P
            """)
    void a_name_leads_nowhere_and_ends_as_its_type_does(String name, FileType type, String named) {
        assertThat(type.named(name, "T-4K7P")).isEqualTo(named);
    }

    @Test
    void a_name_that_reads_backwards_is_set_right() {
        assertThat(FileType.PDF.named("surat\u202Efdp.exe", "x")).isEqualTo("suratfdp.pdf");
    }

    @Property(tries = 500)
    void any_name_can_be_kept(@ForAll String name) {
        String named = FileType.JPEG.named(name, "T-4K7P");
        assertThat(named).endsWith(".jpg").hasSizeBetween(5, 84).doesNotContain("/", "\\", "\n", "\"");
    }
}
