package id.tanyapaspor.bot.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a file of rows is read and written, one row at a time; all other bytes stay as they are. */
sealed interface RowFormat permits WordRows, OutsideRows, LabelledRows, OfficeRows {

    /**
     * A column of a form.
     *
     * @param choices what may be in it; empty where anything may
     */
    record Column(String name, List<String> choices) {}

    /** A row with the place in the text where it stands. */
    record Row(int from, int to, Map<String, String> cells) {

        String raw(String text) {
            return text.substring(from, to);
        }
    }

    List<Column> columns(String text);

    List<Row> rows(String text);

    /** A row as the file has it, with its line end. */
    String written(Map<String, String> cells, String text);

    /** Where a new row goes. */
    int place(Map<String, String> cells, String text);

    /** Whether a row with other cells stands elsewhere. */
    default boolean moves(Row row, Map<String, String> cells) {
        return false;
    }

    /** The text with a row more. */
    default String with(Map<String, String> cells, String text) {
        String whole = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        int place = Math.min(place(cells, whole), whole.length());
        return whole.substring(0, place) + written(cells, whole) + whole.substring(place);
    }

    /** The text with a row changed. */
    default String with(Row row, Map<String, String> cells, String text) {
        if (moves(row, cells)) {
            return with(cells, without(row, text));
        }
        return text.substring(0, row.from()) + written(cells, text) + text.substring(row.to());
    }

    default String without(Row row, String text) {
        return text.substring(0, row.from()) + text.substring(row.to());
    }

    /** A cell on one line. */
    static String plain(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "").replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    /** The lines of a text with the offsets at which they begin, in their order. */
    static Map<Integer, String> lines(String text) {
        Map<Integer, String> lines = new LinkedHashMap<>();
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.put(from, text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
