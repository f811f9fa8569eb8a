package id.tanyapaspor.bot.charts;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A sheet as RFC 4180 has it, with the mark by which Excel knows UTF-8. */
public final class CsvSheet implements Sheet {

    public static final String MARK = "\uFEFF";

    /** A spreadsheet takes what begins so for a formula and runs it. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CSVPrinter printer;

    public CsvSheet(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void head(List<String> names) throws IOException {
        printer.printRecord(names);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvSheet::text).toList());
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> harmless(text);
            case Cell.Whole(long number) -> Long.toString(number);
            case Cell.Moment(var time) -> TIME.format(time);
            case Cell.Empty() -> "";
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void end() throws IOException {
        printer.close(true);
    }
}
