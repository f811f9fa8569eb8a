package id.tanyapaspor.bot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet makes of a CSV file. */
class CsvSheetTest {

    private static String written(List<List<Cell>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new CsvSheet(out);
        for (List<Cell> row : rows) {
            sheet.row(row);
        }
        sheet.end();
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith(CsvSheet.MARK);
        return text.substring(1);
    }

    private static List<CSVRecord> read(String csv) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
    }

    @Test
    void values_are_parted_by_commas_and_quoted_where_they_must_be() throws IOException {
        assertThat(written(List.of(List.of(new Cell.Text("a,b"), new Cell.Text("say \"so\""), new Cell.Whole(-3),
                new Cell.Moment(LocalDateTime.parse("2026-11-20T08:05")), new Cell.Empty(),
                new Cell.Text("dua\nbaris")))))
                .isEqualTo("\"a,b\",\"say \"\"so\"\"\",-3,2026-11-20 08:05,,\"dua\nbaris\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+62812", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1" })
    void what_a_spreadsheet_would_run_is_made_a_text(String text) throws IOException {
        String read = read(written(List.of(List.of(new Cell.Text(text), new Cell.Text("x"))))).getFirst().get(0);
        assertThat(read).isEqualTo("'" + text);
    }

    @Property
    void any_text_comes_back_as_it_was_but_for_the_guard(
            @ForAll @Size(min = 1, max = 5) List<@NotEmpty String> texts) throws IOException {
        List<Cell> row = texts.stream().<Cell>map(Cell.Text::new).toList();
        List<CSVRecord> rows = read(written(List.of(row, row)));
        assertThat(rows).hasSize(2);
        for (int i = 0; i < texts.size(); i++) {
            String text = new String(texts.get(i).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            String back = rows.getLast().get(i);
            assertThat(back).isIn(text, "'" + text);
            assertThat(back.charAt(0)).isNotIn('=', '+', '-', '@', '\t', '\r', '\n');
        }
    }
}
