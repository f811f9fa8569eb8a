package id.tanyapaspor.indexer.reporting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table before anybody decided how it looks. */
record Table(List<String> head, List<List<String>> rows) {

    Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Whether a column holds numbers only, so that it is set to the right. */
    boolean isNumeric(int column) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> row.get(column).matches("[-+–]?[\\d.,]*( ?%)?( – [\\d.,]+)?"));
    }

    /** With spaces between the columns, as a terminal shows it. */
    String text() {
        int[] widths = IntStream.range(0, head.size()).map(column -> Math.max(head.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))).toArray();
        return line(head, widths) + rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size()).mapToObj(column -> pad(cells.get(column), widths[column],
                isNumeric(column))).collect(Collectors.joining("  ")).stripTrailing() + "\n";
    }

    private static String pad(String cell, int width, boolean right) {
        return String.format(right ? "%" + width + "s" : "%-" + width + "s", cell);
    }
}
