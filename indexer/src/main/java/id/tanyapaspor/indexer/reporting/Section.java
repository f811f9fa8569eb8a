package id.tanyapaspor.indexer.reporting;

import java.util.Optional;

/**
 * A part of a report.
 *
 * @param id names it in links
 * @param note what it shows and how to read it
 * @param picture the same as SVG
 */
record Section(String id, String title, String note, Table table, Optional<String> picture) {

    static Section of(String id, String title, String note, Table table) {
        return new Section(id, title, note, table, Optional.empty());
    }

    Section with(String svg) {
        return new Section(id, title, note, table, Optional.of(svg));
    }
}
