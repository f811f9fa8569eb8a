package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of `offices.csv`. */
record OfficeRows() implements RowFormat {

    private static final List<String> USUAL = List.of("name", "class", "town", "province", "address", "phone", "web",
            "hours", "lat", "lon", "facilities", "note");

    @Override
    public List<Column> columns(String text) {
        return header(text).stream().map(name -> new Column(name, List.of())).toList();
    }

    private static List<String> header(String text) {
        List<CSVRecord> records = records(text);
        return records.isEmpty() ? USUAL : List.of(records.getFirst().values());
    }

    private static List<CSVRecord> records(String text) {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            return List.of(); // then the page has no rows, and the file is edited as text
        }
    }

    @Override
    public List<Row> rows(String text) {
        List<CSVRecord> records = records(text);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            CSVRecord one = records.get(i);
            int from = (int) one.getCharacterPosition();
            int to = i + 1 < records.size() ? (int) records.get(i + 1).getCharacterPosition() : text.length();
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < records.getFirst().size(); c++) {
                cells.put(records.getFirst().get(c), c < one.size() ? one.get(c) : "");
            }
            if (!text.substring(from, to).isBlank()) {
                rows.add(new Row(from, to, cells));
            }
        }
        return rows;
    }

    @Override
    public String written(Map<String, String> cells, String text) {
        return header(text).stream().map(name -> quoted(RowFormat.plain(cells, name)))
                .collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    @Override
    public int place(Map<String, String> cells, String text) {
        return text.length();
    }

    @Override
    public String with(Map<String, String> cells, String text) {
        return RowFormat.super.with(cells, text.isBlank() ? String.join(",", USUAL) + "\n" : text);
    }
}
