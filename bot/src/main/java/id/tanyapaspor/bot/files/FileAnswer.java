package id.tanyapaspor.bot.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file for a browser. Its type is told from its bytes, and a browser is told not to guess another; what browsers show by
 * themselves is shown, anything else is saved; and the page that a browser makes of it may load nothing and run nothing.
 */
public final class FileAnswer implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /** Images, sound and films are shown by a page of the browser's own, which has a style. */
    private static final String CONTENT = String.join("; ", "default-src 'none'", "img-src 'self'", "media-src 'self'",
            "style-src 'unsafe-inline'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'");

    /** Sound and films are loaded by that page once more, which it may not do from a sandbox: it has no cookies there. */
    private static final String SANDBOX = "; sandbox";

    private final InputStream content;
    private final long size;
    private final FileType type;

    private FileAnswer(InputStream content, long size, FileType type) {
        this.content = content;
        this.size = size;
        this.type = type;
    }

    /**
     * Reads the beginning, so that a file that does not come can still be told as such.
     *
     * @param size 0 when it is not known
     */
    public static FileAnswer of(InputStream content, long size) throws IOException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(content, BUFFER);
            buffered.mark(FileType.BEGINNING);
            FileType type = FileType.of(buffered.readNBytes(FileType.BEGINNING));
            buffered.reset();
            return new FileAnswer(buffered, size, type);
        } catch (IOException e) {
            content.close();
            throw e;
        }
    }

    /** Writes it all; when that fails halfway, the browser sees that it is not whole. */
    public void write(String name, String otherwise, HttpServletResponse response) throws IOException {
        response.setContentType(type.media());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", type.isPlayed() ? CONTENT : CONTENT + SANDBOX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        ContentDisposition.Builder disposition = type.isShown()
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(type.named(name, otherwise), StandardCharsets.UTF_8).build().toString());
        if (size > 0) {
            response.setContentLengthLong(size);
        }
        content.transferTo(response.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
