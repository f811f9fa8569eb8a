package id.tanyapaspor.indexer.reporting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small pieces of a page, well-formed as XML too. */
final class Html {

    private Html() {}

    /** Text that is only text, whatever it holds; signs that XML cannot hold are left out. */
    static String escape(String text) {
        return text.replaceAll("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** A table that can be scrolled alone, by keyboard too, where the screen is narrow. */
    static String table(String title, Table table) {
        if (table.rows().isEmpty()) {
            return "<p>None.</p>\n";
        }
        return """
                <div class="scroll" role="region" aria-label="%s" tabindex="0"><table>
                <thead>%s</thead>
                <tbody>
                %s</tbody></table></div>
                """.formatted(escape("Table: " + title), row(table, table.head(), "th scope=\"col\""),
                table.rows().stream().map(row -> row(table, row, "td")).collect(Collectors.joining()));
    }

    private static String row(Table table, List<String> cells, String tag) {
        String name = tag.split(" ")[0];
        return IntStream.range(0, cells.size())
                .mapToObj(column -> "<" + tag + (table.isNumeric(column) ? " class=\"number\"" : "") + ">"
                        + escape(cells.get(column)) + "</" + name + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
