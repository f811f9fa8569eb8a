package id.tanyapaspor.bot.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of `golden.tsv` and `calibration.tsv`, in whatever columns their first line names. */
record LabelledRows() implements RowFormat {

    private static final List<String> USUAL = List.of("text", "kind", "topics", "style", "near");

    @Override
    public List<Column> columns(String text) {
        return header(text).stream().map(name -> new Column(name, switch (name) {
            case "kind" -> List.of("in", "person", "out", "chat");
            case "near" -> List.of("", "near", "far");
            default -> List.of();
        })).toList();
    }

    private static List<String> header(String text) {
        return text.isBlank() ? USUAL : List.of(text.lines().findFirst().orElse("").split("\t", -1));
    }

    @Override
    public List<Row> rows(String text) {
        List<String> header = header(text);
        List<Row> rows = new ArrayList<>();
        RowFormat.lines(text).forEach((from, line) -> {
            if (from > 0 && !line.isBlank()) {
                String[] said = line.replaceAll("\\R$", "").split("\t", -1);
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), i < said.length ? said[i].strip() : "");
                }
                rows.add(new Row(from, from + line.length(), cells));
            }
        });
        return rows;
    }

    @Override
    public String written(Map<String, String> cells, String text) {
        return String.join("\t", header(text).stream().map(name -> name.equals("topics")
                ? String.join("|", EntryForm.split(RowFormat.plain(cells, name).replace('|', ',')).toList())
                : RowFormat.plain(cells, name)).toList()) + "\n";
    }

    @Override
    public int place(Map<String, String> cells, String text) {
        return text.length();
    }

    @Override
    public String with(Map<String, String> cells, String text) {
        return RowFormat.super.with(cells, text.isBlank() ? String.join("\t", USUAL) + "\n" : text);
    }
}
