package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import id.tanyapaspor.bot.editor.DocumentTrial.Harm;
import id.tanyapaspor.knowledge.documents.Format;
import id.tanyapaspor.knowledge.reading.ContentFiles;

class DocumentTrialTest {

    @Test
    void a_document_that_can_be_read_does_no_harm() {
        byte[] pdf = ContentFiles.shipped().files().get("documents/survei-kepuasan.pdf");
        assertThat(trial(Duration.ofSeconds(60), 256).of(Format.PDF, pdf)).isEmpty();
    }

    @Test
    void a_broken_one_does_none_either_for_its_reader_ends_by_itself() {
        assertThat(trial(Duration.ofSeconds(60), 256).of(Format.PDF, "%PDF-1.7 rusak".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void one_that_takes_more_memory_than_it_gets_is_found_out() throws IOException {
        assertThat(trial(Duration.ofSeconds(60), 24).of(Format.DOCX, bomb())).contains(Harm.MEMORY);
    }

    @Test
    void one_that_takes_longer_than_it_may_is_found_out() throws IOException {
        assertThat(trial(Duration.ofMillis(1), 256).of(Format.DOCX, bomb())).contains(Harm.TIME);
    }

    private static DocumentTrial trial(Duration time, long megabytes) {
        return new DocumentTrial(new DocumentSettings(time, DataSize.ofMegabytes(megabytes)));
    }

    /** A few kilobytes that unpack to thirty megabytes of paragraphs. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document>".getBytes(StandardCharsets.UTF_8));
            zip.write("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(800_000).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
