package id.tanyapaspor.bot.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

import id.tanyapaspor.bot.telegram.stub.Shelf;

class FileAnswerTest {

    private static MockHttpServletResponse answer(byte[] content, String name) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try (FileAnswer answer = FileAnswer.of(new ByteArrayInputStream(content), content.length)) {
            answer.write(name, "T-4K7P", response);
        }
        assertThat(response.getContentAsByteArray()).isEqualTo(content);
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        return response;
    }

    @Test
    void what_browsers_show_is_shown_as_what_it_is() throws IOException {
        MockHttpServletResponse picture = answer(Shelf.image("png", 3, 3), "malware.exe");
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getHeader("Content-Disposition")).startsWith("inline").contains("malware.png");
        assertThat(picture.getHeader("Content-Security-Policy")).contains("sandbox");
        MockHttpServletResponse voice = answer("OggS".getBytes(StandardCharsets.UTF_8), "");
        assertThat(voice.getContentType()).isEqualTo("audio/ogg");
        assertThat(voice.getHeader("Content-Disposition")).startsWith("inline").contains("T-4K7P.ogg");
        assertThat(voice.getHeader("Content-Security-Policy")).doesNotContain("sandbox");
    }

    @Test
    void what_could_act_is_saved_whatever_it_calls_itself() throws IOException {
        MockHttpServletResponse page = answer("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "ktp.pdf");
        assertThat(page.getContentType()).isEqualTo("application/octet-stream");
        assertThat(page.getHeader("Content-Disposition")).startsWith("attachment").contains("ktp.pdf");
        MockHttpServletResponse picture = answer("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "x.svg");
        assertThat(picture.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(picture.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void a_name_in_any_script_arrives() throws IOException {
        assertThat(answer("%PDF-1".getBytes(StandardCharsets.UTF_8), "surat \"kuasa\" ♥\r\nSet-Cookie: x.pdf")
                .getHeader("Content-Disposition")).doesNotContain("\n").contains("filename*=UTF-8''surat%20kuasa%20");
    }

    @Test
    void a_file_that_does_not_come_is_told_before_anything_is_written() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broke off");
            }
        };
        assertThatThrownBy(() -> FileAnswer.of(broken, 9)).hasMessage("broke off");
        assertThatThrownBy(() -> FileAnswer.of(new SequenceInputStream(
                new ByteArrayInputStream(new byte[10]), broken), 9)).hasMessage("broke off");
    }
}
