package id.tanyapaspor.bot.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of `outside.txt`, each in the block of what is near or far. */
record OutsideRows() implements RowFormat {

    private static final String NEAR = "near";
    private static final String FAR = "far";

    @Override
    public List<Column> columns(String text) {
        return List.of(new Column("text", List.of()), new Column("near", List.of(NEAR, FAR)));
    }

    @Override
    public List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        String block = NEAR;
        for (Map.Entry<Integer, String> line : RowFormat.lines(text).entrySet()) {
            String said = line.getValue().strip();
            if (said.startsWith("[")) {
                block = said.equals("[far]") ? FAR : NEAR;
            } else if (!said.isEmpty() && !said.startsWith("#")) {
                rows.add(new Row(line.getKey(), line.getKey() + line.getValue().length(),
                        Map.of("text", said, "near", block)));
            }
        }
        return rows;
    }

    @Override
    public String written(Map<String, String> cells, String text) {
        return RowFormat.plain(cells, "text") + "\n";
    }

    @Override
    public boolean moves(Row row, Map<String, String> cells) {
        return !row.cells().get("near").equals(cells.get("near"));
    }

    /** At the end of its block, which is begun where there is none. */
    @Override
    public int place(Map<String, String> cells, String text) {
        String block = "[" + cells.get("near") + "]";
        int begin = RowFormat.lines(text).entrySet().stream().filter(line -> line.getValue().strip().equals(block))
                .mapToInt(line -> line.getKey() + line.getValue().length()).max().orElse(-1);
        return rows(text).stream().filter(row -> row.cells().get("near").equals(cells.get("near")))
                .mapToInt(Row::to).max().orElse(begin < 0 ? text.length() : begin);
    }

    @Override
    public String with(Map<String, String> cells, String text) {
        String block = "[" + cells.get("near") + "]";
        boolean there = RowFormat.lines(text).values().stream().anyMatch(line -> line.strip().equals(block))
                || rows(text).stream().anyMatch(row -> row.cells().get("near").equals(cells.get("near")));
        return RowFormat.super.with(cells, there ? text : text + "\n" + block + "\n");
    }
}
