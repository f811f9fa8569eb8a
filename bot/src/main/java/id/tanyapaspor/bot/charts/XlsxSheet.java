package id.tanyapaspor.bot.charts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet for Excel: times are times, numbers are numbers, and texts can be no formulas. */
public final class XlsxSheet implements Sheet {

    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final double WIDTH = 18;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    public XlsxSheet(OutputStream out, String name) {
        book = new Workbook(out, "TanyaPaspor", "1.0");
        sheet = book.newWorksheet(name);
    }

    @Override
    public void head(List<String> names) {
        sheet.freezePane(1, 1);
        for (int column = 0; column < names.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(row, column, names.get(column));
        }
        sheet.range(row, 0, row, names.size() - 1).style().bold().wrapText(true).set();
        row++;
    }

    @Override
    public void row(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
    }

    /** Texts stand in their cells: a list of all texts would have to be remembered to the end. */
    private void put(int column, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> sheet.inlineString(row, column, text);
            case Cell.Whole(long number) -> sheet.value(row, column, number);
            case Cell.Moment(var time) -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format(TIME).set();
            }
            case Cell.Empty() -> {
                /* nothing stands there */ }
        }
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void end() throws IOException {
        book.finish();
    }
}
