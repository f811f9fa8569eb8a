package id.tanyapaspor.bot.charts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Kinds of files in which a table can be taken home. */
public enum SheetFile {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    SheetFile(String type) {
        this.type = type;
    }

    /** The kind that a file name ends with. */
    public static SheetFile of(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    /** An empty sheet that is written to whoever downloads it. */
    public Sheet sheet(OutputStream out, String name) throws IOException {
        return this == CSV ? new CsvSheet(out) : new XlsxSheet(out, name);
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Names the file in the answer, by what it is about and of which days. */
    public void name(HttpServletResponse response, String about, Days days) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("%s-%s-%s.%s".formatted(about, days.first(), days.last(), ending())).build().toString());
    }
}
