package id.tanyapaspor.bot.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of `vocabulary.txt`. */
record WordRows() implements RowFormat {

    static final String REWRITE = "→";
    static final String SYNONYM = "~";
    static final String STEM = "=";
    static final String KNOWN = "==";
    private static final Pattern ROW = Pattern.compile("\\s*([^→~=#]*?)\\s*([→~=])\\s*(.*?)\\s*((?<=\\s)#.*)?\\s*");

    @Override
    public List<Column> columns(String text) {
        return List.of(new Column("left", List.of()), new Column("sign", List.of(REWRITE, SYNONYM, STEM, KNOWN)),
                new Column("right", List.of()), new Column("remark", List.of()));
    }

    @Override
    public List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        RowFormat.lines(text).forEach((from, line) -> cells(line)
                .ifPresent(cells -> rows.add(new Row(from, from + line.length(), cells))));
        return rows;
    }

    private static Optional<Map<String, String>> cells(String line) {
        Matcher row = ROW.matcher(line.stripTrailing());
        if (line.isBlank() || line.strip().startsWith("#") || !row.matches()) {
            return Optional.empty();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        boolean known = row.group(2).equals(STEM) && row.group(1).isEmpty();
        cells.put("sign", known ? KNOWN : row.group(2));
        cells.put("left", row.group(1));
        cells.put("right", row.group(3));
        cells.put("remark", Optional.ofNullable(row.group(4)).map(it -> it.substring(1).strip()).orElse(""));
        return Optional.of(cells);
    }

    @Override
    public String written(Map<String, String> cells, String text) {
        String sign = cells.getOrDefault("sign", REWRITE);
        String left = RowFormat.plain(cells, "left");
        String right = RowFormat.plain(cells, "right");
        String remark = RowFormat.plain(cells, "remark");
        String row = sign.equals(KNOWN) ? STEM + " " + (left + " " + right).strip() : left + " " + sign + " " + right;
        return row + (remark.isEmpty() ? "" : "   # " + remark) + "\n";
    }

    /** Behind the last row of its sign. */
    @Override
    public int place(Map<String, String> cells, String text) {
        return rows(text).stream().filter(row -> row.cells().get("sign").equals(cells.get("sign")))
                .mapToInt(Row::to).max().orElse(text.length());
    }
}
