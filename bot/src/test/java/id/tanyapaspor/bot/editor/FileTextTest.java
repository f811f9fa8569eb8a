package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class FileTextTest {

    @Test
    void what_a_browser_sends_keeps_the_line_ends_of_the_file() {
        assertThat(FileText.fromForm("a\r\nb\r\n", "a\n")).isEqualTo("a\nb\n");
        assertThat(FileText.fromForm("a\r\nb\r\n", "a\r\nc\r\n")).isEqualTo("a\r\nb\r\n");
        assertThat(FileText.fromForm("a\r\nb", "a\r\nc\nd")).as("mixed ends become plain ones").isEqualTo("a\nb");
        assertThat(FileText.fromForm("a\r\n", "")).isEqualTo("a\n");
    }

    @Test
    void bytes_that_are_no_text_are_not_shown_as_one() {
        assertThat(FileText.of("é".getBytes(StandardCharsets.UTF_8))).contains("é");
        assertThat(FileText.of("é".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(FileText.of(new byte[]{ 'a', 0, 'b' })).isEmpty();
        assertThat(FileText.of(new byte[0])).contains("");
    }
}
